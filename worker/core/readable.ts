/** Blank braille and what Unicode says may be ignored (zero-width signs, fillers, soft hyphens): nobody sees them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/gu

/** Whether there is anything to be seen in a text: an empty post tells a reader nothing, and cannot be judged. */
export const isReadable = (text: string): boolean => text.replace(UNSEEN, '') !== ''

/** As many characters as a reader sees: space in a row is one, and what nobody sees is none. */
export const seenLength = (text: string): number =>
  text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : ''))
    .replace(/\p{Z}+/gu, ' ')
    .trim().length

/** For a contract: a text of which at least so much is to be seen. */
export const says =
  (least: number) =>
  (text: string): boolean =>
    seenLength(text) >= least

/** For a text that may be left out: one in which nothing is to be seen was left out. */
export const orNothing = (text: string): string => (isReadable(text) ? text : '')

/** Characters that are no text: control signs but for tab and line ends, and what Unicode says is no character. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu
/** More marks on one letter than any language writes: they run over the lines above and below. */
const HEAPED = /(\p{M}{4})\p{M}+/gu

/** What `toWellFormed` does, which Safari knows since 16.4: half a pair of surrogates is no character. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd')

/**
 * Signs that turn the direction of what follows: a number that is written backwards reads forwards, and checks see another text than
 * readers do. Letters of a script from right to left bring their direction with them.
 */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/** A text without what is no text, or hides it: it breaks feeds and pages, and nobody typed it to be read. */
export const plainText = (text: string): string =>
  wellFormed(text).replaceAll(NO_TEXT, '').replaceAll(TURNS, '').replaceAll(HEAPED, '$1')

/** One line, without line ends. */
export const inOneLine = (line: string): string => plainText(line).replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
