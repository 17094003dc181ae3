import unhomoglyph from 'unhomoglyph'
import { NICKNAME_MIN, nicknameKey } from './nickname.ts'

/**
 * What a nickname looks like (Unicode TS 39, with the confusables of Unicode's own table): two names that share one of
 * these may not both be in use. There are two where an alphabet's capitals look like other letters than its small ones
 * do (Greek `ν` like v, `Ν` like N); most names have one.
 *
 * Folded on top of Unicode's table, which only knows letters by themselves: i, l, 1 and capital I are one; `vv` is w
 * (`rn` is m in the table); 3, 4, 5, 7 and 8 before a letter are e, a, s, t and b, so that `Zee5ter` is Zeester and
 * `Jan5` stays apart from Jans. Everything that makes no other name (`nicknameKey`) makes no other skeleton either.
 */
export function skeletons(nickname: string): string[] {
  const key = nicknameKey(nickname)
  const small = folded(bare(unhomoglyph(key)))
  const capital = folded(bare(unhomoglyph(bare(unhomoglyph(key.toUpperCase())))))
  return small === capital ? [small] : [small, capital]
}

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const DIGITS: Record<string, string> = { '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' }

const folded = (text: string) =>
  text
    .replace(/m/g, 'rn')
    .replace(/0/g, 'o')
    .replace(/[34578](?=[34578]*\p{L})/gu, (digit) => DIGITS[digit] ?? digit)
    .replace(/[i1|]/g, 'l')
    .replace(/vv/g, 'w')

/** Above this many words a name is taken whole; 24 characters hold hardly more. */
const WORDS_MAX = 6

/**
 * The skeletons of every word and row of words in a nickname: a name that holds the name of somebody of the team as
 * one of them (`Noor bis` beside Noor, `Anne Marie 2` beside Anne-Marie) would pass for that person.
 */
export function wordSkeletons(nickname: string): string[] {
  const words = nickname.split(/[\s._'’-]+/).filter(Boolean)
  const found = new Set(skeletons(nickname))
  if (words.length <= WORDS_MAX)
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        const row = words.slice(from, to).join('')
        if ([...row].length >= NICKNAME_MIN) for (const skeleton of skeletons(row)) found.add(skeleton)
      }
  return [...found]
}

/** A nickname with its words apart where only a capital or a number parts them: `NoorPedagoog`, `deNoor`, `Noor2`. */
export const inWords = (nickname: string): string =>
  nickname.normalize('NFC').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
