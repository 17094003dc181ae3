export const mail = {
  deskSubject: 'Er wacht iets',
  deskText: (organisation: string) =>
    `Er wacht iets op je in de omgeving van ${organisation}. Meld je aan om te kijken.\n`,
}
