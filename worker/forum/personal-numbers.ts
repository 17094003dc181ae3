import type { Finding } from './personal-data.ts'
import { following, notAfter, type Search } from './personal-edges.ts'

const ONES = {
  nul: '0',
  één: '1',
  een: '1',
  twee: '2',
  drie: '3',
  vier: '4',
  vijf: '5',
  zes: '6',
  zeven: '7',
  acht: '8',
  negen: '9',
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
} as const
const TENS = {
  twintig: 2,
  dertig: 3,
  veertig: 4,
  vijftig: 5,
  zestig: 6,
  zeventig: 7,
  tachtig: 8,
  negentig: 9,
} as const
const TEENS = {
  tien: '10',
  elf: '11',
  twaalf: '12',
  dertien: '13',
  veertien: '14',
  vijftien: '15',
  zestien: '16',
  zeventien: '17',
  achttien: '18',
  negentien: '19',
} as const

/** Words for 0 to 99 as digits: `zeven` 7, `twaalf` 12, `zevenenzeventig` 77. */
const NUMBER_WORDS = new Map<string, string>([...Object.entries(ONES), ...Object.entries(TEENS)])
for (const [ten, digit] of Object.entries(TENS)) {
  NUMBER_WORDS.set(ten, `${digit}0`)
  for (const [one, unit] of Object.entries(ONES).slice(2, 10))
    for (const and of ['en', 'ën']) NUMBER_WORDS.set(`${one === 'één' ? 'een' : one}${and}${ten}`, `${digit}${unit}`)
}
const words = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')

/** Never in the middle of a word: in a run no letter stands before it. */
const GROUP = `(?:\\d+|(?:${words})(?![\\p{L}]))`
const BETWEEN = String.raw`(?:[\s./()·,‐-―−•;:|=*_\\~\x60-]{1,3}|)`
/** Groups of digits or number words after each other, with what people put between them. */
const RUN = following(
  String.raw`^|[^\p{L}\d@#€$£.,/:_-]|(?:^|\D)[:_]`,
  `(?:\\+|\\(\\+?|plus\\s)?${GROUP}(?:${BETWEEN}${GROUP})*`,
  'giu',
)
const ONE_GROUP = new RegExp(GROUP, 'giu')
const DATE = notAfter(String.raw`\d`, /\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?![./-]?\d)|(?:19|20)\d\d-\d\d-\d\d(?!\d)/)
const TIME = following(String.raw`^|[^\d:]|(?:^|\D):`, /\d{1,2}[:uh]\d{2}(?!:?\d)/i)
/** After these somebody gives a number, also one without its first zero. */
const CUE =
  /(?:\b(?:gsm|tel|telefoon|telefoonnummer|nummer|mobiel|bel|bellen|sms|app|appen|bereiken|bereikbaar|whatsapp|phone|mobile|call|text)\b[^.!?\n]{0,24})$/i

/** Blanks what looks like a number and is a date or a time, so that places in the text stay the same. */
const masked = (text: string) => blanked(blanked(text, DATE), TIME)
const blanked = (text: string, search: Search) => {
  let plain = ''
  for (const { index, 0: one = '' } of search.all(text))
    plain += text.slice(plain.length, index) + '#'.repeat(one.length)
  return plain + text.slice(plain.length)
}

/**
 * Whether digits are somebody's number: Belgian (9 digits, mobile 10) or Dutch (10), with or without country code.
 * Not numbers of services: 0800 and 0900, Dutch 088 and Belgian 070 and 078, which is where help lines are.
 */
function isPhone(digits: string, plus: boolean): boolean {
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : undefined
  if (abroad !== undefined) {
    const own = /^(32|31)0?(\d+)$/.exec(abroad)
    return own ? isPhone(`0${own[2]}`, false) : plus && /^[1-9]\d{8,13}$/.test(abroad)
  }
  // The country without its plus, as it stands in links: only what is a mobile number then.
  if (/^(?:324[5-9]\d{7}|316\d{8})$/.test(digits)) return true
  if (/^0(?:800|90\d|88)/.test(digits)) return false
  if (digits.length === 9) return /^0[1-9]/.test(digits) && !/^07[08]/.test(digits)
  return /^0(?:[1-57]\d{8}|6\d{8}|85\d{7}|91\d{7})$/.test(digits)
}

/** Phone numbers of Belgium and the Netherlands: with spaces, dots and slashes, partly in words, or broken off. */
export function phonesIn(text: string): Finding[] {
  const plain = masked(text)
  const found: Finding[] = []
  for (const run of RUN.all(plain)) {
    const plus = /^(?:\+|\(\+|plus\s)/i.test(run[0]!)
    const groups = [...run[0]!.matchAll(ONE_GROUP)].map((group) => ({
      digits: NUMBER_WORDS.get(group[0].toLowerCase()) ?? group[0],
      written: !/\d/.test(group[0]),
      start: run.index + group.index,
      end: run.index + group.index + group[0].length,
    }))
    const phone = phoneAmong(groups, plus, text.slice(Math.max(0, run.index - 40), run.index))
    if (!phone) continue
    const opened = text[phone.start - 1] === '(' && text.slice(phone.start, phone.end).includes(')')
    const start = plus && phone.first === 0 ? run.index : phone.start - (opened ? 1 : 0)
    found.push({ kind: 'phone', start, end: phone.end, sure: phone.sure })
  }
  return [...found, ...brokenOff(plain)]
}

interface Group {
  digits: string
  written: boolean
  start: number
  end: number
}

/** No number has more figures (ITU-T E.164), so no more groups. */
const LONGEST = 15

/** The longest row of groups that makes a number; a run may begin or go on with figures that are not of it. */
function phoneAmong(groups: Group[], plus: boolean, before: string) {
  for (let first = 0; first < groups.length; first++)
    for (let last = Math.min(groups.length, first + LONGEST); last > first; last--) {
      const row = groups.slice(first, last)
      const digits = row.map((group) => group.digits).join('')
      const whole = plus && first === 0
      const lead = row[0]!.digits.length
      const place = { first, start: row[0]!.start, end: row.at(-1)!.end }
      const spelt = row.filter((group) => group.written).length
      const broken = row.length > 1 && row.every((group) => group.digits.length === 1)
      // `0/10 5/10` are marks: a number begins with its zone, or is spelt figure by figure.
      const begins = row.length === 1 || broken || spelt > 0 || (lead >= 2 && lead <= 5)
      if (begins && isPhone(digits, whole)) return { ...place, sure: true }
      const bare = /^(?:4[5-9]\d{7}|6\d{8})$/.test(digits)
      if (bare && first === 0 && (row.length > 1 || CUE.test(before))) return { ...place, sure: CUE.test(before) }
    }
}

/**
 * A number of which the end was left out or blotted: `0470 12 ..`, `0612xxxxxx`. A few signs between its parts: rows of them without
 * end would be paired over and over.
 */
const HALF = notAfter(
  String.raw`\d€.,/-`,
  /(?:\+3[12]\s?|0)(?:4[5-9]\d|6)[\s./-]{0,4}\d{1,2}[\s./-]{0,4}\d{0,2}[\s./-]{0,4}(?:[x*•_]{2,}|\.{2,}|…)[x*•_.…]*/gi,
)
const brokenOff = (text: string): Finding[] =>
  HALF.all(text).map((part) => ({
    kind: 'phone',
    start: part.index,
    end: part.index + part[0]!.length,
    sure: false,
  }))

/** Lengths of the countries people here bank in; others between the shortest and the longest there are. */
const IBAN_LENGTH: Record<string, number> = { BE: 16, NL: 18, DE: 22, FR: 27, LU: 20, GB: 22, ES: 24, IT: 27, PT: 25 }

const IBAN = notAfter(String.raw`\p{L}\d`, /[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]{1,4}){3,8}(?![\p{L}\d])/giu)

/** Bank accounts: sure when the check digits are right (ISO 13616, modulo 97), a guess when only the shape is Belgian or Dutch. */
export function ibansIn(text: string): Finding[] {
  return IBAN.all(text).flatMap((shape) => {
    const iban = shortened(shape[0]!)
    if (!iban) return []
    return [{ kind: 'iban' as const, start: shape.index, end: shape.index + iban.length, sure: iban.sure }]
  })
}

/** The part of the shape that is an account: words after it may look like more of it. */
function shortened(shape: string): { length: number; sure: boolean } | undefined {
  const country = shape.slice(0, 2).toUpperCase()
  const wanted = IBAN_LENGTH[country]
  for (let at = shape.length; at > 14; at--) {
    const account = shape.slice(0, at).replaceAll(/[ .-]/g, '').toUpperCase()
    if (wanted ? account.length !== wanted : account.length < 15 || account.length > 34) continue
    if (!/[A-Z0-9]/i.test(shape[at - 1]!)) continue
    if (remainder(account) === 1) return { length: at, sure: true }
    if (country === 'BE' && /^BE\d{14}$/.test(account)) return { length: at, sure: false }
    if (country === 'NL' && /^NL\d\d[A-Z]{4}\d{10}$/.test(account)) return { length: at, sure: false }
  }
}

function remainder(account: string): number {
  let rest = 0
  for (const character of account.slice(4) + account.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest
}
