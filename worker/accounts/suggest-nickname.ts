import { checkNickname, NICKNAME_MAX } from './nickname.ts'

/** Dutch words that anybody can say and that say nothing of anybody; all of them take `-e` in front. */
const ADJECTIVES = ['Stille', 'Zachte', 'Rustige', 'Blije', 'Verre', 'Kleine', 'Warme', 'Milde', 'Vlugge', 'Heldere']
const NOUNS = [
  'Beek',
  'Bries',
  'Duif',
  'Eend',
  'Eik',
  'Golf',
  'Kei',
  'Kraai',
  'Maan',
  'Mees',
  'Merel',
  'Mus',
  'Ster',
  'Specht',
  'Tuin',
  'Uil',
  'Vlieg',
  'Vos',
  'Wilg',
  'Wolk',
  'Zon',
  'Zwaan',
]

/** Of each kind. Ten names of which one is surely free: the record says which, in the same trip. */
const CANDIDATES = 5

/**
 * Names that one may propose for one that is taken, the likeliest first: the name with a word behind it, then two words
 * of our own (all there is where the name itself may not come back). `pick(n)` chooses below n.
 */
export function suggestNicknames(nickname: string, pick: (below: number) => number): string[] {
  const word = (list: string[]) => list[pick(list.length)]!
  const many = (make: () => string) => Array.from({ length: CANDIDATES }, make)
  const own = many(() => `${nickname} ${word(NOUNS)}`).filter((name) => [...name].length <= NICKNAME_MAX)
  const ours = many(() => `${word(ADJECTIVES)} ${word(NOUNS)}`)
  return [...new Set([...own, ...ours])].filter((name) => checkNickname(name) === null)
}
