/** Demo data: these people are invented. They exist in builds with demo people only (`npm start`). */
export interface DemoPerson {
  nickname: string
  role: 'peer' | 'volunteer' | 'professional' | 'coordinator'
  /** What the badge says. */
  staffFunction?: string
  /** Slugs of the communities in which the role holds; peers: the closed communities they belong to. */
  communities: string[]
}

export const DEMO_PASSWORD = 'samen-aan-tafel'

const FORUMS = ['slapen-eten', 'grenzen', 'school', 'schermtijd', 'twee-huizen', 'alleen', 'pauzehoek']
const CLOSED = ['autisme', 'mantelzorg']

export const DEMO_PEOPLE: DemoPerson[] = [
  { nickname: 'Zeester', role: 'peer', communities: [] },
  { nickname: 'Regenjas', role: 'peer', communities: ['autisme'] },
  { nickname: 'Kiezel', role: 'peer', communities: ['autisme'] },
  { nickname: 'Notenbalk', role: 'peer', communities: ['mantelzorg'] },
  { nickname: 'Havermout', role: 'peer', communities: [] },
  { nickname: 'Wolkje', role: 'peer', communities: ['mantelzorg'] },
  { nickname: 'Vuurtoren', role: 'volunteer', staffFunction: 'ervaren ouder', communities: FORUMS },
  { nickname: 'Libel', role: 'volunteer', staffFunction: 'ervaringsdeskundige', communities: ['mantelzorg'] },
  { nickname: 'Noor', role: 'professional', staffFunction: 'pedagoog', communities: [...FORUMS, ...CLOSED] },
  {
    nickname: 'Tarik',
    role: 'professional',
    staffFunction: 'maatschappelijk werker',
    communities: [...FORUMS, ...CLOSED],
  },
  { nickname: 'Els', role: 'coordinator', staffFunction: 'coördinator', communities: [] },
]
