export const accounts = {
  signUp: {
    title: 'Maak een account',
    intro: 'Je kiest een schuilnaam en een wachtwoord. Meer vragen we niet. Geen e-mail, geen echte naam.',
    nickname: 'Je schuilnaam',
    nicknameHint: 'Anderen zien alleen deze naam. Kies iets dat niet naar jou leidt. 3 tot 24 tekens.',
    secret: 'Je wachtwoord',
    secretHint: 'Minstens 8 tekens. Schrijf het ergens op: wij kunnen het niet voor je opzoeken.',
    rules: 'Ik ga akkoord met de huisregels.',
    rulesText:
      'Wees vriendelijk. Schrijf over jezelf. Geen namen, adressen of nummers. Geen manieren om jezelf pijn te doen; vertellen hoe je je voelt mag wel. Wat hier staat, blijft hier. Twijfel je? Meld het.',
    rulesTitle: 'Huisregels',
    honest:
      'Een schuilnaam is geen garantie. De begeleiders lezen mee. Alleen bij ernstig gevaar kunnen we hulp inschakelen.',
    submit: 'Maak account',
    already: 'Heb je al een account?',
    taken: (suggestion: string) => `Deze schuilnaam is al bezet. Vrij is bijvoorbeeld: ${suggestion}`,
    free: (suggestion: string) => `Vrij is bijvoorbeeld: ${suggestion}`,
  },
  signIn: {
    title: 'Meld je aan',
    nickname: 'Je schuilnaam',
    secret: 'Je wachtwoord',
    submit: 'Meld je aan',
    noAccount: 'Nog geen account?',
    forgotten: 'Wachtwoord vergeten?',
  },
  demo: {
    title: 'Demo-personen',
    intro: 'Dit zijn verzonnen mensen. Kies wie je wilt zijn.',
    roles: { peer: 'Deelnemers', volunteer: 'Vrijwilligers', professional: 'Begeleiders', coordinator: 'Coördinator' },
    enterAs: (nickname: string) => `Meld aan als ${nickname}`,
  },
}
