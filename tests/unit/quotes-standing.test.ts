import { describe, expect, test } from 'vitest'
import { decideQuotes, type WrittenBy } from '#worker/forum/quotes/decide-quotes-standing.ts'

const QUOTE = '> Zeester schreef:\n>\n> Mijn dochter Lowie werd gepest.\n\nWat erg.'
const GONE = '> Zeester schreef:\n>\n> [aangehaalde tekst is weggehaald]\n\nWat erg.'

const of =
  (by: Partial<WrittenBy>, who = 'Zeester') =>
  (name: string) =>
    name === who ? { standing: '', gone: '', ...by } : null

describe('quotations follow the words they are of', () => {
  test.each([
    ['words that stand, stay', QUOTE, { standing: 'Mijn dochter Lowie werd gepest.' }, QUOTE],
    ['words that are gone, go', QUOTE, { gone: 'Mijn dochter Lowie werd gepest.' }, GONE],
    [
      'said twice and taken back once, they stay',
      QUOTE,
      { standing: 'Mijn dochter Lowie werd gepest.', gone: 'Mijn dochter Lowie werd gepest.' },
      QUOTE,
    ],
    ['a piece of a line goes', QUOTE, { gone: 'Dag. Mijn dochter Lowie werd gepest. En toen?' }, GONE],
    [
      'changed by who quoted them, they go',
      QUOTE,
      { gone: 'Mijn dochter Lowie wordt al lang gepest op school.' },
      GONE,
    ],
    ['other words than were ever there, stay', QUOTE, { gone: 'Wij gaan morgen zwemmen.' }, QUOTE],
    [
      'somebody who wrote nothing here is not asked',
      QUOTE.replace('Zeester', 'Els'),
      { gone: 'Mijn dochter Lowie werd gepest.' },
      QUOTE.replace('Zeester', 'Els'),
    ],
    [
      'cut off at the end',
      '> Zeester schreef:\n>\n> Mijn dochter Lowie…',
      { gone: 'Mijn dochter Lowie werd gepest.' },
      '> Zeester schreef:\n>\n> [aangehaalde tekst is weggehaald]',
    ],
    [
      'in English',
      '> Zeester wrote:\n>\n> Mijn dochter Lowie',
      { gone: 'Mijn dochter Lowie werd gepest.' },
      '> Zeester wrote:\n>\n> [the quoted text was taken away]',
    ],
    [
      'what was erased with an account is not touched',
      '> Zeester schreef:\n>\n> […]',
      { gone: 'Iets.' },
      '> Zeester schreef:\n>\n> […]',
    ],
  ])('%s', (_what, markdown, by, to) => {
    expect(decideQuotes(markdown, null, of(by)).markdown).toBe(to)
  })

  test('of several, only the one that is gone', () => {
    const els = '> Els schreef:\n>\n> Hou vol.\n\n'
    expect(decideQuotes(els + QUOTE, null, of({ gone: 'Mijn dochter Lowie werd gepest.' })).markdown).toBe(els + GONE)
  })

  test('they come back with the words, and what is kept of them goes', () => {
    const went = decideQuotes(QUOTE, null, of({ gone: 'Mijn dochter Lowie werd gepest.' }))
    expect(went).toEqual({ markdown: GONE, original: QUOTE })
    expect(decideQuotes(went.markdown, went.original, of({ gone: 'Mijn dochter Lowie werd gepest.' }))).toEqual(went)
    expect(decideQuotes(went.markdown, went.original, of({ standing: 'Mijn dochter Lowie werd gepest.' }))).toEqual({
      markdown: QUOTE,
      original: null,
    })
  })

  test('words that were erased meanwhile do not come back', () => {
    expect(decideQuotes(GONE, QUOTE, of({}))).toEqual({ markdown: GONE, original: QUOTE })
  })

  test('nor into a post that its author changed', () => {
    const changed = GONE.replace('Wat erg.', 'Sterkte.')
    expect(decideQuotes(changed, QUOTE, of({ standing: 'Mijn dochter Lowie werd gepest.' })).markdown).toBe(changed)
  })
})
