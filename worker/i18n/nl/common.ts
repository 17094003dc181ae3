export const common = {
  home: 'Start',
  groups: 'Groepen',
  calendar: 'Agenda',
  desk: 'Nalezen',
  signIn: 'Meld je aan',
  signUp: 'Maak een account',
  signOut: 'Meld je af',
  signedInAs: (nickname: string) => `Aangemeld als ${nickname}`,
  demo: 'Demo',
  closed: 'Besloten groep',
  next: 'Volgende',
  firstPage: 'Naar het begin',
  footer: {
    emergency: 'Wij zijn geen noodlijn. Bij gevaar bel je 112.',
    helpLink: 'Alle hulplijnen',
  },
}
