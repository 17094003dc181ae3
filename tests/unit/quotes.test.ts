import { describe, expect, test } from 'vitest'
import { quotePhrases, withoutQuotes } from '#worker/accounts/farewell/decide-quotes.ts'

const kept = { goneName: 'Weg', erased: null }
const isNoor = (name: string) => name === 'Noor'
const erased = { goneName: 'Weg', erased: '[…]' }

describe('quotations of somebody who deleted their account', () => {
  test.each([
    ['under another name', '> Noor schreef:\n>\n> Hallo.\n\nJa.', kept, '> Weg schreef:\n>\n> Hallo.\n\nJa.'],
    ['in English', '> Noor wrote:\n>\n> Hallo.', kept, '> Weg wrote:\n>\n> Hallo.'],
    ['with the words gone', '> Noor schreef:\n>\n> Hallo.\n> Daar.\n\nJa.', erased, '> Weg schreef:\n>\n> […]\n\nJa.'],
    ['at the end', 'Ja.\n\n> Noor schreef:\n>\n> Hallo.', erased, 'Ja.\n\n> Weg schreef:\n>\n> […]'],
    [
      'two of them, one of somebody else between',
      '> Noor schreef:\n> a\n\n> Els schreef:\n> b\n\n> Noor schreef:\n> c',
      erased,
      '> Weg schreef:\n>\n> […]\n\n> Els schreef:\n> b\n\n> Weg schreef:\n>\n> […]',
    ],
    ['not a longer name', '> Noordzee schreef:\n> a', erased, '> Noordzee schreef:\n> a'],
    ['not what others wrote themselves', 'Noor schreef: hallo', erased, 'Noor schreef: hallo'],
    ['not nothing', '', erased, ''],
  ])('%s', (_what, before, how, after) => {
    expect(withoutQuotes(before, isNoor, how)).toBe(after)
  })

  test('a second time changes nothing', () => {
    const once = withoutQuotes('> Noor schreef:\n> a\n\nJa.', isNoor, erased)
    expect(withoutQuotes(once, isNoor, erased)).toBe(once)
  })

  test('are asked of the index as phrases', () => {
    expect(quotePhrases("Anne-Marie d'H")).toBe(`"Anne-Marie d'H schreef:" OR "Anne-Marie d'H wrote:"`)
  })
})
