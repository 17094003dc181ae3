import type { Db } from './client.ts'
import { replyTemplates } from './schema/moderation.ts'

type Template = Pick<typeof replyTemplates.$inferInsert, 'use' | 'title' | 'body'>

const NL: Template[] = [
  {
    use: 'decision',
    title: 'Teruggeven: contactgegevens',
    body: 'Dank je dat je dit deelt. Er staat iets in waarmee iemand jou of een ander kan vinden. Haal dat eruit en stuur je bericht opnieuw. Dan mag het er staan.',
  },
  {
    use: 'decision',
    title: 'Teruggeven: het verhaal van een ander',
    body: 'Je vertelt hier veel over iemand anders. Die kan dat niet zelf kiezen. Schrijf wat jij meemaakt en wat jij nodig hebt. Laat namen, school en woonplaats weg.',
  },
  {
    use: 'decision',
    title: 'Teruggeven: te zwaar voor wie meeleest',
    body: 'Wat je meemaakt, is zwaar. Goed dat je het niet alleen draagt. Hoe iemand zich iets aandoet, beschrijven we hier niet. Dat kan voor anderen gevaarlijk zijn. Vertel wel hoe het met je gaat.',
  },
  {
    use: 'decision',
    title: 'Verbergen: niet vriendelijk',
    body: 'Je mag het oneens zijn. Zoals het er nu staat, doet het een ander pijn. Zeg wat jij zou doen, zonder te oordelen. Zo blijft het hier voor iedereen veilig.',
  },
  {
    use: 'decision',
    title: 'Verbergen: het blijft in de groep',
    body: 'Wat iemand in een groep vertelt, blijft in die groep. Daarom haalden we je bericht weg. Wil je weten wat wel kan? Schrijf ons gerust.',
  },
  {
    use: 'decision',
    title: 'Verbergen: reclame of een link',
    body: 'Je bericht lijkt op reclame, of op een link die wij niet kennen. Daarom staat het er niet. Was dat niet je bedoeling? Schrijf ons, dan kijken we samen.',
  },
  {
    use: 'decision',
    title: 'Waarschuwen',
    body: 'Dit is een waarschuwing. Je woorden kwamen hard aan bij een ander. Je blijft hier welkom. Lees de huisregels nog eens voor je weer schrijft. Begrijp je het niet? Vraag het ons.',
  },
  {
    use: 'decision',
    title: 'Pauze',
    body: 'Je mag een tijd niet schrijven. Je kunt wel blijven lezen. Zo komt er rust, voor jou en voor de anderen. Daarna ben je weer welkom om te schrijven.',
  },
  {
    use: 'decision',
    title: 'Uit de groep',
    body: 'Je kunt hier niet meer meedoen. We vroegen je eerder om het anders te doen. Ben je het niet eens? Maak bezwaar. Dan kijkt iemand anders van het team.',
  },
  {
    use: 'decision',
    title: 'Het stond er ten onrechte niet',
    body: 'We keken opnieuw en zagen het eerst verkeerd. Je bericht staat er weer. Het spijt ons.',
  },
  {
    use: 'join',
    title: 'Toelaten: welkom',
    body: 'Welkom in de groep. Lees eerst rustig mee. Je hoeft niets te vertellen wat je niet wilt. Wat anderen hier zeggen, blijft hier.',
  },
  {
    use: 'join',
    title: 'Niet toelaten: past beter ergens anders',
    body: 'Dank je voor je vraag. Deze groep is voor mensen in een andere situatie. Kijk bij Groepen: misschien past een forum daar beter bij je vraag.',
  },
  {
    use: 'join',
    title: 'Niet toelaten: we weten nog te weinig',
    body: 'Dank je voor je vraag. We weten nog te weinig om je toe te laten. Vraag het later opnieuw en vertel iets meer over waarom je erbij wilt. Je naam hoeft niet.',
  },
  {
    use: 'message',
    title: 'We lezen je bericht',
    body: 'Dank je voor je bericht. We nemen even tijd om rustig te antwoorden.',
  },
  {
    use: 'message',
    title: 'We maken ons zorgen',
    body: 'Wat je schreef, raakt ons. Ben je nu veilig? Is er iemand bij je? Bij gevaar bel je 112. Via Hulp nu vind je mensen met wie je meteen kunt praten.',
  },
  {
    use: 'message',
    title: 'Dit gaat verder dan wij kunnen',
    body: 'Fijn dat je dit aan ons vertelt. Hiervoor is meer hulp nodig dan wij hier kunnen geven. Zullen we samen kijken wie je verder kan helpen?',
  },
]

const EN: Template[] = [
  {
    use: 'decision',
    title: 'Return: contact details',
    body: 'Thank you for sharing this. Something in it lets others find you or somebody else. Take that out and send your post again. Then it can stay.',
  },
  {
    use: 'decision',
    title: 'Return: somebody else’s story',
    body: 'You tell a lot about somebody else, who cannot choose that. Write what you go through and what you need. Leave out names, school and town.',
  },
  {
    use: 'decision',
    title: 'Return: too heavy for who reads along',
    body: 'What you go through is heavy. It is good that you do not carry it alone. We do not describe here how somebody hurts themselves. That can be dangerous for others. Do tell us how you are.',
  },
  {
    use: 'decision',
    title: 'Hide: not kind',
    body: 'You may disagree. As it stands now it hurts somebody. Say what you would do, without judging. That keeps it safe here for everybody.',
  },
  {
    use: 'decision',
    title: 'Hide: it stays in the group',
    body: 'What somebody tells in a group stays in that group. That is why we took your post away. Want to know what is possible? Write to us.',
  },
  {
    use: 'decision',
    title: 'Hide: advertising or a link',
    body: 'Your post looks like advertising, or has a link that we do not know. That is why it is not there. Not what you meant? Write to us and we look at it together.',
  },
  {
    use: 'decision',
    title: 'Warn',
    body: 'This is a warning. Your words hurt somebody. You are still welcome here. Read the house rules again before you write. Not clear? Ask us.',
  },
  {
    use: 'decision',
    title: 'Pause',
    body: 'You cannot write for a while. You can still read. It gives some rest, to you and to the others. After that you are welcome to write again.',
  },
  {
    use: 'decision',
    title: 'Out of the group',
    body: 'You can no longer take part here. We asked you before to do it differently. Do you disagree? Object, and somebody else of the team looks at it.',
  },
  {
    use: 'decision',
    title: 'It should have stayed',
    body: 'We looked again and saw that we were wrong. Your post is there again. We are sorry.',
  },
  {
    use: 'join',
    title: 'Let in: welcome',
    body: 'Welcome to the group. Take your time and read first. You need not tell what you do not want to tell. What others say here stays here.',
  },
  {
    use: 'join',
    title: 'Turn down: fits better elsewhere',
    body: 'Thank you for asking. This group is for people in another situation. Look under Groups: a forum there may fit your question better.',
  },
  {
    use: 'join',
    title: 'Turn down: we know too little yet',
    body: 'Thank you for asking. We know too little yet to let you in. Ask again later and tell us a bit more about why you want to join. No need for your name.',
  },
  {
    use: 'message',
    title: 'We read your message',
    body: 'Thank you for your message. We take a little time to answer with care.',
  },
  {
    use: 'message',
    title: 'We worry about you',
    body: 'What you wrote touches us. Are you safe now? Is somebody with you? In danger, call 112. Under Help now you find people you can talk to at once.',
  },
  {
    use: 'message',
    title: 'This needs more than we can give',
    body: 'Thank you for telling us. This needs more help than we can give here. Shall we look together who can help you further?',
  },
]

/** D1 takes about a hundred bound values a statement, and a row has seven. */
const ROWS_A_STATEMENT = 12

/** The words that answers of the team start from in a new installation; theirs to change. Running it twice adds nothing. */
export function firstTemplates(db: Db) {
  const rows = [
    ...NL.map((template) => ({ ...template, language: 'nl' as const })),
    ...EN.map((template) => ({ ...template, language: 'en' as const })),
  ].map((template, position) => ({ ...template, id: `tpl_first_${position}`, communityId: null, position }))
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, slice) =>
    db
      .insert(replyTemplates)
      .values(rows.slice(slice * ROWS_A_STATEMENT, (slice + 1) * ROWS_A_STATEMENT))
      .onConflictDoNothing(),
  )
}
