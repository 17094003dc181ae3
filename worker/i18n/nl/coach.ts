/** The writing coach: what it found, why it matters, and how to say it otherwise. One entry a kind of `PERSONAL_KINDS`. */
export const coach = {
  title: 'Kijk hier nog even naar',
  count: (count: number) =>
    count === 1
      ? 'Er staat 1 ding in je tekst om nog naar te kijken.'
      : `Er staan ${count} dingen in je tekst om nog naar te kijken.`,
  looksLike: {
    phone: 'Dit lijkt op een telefoonnummer',
    email: 'Dit lijkt op een e-mailadres',
    address: 'Dit lijkt op een adres',
    iban: 'Dit lijkt op een rekeningnummer',
    handle: 'Dit lijkt op een account',
    name: 'Dit lijkt op een naam',
    school: 'Dit lijkt op een school of opvang',
  },
  why: {
    phone: 'Iedereen die dit leest, kan je dan bellen.',
    email: 'Iedereen die dit leest, kan je dan mailen.',
    address: 'Zo weet iedereen waar je woont.',
    iban: 'Hiermee kan iemand je geld of naam vinden.',
    handle: 'Zo vinden mensen wie je bent.',
    name: 'Zo weten mensen wie je bent, of over wie het gaat.',
    school: 'Met een leeftijd erbij weten mensen om wie het gaat.',
  },
  otherwise: {
    phone: 'Praat liever hier verder.',
    email: 'Praat liever hier verder.',
    address: 'Schrijf bijvoorbeeld ‘in onze straat’.',
    iban: 'Laat het weg.',
    handle: 'Praat liever hier verder.',
    name: 'Schrijf bijvoorbeeld ‘mijn zoon’ of ‘een vriendin’.',
    school: 'Schrijf bijvoorbeeld ‘op zijn school’.',
  },
  remove: 'Haal weg',
  removeThis: (text: string) => `Haal weg: ${text}`,
  keep: 'Laat zo',
  keepThis: (text: string) => `Laat zo: ${text}`,
  question: {
    title: 'Wil je dit zo versturen?',
    text: 'Je bericht wordt eerst gelezen als je dit laat staan. Dan verschijnt het later.',
    back: 'Pas mijn tekst aan',
    send: 'Verstuur zo',
  },
}
