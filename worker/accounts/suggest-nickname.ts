import { checkNickname, nicknameKey } from './nickname.ts'

/** Dutch words that anybody can say and that say nothing of anybody; all of them take `-e` in front. */
const ADJECTIVES = ['Stille', 'Zachte', 'Rustige', 'Blije', 'Verre', 'Kleine', 'Warme', 'Milde', 'Vlugge', 'Heldere']
const NOUNS = [
  'Akker',
  'Appel',
  'Beek',
  'Berk',
  'Boot',
  'Braam',
  'Bries',
  'Duif',
  'Eend',
  'Eik',
  'Golf',
  'Haven',
  'Heide',
  'Kastanje',
  'Kei',
  'Kraai',
  'Maan',
  'Mees',
  'Merel',
  'Mus',
  'Noot',
  'Peer',
  'Pluim',
  'Regen',
  'Reiger',
  'Rivier',
  'Schelp',
  'Ster',
  'Specht',
  'Tuin',
  'Varen',
  'Veer',
  'Uil',
  'Vlieg',
  'Vos',
  'Wilg',
  'Wolk',
  'Zon',
  'Zwaan',
]

/** Of these one is surely free: the record says which, in the same trip. */
const CANDIDATES = 14

/**
 * Names that one may propose for one that is refused: two words of our own, none of which stands in the name that was typed.
 * With that name in it, it would pass for whoever bears it. `pick(n)` chooses below n.
 */
export function suggestNicknames(nickname: string, pick: (below: number) => number): string[] {
  const typed = new Set(nickname.split(/[\s._'’-]+/).map(nicknameKey))
  const others = (list: string[]) => list.filter((word) => !typed.has(nicknameKey(word)))
  const [adjectives, nouns] = [others(ADJECTIVES), others(NOUNS)]
  const word = (list: string[]) => list[pick(list.length)]!
  const names = Array.from({ length: CANDIDATES }, () => `${word(adjectives)} ${word(nouns)}`)
  return [...new Set(names)].filter((name) => checkNickname(name) === null)
}
