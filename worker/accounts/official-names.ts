import { nicknameKey } from './nickname.ts'
import { skeletons, wordSkeletons } from './skeleton.ts'

/** Names for which nobody may pass, as the record and the installation have them. */
export interface OfficialNames {
  /** The organisation, and what the website is called. */
  house: string[]
  /** Communities that everybody may know of: their teams speak in their name. */
  places: { name: string }[]
  /** Help lines, of every country that is kept. */
  lines: { name: string; phone: string | null }[]
}

/** The organisation, and what its website is called. */
export const houseNames = (config: { organisation: string; appName: string }) => [config.organisation, config.appName]

/** Small words that make no name by themselves. */
const SMALL = new Set(['de', 'het', 'een', 'van', 'in', 'en', 'of', 'voor', 'the', 'a', 'of', 'and', 'for'])
/** What somebody puts before or behind a name to pass for it: `Awelteam`, `chatAwel`. */
const AROUND =
  /^(?:team|chat|hulp|lijn|help|echte?|officiele?|official|the|de|het)(?=.{3})|(?:team|chat|hulp|lijn|line|help|officieel|official|vzw|be|nl)$/
/** A number that is a name: three or four digits. Longer ones are in nobody's nickname. */
const SHORT_NUMBER = /^\d{3,4}$/

/** Without anything that stands around a name. */
function bared(key: string): string {
  const bare = key.replace(AROUND, '')
  return bare === key ? key : bared(bare)
}

const words = (name: string) => name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)

/** A name without its small beginning, its numbers and the end of its address, and with them. */
function ways(name: string): string[] {
  const bare = words(name.replace(/\.[a-z]{2,4}$/i, ''))
  const spoken = bare.filter((word) => !/^\d+$/.test(word))
  const short = SMALL.has(spoken[0]?.toLowerCase() ?? '') ? spoken.slice(1) : spoken
  return [bare, spoken, short].map((row) => row.join('')).filter((way) => way.length >= 3)
}

/**
 * Parts by which an organisation is known: any words of it that stand in a row with two of meaning among them, or that
 * all begin with a capital (`De Linde` of `Huis van het Kind De Linde`).
 */
function partsOf(name: string): string[] {
  const all = words(name)
  const parts = ways(name)
  for (let from = 0; from < all.length; from++)
    for (let to = from + 2; to <= all.length; to++) {
      const row = all.slice(from, to)
      const proper = row.every((word) => /^\p{Lu}/u.test(word)) && row.some((word) => !SMALL.has(word.toLowerCase()))
      if (proper || row.filter((word) => !SMALL.has(word.toLowerCase())).length >= 2) parts.push(row.join(''))
    }
  return parts
}

/** What comes before a colon, comma or bracket: `Pauzehoek` of `Pauzehoek: iets anders dan zorgen`. */
const head = (name: string) => name.split(/[:,;([–—]/)[0]!

const looks = (names: string[]) => new Set(names.flatMap(skeletons))

/**
 * Tells whether a nickname passes for the organisation, a community or a help line, whatever letters it is written
 * with. The organisation and a help line: when their name is a word, or words in a row, of it. A community: when it is
 * the whole of it, for its name is often an ordinary word.
 */
export function passesForOfficial({ house, places, lines }: OfficialNames): (nickname: string) => boolean {
  const anywhere = looks([
    ...house.flatMap(partsOf),
    ...lines.flatMap(({ name, phone }) => [...ways(name), ...[phone ?? ''].filter((text) => SHORT_NUMBER.test(text))]),
  ])
  const whole = looks(places.flatMap(({ name }) => [...ways(name), ...ways(head(name))]))
  return (nickname) => {
    const unnumbered = nickname.replace(/(?<=\p{L})\d+(?=\P{L}|$)/gu, '')
    const own = [...skeletons(unnumbered), ...skeletons(bared(nicknameKey(unnumbered)))]
    const rows = [...wordSkeletons(nickname), ...wordSkeletons(unnumbered), ...own]
    return rows.some((row) => anywhere.has(row)) || own.some((row) => whole.has(row))
  }
}
