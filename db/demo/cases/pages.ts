import * as schema from '#db/schema/index.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { insertRows } from '../older.ts'
import { DAYS, type Scene } from './scene.ts'

type Page = Pick<typeof schema.infoPages.$inferInsert, 'kind' | 'slug' | 'title' | 'markdown'>

/** Stands in every community. */
const ELSEWHERE: Page = {
  kind: 'links',
  slug: 'andere-hulp',
  title: 'Andere hulp',
  markdown:
    'Hier praten we met elkaar. Soms is er meer nodig.\n\n- Nu iemand spreken: kijk bij [Hulp nu](/help).\n- Een vraag die alleen het team leest: schrijf naar het team.\n- Twijfel je bij wie je moet zijn? Vraag het. Wij zoeken mee.',
}

/** What the team wrote beside the standing pages; house rules and "who reads this" are the catalogue's where none stands here. */
const PAGES: Record<string, Page[]> = {
  'slapen-eten': [
    {
      kind: 'tips',
      slug: 'tips-voor-de-nacht',
      title: 'Tips voor wie ’s nachts wakker is',
      markdown:
        'Verzameld uit jullie gesprekken.\n\n- Wissel af als je met twee bent. Een halve nacht is ook slaap.\n- Leg je telefoon uit het licht.\n- Houd het saai: zelfde zin, zelfde volgorde.\n- Vraag iemand voor overdag. Een uur helpt.\n\nMaak je je zorgen over je kind? Bespreek het met je dokter.',
    },
    {
      kind: 'faq',
      slug: 'vragen-die-vaak-komen',
      title: 'Vragen die vaak komen',
      markdown:
        '**Mag ik iets vragen als ik nieuw ben?** Ja. Iedereen begon met een eerste vraag.\n\n**Wie antwoordt er?** Andere ouders. Het team leest mee en zegt soms iets.\n\n**Kan ik iets terughalen?** Ja, onder je bericht staat hoe.',
    },
  ],
  grenzen: [
    {
      kind: 'tips',
      slug: 'tips-bij-ruzie',
      title: 'Tips voor als het toch misloopt',
      markdown:
        '- Wacht drie tellen voor je antwoordt.\n- Zeg wat je wel wilt zien.\n- Kom er later op terug, als iedereen gegeten heeft.\n- Geroepen? Maak het weer goed. Dat leert je kind ook.',
    },
  ],
  'niet-naar-school': [
    {
      kind: 'faq',
      slug: 'vragen-over-school',
      title: 'Vragen over het gesprek op school',
      markdown:
        '**Mag er iemand mee?** Ja, dat mag je vragen.\n\n**Wat neem ik mee?** Een blad met drie dingen die je wilt zeggen.\n\n**Hoe sluit je af?** Vraag: wie doet nu wat, tegen wanneer?',
    },
    {
      kind: 'not_for',
      slug: 'niet-voor',
      title: 'Waarvoor deze groep niet is',
      markdown: 'Wij geven geen advies over de wet of over attesten. Daarvoor wijst het team je de weg.',
    },
  ],
  autisme: [
    {
      kind: 'not_for',
      slug: 'niet-voor',
      title: 'Waarvoor deze groep niet is',
      markdown: 'Hier zoeken we niet uit of je kind autisme heeft. Wel hoe een gewone dag beter gaat.',
    },
  ],
  'mijn-ouder': [
    {
      kind: 'rules',
      slug: 'rules',
      title: 'Huisregels',
      markdown:
        'Zo blijft het hier veilig voor iedereen.\n\n- **Wees lief.** Lachen mag, uitlachen niet.\n- **Vertel over jezelf.** Niet over de verhalen van een ander.\n- **Geen namen, scholen of nummers.** Ook niet van je huisdier, als iedereen dat kent.\n- **Vertel hoe je je voelt.** Niet hoe iemand zichzelf pijn kan doen.\n- **Wat hier staat, blijft hier.**\n- **Twijfel je? Meld het.** Je verklikt dan niemand.\n\nWij lezen elk bericht voor anderen het zien. Wij zijn geen noodlijn. Bij gevaar bel je 112.',
    },
    {
      kind: 'readers',
      slug: 'readers',
      title: 'Wie leest dit?',
      markdown:
        'Jij, de andere jongeren in deze groep, en het team: Noor, Tarik en Libel.\n\nJe ouders niet. Je school ook niet.\n\nMaken wij ons grote zorgen om jou? Dan zeggen we dat eerst aan jou. We kijken dan samen wie het nog moet weten.',
    },
    {
      kind: 'tips',
      slug: 'tips-voor-een-moeilijke-dag',
      title: 'Voor een moeilijke dag',
      markdown:
        '- Eet iets. Ook als je geen zin hebt.\n- Ga even weg van waar het lawaai is.\n- Stuur één iemand één zin.\n- Het is niet jouw schuld, en jij moet het niet oplossen.\n\nWil je nu met iemand praten? Kijk bij [Hulp nu](/help).',
    },
  ],
}

const GENERAL: Page[] = [
  {
    kind: 'other',
    slug: 'over-ons',
    title: 'Over deze plek',
    markdown:
      'Hier praten ouders, grootouders en jongeren met elkaar, onder een schuilnaam. Begeleiders en vrijwilligers lezen mee.\n\nMeedoen is gratis. Je hebt geen e-mailadres nodig.',
  },
]

/** Demo data: pages of information, of communities and of the whole house. */
export function pages(scene: Scene, communities: { slug: string }[]) {
  const updatedAt = scene.ago(60 * DAYS)
  const row = (page: Page, position: number, communityId: string | null) => ({
    ...page,
    id: newId('inf', updatedAt),
    communityId,
    html: renderMarkdown(page.markdown),
    position,
    updatedBy: communityId && scene.person('Tarik'),
    updatedAt,
  })
  return insertRows(scene.db, schema.infoPages, [
    ...communities.flatMap(({ slug }) =>
      [...(PAGES[slug] ?? []), ELSEWHERE].map((page, at) => row(page, at + 1, scene.community(slug))),
    ),
    ...GENERAL.map((page, at) => row(page, at + 1, null)),
  ])
}
