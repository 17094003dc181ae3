export const mail = {
  confirmSubject: 'Klopt dit adres?',
  confirmText: (link: string, never: string) =>
    `Iemand vroeg om mail op dit adres.\n\nWas jij dat? Open dan deze link en bevestig het. Dat kan 24 uur lang:\n${link}\n\nWas jij het niet? Dan hoef je niets te doen. Zonder bevestiging verdwijnt je adres.\n\nWil je zo’n mail nooit meer? Zeg het hier. Je hebt er geen account voor nodig:\n${never}\n`,
  waitingSubject: 'Er wacht iets op je',
  waitingText: (link: string, stop: string) =>
    `Er wacht iets nieuws op je. Kijk hier:\n${link}\n\nMeer staat er niet in deze mail. Zo leest niemand met je mee.\n\nWil je geen mail meer? Stop hier. Aanmelden hoeft niet:\n${stop}\n`,
  deskSubject: 'Er wacht iets',
  deskText: (organisation: string) =>
    `Er wacht iets op je in de omgeving van ${organisation}. Meld je aan om te kijken.\n`,
}
