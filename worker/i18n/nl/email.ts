/** Mail when something waits: the setting, and the pages behind the links in a mail. */
export const email = {
  title: 'Mail als er iets wacht',
  lede: 'Je krijgt een korte mail als er iets nieuws op je wacht. Dit hoeft niet.',
  facts: [
    'In de mail staat geen schuilnaam en geen groep. Ook niet wat er geschreven is.',
    'Niemand ziet je adres: geen deelnemer, en niemand van het team. Ook jij ziet het hier niet terug.',
    'We gebruiken je adres nergens anders voor.',
    'Je krijgt hoogstens één mail in 6 uur. Stoppen kan altijd, met de link in elke mail.',
  ],
  factTeam: 'Werk je als begeleider? Bij iets dringends mailen we meteen, hoogstens één keer in 10 minuten.',
  shared: (sender: string, host: string) =>
    `Kan iemand anders in je mailbox? Die ziet de naam “${sender}” en een link naar ${host}. Twijfel je? Kies dan liever geen mail.`,
  label: 'Je e-mailadres',
  hint: 'We sturen eerst één mail. Daarmee bevestig je dat het adres klopt.',
  submit: 'Bewaar e-mailadres',
  waiting: 'Bevestig je adres',
  waitingText: 'Er is een mail onderweg. Open de link in die mail binnen 24 uur.',
  again: 'Geen mail gekregen?',
  againText: 'Kijk bij ongewenste mail. Misschien zat er een typfout in je adres. Geef het dan opnieuw.',
  on: 'Mail staat aan',
  onText: 'Wacht er iets op je? Dan krijg je na ongeveer 5 minuten een mail. Daarna pas weer als je hier was.',
  since: 'Mail staat aan sinds',
  notYou: 'Deed jij dat niet? Verwijder het adres en kies een nieuw wachtwoord.',
  other: 'Geef een ander adres',
  otherText: 'Je oude adres verdwijnt meteen. Je nieuwe adres bevestig je weer.',
  remove: 'Verwijder e-mailadres',
  removed: 'Je e-mailadres is verwijderd. Je krijgt geen mail meer.',
  off: 'Mail sturen kan hier nu niet. Wat op je wacht, lees je bij Berichten.',
  confirm: {
    title: 'Bevestig je adres',
    text: 'Wil je op dit adres een mail als er iets op je wacht? Bevestig het dan.',
    submit: 'Bevestig adres',
    done: 'Je adres is bevestigd',
    doneText: 'Je krijgt een mail als er iets op je wacht. Onderaan elke mail kun je stoppen.',
    gone: 'Deze link werkt niet meer',
    goneText:
      'De link is al gebruikt, of ouder dan 24 uur. Kijk bij je account of mail aanstaat. Of geef je adres opnieuw.',
  },
  stop: {
    title: 'Stop met mail',
    text: 'Je krijgt dan geen mail meer. We verwijderen je adres.',
    submit: 'Stop met mail',
    done: 'Je krijgt geen mail meer',
    doneText: 'Je adres is verwijderd. Wil je later toch weer mail? Dat kan bij je account.',
    gone: 'Mail is al gestopt',
    goneText:
      'Je adres van toen is verwijderd. Je hoeft niets meer te doen. Komt er toch nog mail? Gebruik dan de link in de nieuwste mail.',
  },
  never: {
    title: 'Nooit meer zo’n mail',
    text: 'Gaf iemand anders je adres op? Dan sturen we er geen mail meer naartoe. Je hebt geen account nodig.',
    submit: 'Stuur geen mail meer',
    done: 'We sturen geen mail meer',
    doneText:
      'We bewaren je adres niet. We bewaren een code waaraan we dit adres herkennen. Zo sturen we er geen mail meer naartoe.',
    gone: 'Deze link werkt niet',
    goneText:
      'Kopieer de hele link uit de mail. Lukt het niet? Doe dan niets. Zonder bevestiging sturen we niets meer.',
  },
  toSetting: 'Kijk bij je account',
}
