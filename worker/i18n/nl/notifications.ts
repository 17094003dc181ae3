/** A title in a sentence; a thread that cannot be named any more is "een onderwerp". */
const named = (title: string | null) => (title ? `“${title}”` : 'een onderwerp')

export const notifications = {
  nav: 'Berichten',
  navCount: 'nieuw',
  many: '99+',
  title: 'Nieuw voor jou',
  tabs: { label: 'Berichten', news: 'Nieuw voor jou', conversations: 'Gesprekken' },
  unread: 'Nog niet gelezen',
  read: 'Eerder',
  empty: {
    title: 'Er is niets nieuws',
    text: 'Reageert iemand op jou? Dan lees je het hier.',
  },
  nothingNew: 'Je bent helemaal bij.',
  offerMail: 'Wil je een mail als er iets op je wacht? Die zegt niet wat of van wie.',
  toMail: 'Kijk hoe dat werkt',
  markRead: 'Zet op gelezen',
  markReadOf: (line: string) => `Zet op gelezen: ${line}`,
  markAll: 'Zet alles op gelezen',
  lines: {
    reply: (nickname: string | null, count: number, title: string | null) =>
      count === 1
        ? `${nickname ?? 'Iemand'} reageerde in ${named(title)}`
        : `${count} nieuwe reacties in ${named(title)}`,
    mention: (nickname: string | null, title: string | null) => `${nickname ?? 'Iemand'} noemt je in ${named(title)}`,
    thread: (community: string | null, count: number, title: string | null) =>
      count > 1
        ? `${count} nieuwe onderwerpen in ${community ?? 'een groep die je volgt'}`
        : `Nieuw onderwerp: ${named(title)}`,
    decision: {
      held: (title: string | null) => `Het team leest je bericht in ${named(title)} opnieuw`,
      published: (title: string | null) => `Je bericht in ${named(title)} staat er`,
      returned: (title: string | null) => `Je bericht in ${named(title)} is niet geplaatst. Lees waarom.`,
      hidden: (title: string | null) => `Je bericht in ${named(title)} is verborgen. Lees waarom.`,
      withdrawn: (title: string | null) => `Het team besliste over je bericht in ${named(title)}`,
    },
    join_decided: (community: string | null) =>
      community ? `Er is antwoord op je vraag om mee te doen met ${community}` : 'Er is antwoord op je vraag',
    message: (count: number, conversation: 'team' | 'members' | null, community: string | null) =>
      count > 1
        ? `${count} nieuwe berichten in een gesprek`
        : conversation === 'team' && community
          ? `Het team van ${community} schreef je`
          : 'Er is een nieuw bericht in een gesprek',
    feature_asked: (title: string | null) => `Het team wil ${named(title)} graag vooraan zetten. Mag dat?`,
    objection_decided: 'Er is beslist over je bezwaar',
    sanction: (community: string | null) =>
      community
        ? `Het team van ${community} besliste iets over jou. Lees wat en waarom.`
        : 'Het team besliste iets over jou.',
    team_note: (title: string | null, conversation: 'team' | 'members' | null, community: string | null) =>
      title
        ? `Het team paste iets aan bij ${named(title)}`
        : conversation
          ? `Je kreeg een gesprek van ${community ?? 'je team'}`
          : community
            ? `Iemand van de coördinatie leest mee in ${community}. Kijk waarom.`
            : 'Iemand van de coördinatie leest mee. Kijk waarom.',
    unattended: (community: string | null) =>
      `In ${community ?? 'een groep'} wacht iets waarop geen begeleider kan antwoorden. Kijk wat je kunt doen.`,
    colleague_asked: (community: string | null) =>
      `Een vrijwilliger van ${community ?? 'je team'} vraagt of je meekijkt bij Nalezen.`,
    team_joined: (community: string | null) =>
      community ? `In het team van ${community} kwam iemand bij.` : 'Er kwam een coördinator bij.',
    colleague_joined: (community: string | null) =>
      `Je hebt een nieuwe collega in het team van ${community ?? 'je groep'}.`,
    unopened: (community: string | null) =>
      `In ${community ?? 'een groep'} wacht iets dringends dat niemand opende. Bel een begeleider van die groep.`,
    urgent: (community: string | null) =>
      `Er wacht iets dringends in ${community ?? 'een groep'}. Kijk nu bij Nalezen en bij Berichten.`,
    late: (community: string | null) =>
      `In ${community ?? 'een groep'} wacht iemand haast langer dan beloofd, of al te lang. Kijk bij Nalezen.`,
    second_factor_reset:
      'Een coördinator wiste je tweede stap bij het aanmelden. Vroeg je dat niet? Lees wat je kunt doen.',
    folded: (title: string | null) => `Het team vouwde je bericht in ${named(title)} dicht. Lees waarom.`,
    thread_moved: (title: string | null, community: string | null) =>
      `Het team verplaatste ${named(title)} naar ${community ?? 'een andere plek'}`,
    thread_gone: 'Een onderwerp waarin je schreef, is er niet meer',
  },
}
