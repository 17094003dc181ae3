import { accountsIn, emailsIn } from './personal-accounts.ts'
import { namesIn } from './personal-names.ts'
import { ibansIn, phonesIn } from './personal-numbers.ts'
import { addressesIn, schoolsIn } from './personal-places.ts'

export const PERSONAL_KINDS = ['phone', 'email', 'address', 'iban', 'handle', 'name', 'school'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Something in a text that leads to a person. `end` is one past its last character, as `slice` takes it. */
export interface Finding {
  kind: PersonalKind
  start: number
  end: number
  /** `true`: hardly anything else it could be, and a reason to read the post first. Otherwise only the coach asks. */
  sure: boolean
}

/**
 * Everything in a text that could lead to the writer or to somebody else, in the order of the text and without overlap.
 * Pure and without a network: the coach runs it in the browser while somebody types, the server once more on submit.
 * Numbers of services (help lines, 0800, 112) are nobody's and never found; a street needs its number, a name a surname.
 */
export function findPersonalData(text: string): Finding[] {
  const { plain, stood } = asRead(text)
  const found = [
    ...emailsIn(plain),
    ...ibansIn(plain),
    ...accountsIn(plain),
    ...phonesIn(plain),
    ...addressesIn(plain),
    ...schoolsIn(plain),
    ...namesIn(plain),
  ].map((finding) =>
    stood ? { ...finding, start: stood[finding.start]![0], end: stood[finding.end - 1]![1] } : finding,
  )
  const kept: Finding[] = []
  // Of two that overlap the surer stays, and of two alike the longer.
  for (const finding of found.sort((a, b) => Number(b.sure) - Number(a.sure) || b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding)
  return kept.sort((a, b) => a.start - b.start)
}

/** Signs as HTML writes them, which Markdown reads too; those that numbers, addresses and accounts are made of. */
const NAMED: Record<string, string> = {
  commat: '@',
  period: '.',
  colon: ':',
  lowbar: '_',
  hyphen: '-',
  plus: '+',
  sol: '/',
  nbsp: ' ',
}
/**
 * What stands in the text other than it is read: signs written as HTML does, marks of emphasis before what they emphasise, a backslash,
 * what nobody sees, digits of other scripts, signs in other widths, and more than one space (a page shows one).
 */
const ODD = new RegExp(
  [
    `&(?:#x([\\da-f]{1,6})|#(\\d{1,7})|(${Object.keys(NAMED).join('|')}));`,
    String.raw`[*\x60]{1,3}(?=[\p{L}\d@.])|~~(?=[\p{L}\d@.])|\\(?=[^\p{L}\d])`,
    String.raw`\p{Default_Ignorable_Code_Point}|\u20e3|[^\P{Nd}0-9]`,
    String.raw`[\uff01-\uff5e\ufe52\ufe6b\u{1d400}-\u{1d7ff}]|[^\S\n\r]{2,}`,
  ].join('|'),
  'giu',
)

/**
 * The text as a reader takes it: digits of any script (full-width, Arabic, those of fancy fonts) as 0 to 9, nothing that nobody
 * sees in between, and a letter O among them as the nought it stands for. `stood` says from where to where each character stood;
 * null where that is where it stands.
 */
function asRead(text: string): { plain: string; stood: [from: number, to: number][] | null } {
  let plain = ''
  let stood: [number, number][] | null = null
  let at = 0
  const asIs = (to: number) => {
    for (; at < to; at++) stood!.push([at, at + 1])
  }
  for (const odd of text.matchAll(ODD)) {
    stood ??= []
    plain += text.slice(at, odd.index)
    asIs(odd.index)
    const read = readSign(odd)
    const to = odd.index + odd[0].length
    for (let i = 0; i < read.length; i++) stood.push([at, to])
    plain += read
    at = to
  }
  if (!stood) return { plain: withNoughts(text), stood }
  plain += text.slice(at)
  asIs(text.length)
  return { plain: withNoughts(plain), stood }
}

/** What one odd place is read as; empty for what is not seen. */
function readSign([sign, hex, decimal, named]: RegExpExecArray): string {
  if (named) return NAMED[named.toLowerCase()] ?? ''
  if (hex || decimal) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
  }
  if (/^\s/.test(sign)) return ' '
  return digitOf(sign) || (/^\p{Default_Ignorable_Code_Point}/u.test(sign) ? '' : widthOf(sign))
}

/** A letter or sign in another width or face (full-width, mathematical) as itself; what is none of these is not seen. */
const widthOf = (sign: string) => (sign.normalize('NFKC') === sign ? '' : sign.normalize('NFKC'))

/** A word of figures and letters O (`O47O`, `o612345678`), or of an account after the two letters of its country. */
const NOUGHTS = /^([oO]{0,3}|[A-Z]{2})\d[\doO]*$/i

/** As long as it was: where something stands does not change. */
const withNoughts = (text: string): string =>
  /\d[oO]|[oO]\d/.test(text)
    ? text.replaceAll(/[\p{L}\d]+/gu, (word) => {
        const country = NOUGHTS.test(word) ? (/^(?!oo)[a-z]{2}/i.exec(word)?.[0] ?? '') : word
        return country + word.slice(country.length).replaceAll(/o/gi, '0')
      })
    : text

/** The ten digits of a script stand in a row of code points, from its zero on; empty for what is no digit. */
function digitOf(sign: string): string {
  if (!/\p{Nd}/u.test(sign)) return ''
  const code = sign.codePointAt(0)!
  const compatible = sign.normalize('NFKC')
  if (/^\d$/.test(compatible)) return compatible
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** What makes the server hold a post: only what it is sure of. */
export const holdsContactData = (text: string): boolean => findPersonalData(text).some((finding) => finding.sure)
