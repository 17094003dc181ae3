const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Prefixes say what an id names: `pst_…` is a post. */
export type IdPrefix =
  | 'mem'
  | 'inv'
  | 'com'
  | 'thr'
  | 'pst'
  | 'cas'
  | 'itm'
  | 'rep'
  | 'log'
  | 'obj'
  | 'jrq'
  | 'evt'
  | 'ses'
  | 'sea'
  | 'cnv'
  | 'msg'
  | 'out'
  // What the coordinator keeps: hours, closed days, help lines, words, templates, entrances, broken glass, its log.
  | ('hrs' | 'day' | 'hlp' | 'wrd' | 'tpl' | 'ent' | 'gls' | 'olg')
  | 'ntf'
  // A page of information.
  | 'inf'

/** A prefixed id of 9 characters of time and 12 of chance: sorts by time of making, 60 bits nobody guesses. */
export function newId(prefix: IdPrefix, now: Date): string {
  let time = now.getTime()
  let head = ''
  for (let at = 0; at < 9; at++) {
    head = ALPHABET[time % 32] + head
    time = Math.floor(time / 32)
  }
  return `${prefix}_${head}${randomCode(12)}`
}

/** `length` characters of 5 random bits each. */
export function randomCode(length: number): string {
  let code = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(length))) code += ALPHABET[byte % 32]
  return code
}
