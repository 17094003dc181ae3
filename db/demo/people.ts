import { CLOSED_PEOPLE } from './closed/people.ts'

/** Demo data: these people are invented. They exist in builds with demo people only (`npm start`). */
export interface DemoPerson {
  nickname: string
  role: 'peer' | 'volunteer' | 'professional' | 'coordinator'
  /** What the badge says. */
  staffFunction?: string
  /** Slugs of the communities in which the role holds; peers: the closed communities they belong to. */
  communities: string[]
  /** Only there so that the forums have many voices: not offered at /demo, not printed. The same password. */
  extra?: true
}

export const DEMO_PASSWORD = 'samen-aan-tafel'

const FORUMS = ['slapen-eten', 'grenzen', 'school', 'schermtijd', 'twee-huizen', 'alleen', 'pauzehoek']
const NEWER = ['plusouders', 'mijn-ouder', 'na-de-reeks']
/** These have a team of their own. */
const MERIEMS = ['niet-naar-school', 'grootouders']
const CLOSED = ['autisme', 'mantelzorg', ...NEWER]

export const DEMO_PEOPLE: DemoPerson[] = [
  { nickname: 'Zeester', role: 'peer', communities: ['plusouders'] },
  { nickname: 'Regenjas', role: 'peer', communities: ['autisme', 'plusouders'] },
  { nickname: 'Kiezel', role: 'peer', communities: ['autisme', 'niet-naar-school'] },
  { nickname: 'Notenbalk', role: 'peer', communities: ['mantelzorg'] },
  { nickname: 'Havermout', role: 'peer', communities: ['na-de-reeks'] },
  { nickname: 'Wolkje', role: 'peer', communities: ['mantelzorg'] },
  { nickname: 'Vlieger', role: 'peer', communities: ['mijn-ouder'] },
  { nickname: 'Koffiekan', role: 'peer', communities: ['grootouders'] },
  {
    nickname: 'Vuurtoren',
    role: 'volunteer',
    staffFunction: 'ervaren ouder',
    communities: [...FORUMS, 'plusouders', 'grootouders'],
  },
  {
    nickname: 'Libel',
    role: 'volunteer',
    staffFunction: 'ervaringsdeskundige',
    communities: ['mantelzorg', 'mijn-ouder', 'na-de-reeks'],
  },
  { nickname: 'Noor', role: 'professional', staffFunction: 'pedagoog', communities: [...FORUMS, ...CLOSED] },
  {
    nickname: 'Tarik',
    role: 'professional',
    staffFunction: 'maatschappelijk werker',
    communities: [...FORUMS, ...CLOSED, ...MERIEMS],
  },
  { nickname: 'Meriem', role: 'professional', staffFunction: 'gezinsbegeleider', communities: MERIEMS },
  { nickname: 'Els', role: 'coordinator', staffFunction: 'coördinator', communities: [] },
]

const VOICES =
  'Egel Waterkers Sneeuwklok Dauw Lijster Kastanje Paraplu Fietsbel Theepot Braam Rabarber Knoopsgat Motregen Zonnehoed Winterkoning ' +
  'Pompoen Korenbloem Hooiberg Krekel Distel Mosterdzaad Sokkenla Wasknijper Kruimel Stoofpeer Duinpan Bosuil Appelmoes Windvlaag Nachtlampje ' +
  'Kandelaar Zwaluw Zandloper'

/** Everybody of the demo, with those who are there for their words only. */
export const ALL_DEMO_PEOPLE: DemoPerson[] = [
  ...DEMO_PEOPLE,
  ...CLOSED_PEOPLE,
  ...VOICES.split(' ').map((nickname): DemoPerson => ({ nickname, role: 'peer', communities: [], extra: true })),
]
