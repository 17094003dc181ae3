export const common = {
  home: 'Start',
  groups: 'Groepen',
  calendar: 'Agenda',
  desk: 'Nalezen',
  signIn: 'Meld je aan',
  signInAgain: 'Je bent niet meer aangemeld.',
  textWaits: 'Je tekst wacht op dit toestel. Meld je aan, dan ga je verder.',
  forSignedIn: 'Deze pagina is voor wie is aangemeld.',
  noLine: 'Er is geen verbinding',
  signUp: 'Maak een account',
  signOut: 'Meld je af',
  account: 'Mijn account',
  signedInAs: (nickname: string) => `Aangemeld als ${nickname}`,
  demo: 'Demo',
  closed: 'Besloten groep',
  putAway: 'Bekijk wat je kunt doen',
  next: 'Volgende',
  firstPage: 'Naar het begin',
  newest: 'Naar het nieuwste',
  previous: 'Vorige',
  /** Of a group whose team has no professional (any more). */
  nobody: {
    title: 'Deze groep heeft nu geen begeleider',
    text: 'We kunnen nu geen antwoord beloven. De coördinator ziet dat er een begeleider ontbreekt.',
    help: 'Kan het niet wachten? Kijk bij Hulp nu.',
  },
  /** On the way to pages of the team. */
  secondStep: {
    title: 'Tweede stap',
    prove: 'Bevestig dat jij het bent',
    write: 'Je hoort bij het team. Bevestig eerst dat jij het bent, dan kun je hier schrijven.',
  },
  footer: {
    emergency: 'Wij zijn geen noodlijn. Bij gevaar bel je\u00a0112.',
    helpLink: 'Alle hulplijnen',
    rules: 'Huisregels',
  },
}
