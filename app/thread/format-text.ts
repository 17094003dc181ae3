export const FORMATS = ['bold', 'italic', 'list', 'quote', 'link'] as const
export type Format = (typeof FORMATS)[number]

/** Replace `from`–`to` of the text by `insert`, then select `selectFrom`–`selectTo` of the new text. */
export interface Change {
  from: number
  to: number
  insert: string
  selectFrom: number
  selectTo: number
}

const AROUND = { bold: '**', italic: '*' } as const
const BEFORE = { list: '- ', quote: '> ' } as const

/**
 * What a button of the toolbar does to the text with a selection `start`–`end`. Pressed again it undoes itself; without
 * a selection it writes `sample`, selected, so that the next key replaces it.
 */
export function format(
  kind: Exclude<Format, 'link'>,
  text: string,
  start: number,
  end: number,
  sample: string,
): Change {
  if (kind === 'bold' || kind === 'italic') return around(AROUND[kind], text, start, end, sample)
  return before(BEFORE[kind], text, start, end, sample)
}

/**
 * A link to an address, under the words that were chosen and behind them the cursor; under `sample`, selected, where none were,
 * or where the choice is the address.
 */
export function link(text: string, start: number, end: number, sample: string, address: string): Change {
  const chosen = text.slice(start, end).trim()
  const own = chosen !== '' && !linkAddress(chosen)
  const words = own ? chosen : sample
  const insert = `[${words}](${address})`
  const past = start + insert.length
  const [selectFrom, selectTo] = own ? [past, past] : [start + 1, start + 1 + words.length]
  return { from: start, to: end, insert, selectFrom, selectTo }
}

/** What somebody typed or chose as the address of a page, as it goes in a link; null when it is none. `https://` may be left out. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim()
  if (/\s/.test(address) || (/^[a-z]+:/i.test(address) && !/^https?:\/\//i.test(address))) return null
  try {
    const url = new URL(/^https?:/i.test(address) ? address : `https://${address}`)
    // Somebody's box is no page: `naam@voorbeeld.be`.
    if (!/[^.]\.[^.\d]/.test(url.hostname) || url.username) return null
    return url.href.replaceAll('(', '%28').replaceAll(')', '%29')
  } catch {
    return null
  }
}

function around(mark: string, text: string, start: number, end: number, sample: string): Change {
  // Spaces at the edges stay outside: `** a **` is not bold.
  const chosen = text.slice(start, end)
  const lead = chosen.length - chosen.trimStart().length
  const from = chosen.trim() ? start + lead : start
  const to = chosen.trim() ? end - (chosen.length - chosen.trimEnd().length) : end
  const inner = text.slice(from, to)
  const outside = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark
  const isBold = mark === '*' && text.slice(from - 2, from) === '**' && text.slice(from - 3, from) !== '***'
  if (inner && outside && !isBold)
    return {
      from: from - mark.length,
      to: to + mark.length,
      insert: inner,
      selectFrom: from - mark.length,
      selectTo: to - mark.length,
    }
  const words = inner || sample
  return {
    from,
    to,
    insert: `${mark}${words}${mark}`,
    selectFrom: from + mark.length,
    selectTo: from + mark.length + words.length,
  }
}

function before(mark: string, text: string, start: number, end: number, sample: string): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next === -1 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  if (lines.length === 1 && lines[0] === '')
    return {
      from,
      to,
      insert: mark + sample,
      selectFrom: from + mark.length,
      selectTo: from + mark.length + sample.length,
    }
  const marked = lines.every((line) => line.startsWith(mark))
  const changed = lines.map((line) => (marked ? line.slice(mark.length) : mark + line)).join('\n')
  // A list or quotation under other words needs an empty line before it.
  const above = text.slice(0, from)
  const gap = !marked && above && !above.endsWith('\n\n') && !lastLine(above).startsWith(mark) ? '\n' : ''
  const insert = gap + changed
  return { from, to, insert, selectFrom: from + gap.length, selectTo: from + insert.length }
}

const lastLine = (text: string) => text.replace(/\n$/, '').split('\n').at(-1) ?? ''
