import { describe, expect, test } from 'vitest'
import { type Format, format, link, linkAddress } from '#app/thread/format-text.ts'
import { quoted } from '#app/thread/quote.ts'

/** `[` and `]` mark the selection, before and after. */
function press(kind: Format, marked: string, sample = 'woord', address = ''): string {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const change = kind === 'link' ? link(text, start, end, sample, address) : format(kind, text, start, end, sample)
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to)
  return `${after.slice(0, change.selectFrom)}[[${after.slice(change.selectFrom, change.selectTo)}]]${after.slice(change.selectTo)}`
}

describe('the buttons above the text', () => {
  test.each<[Format, string, string]>([
    ['bold', 'ik ben [[moe]].', 'ik ben **[[moe]]**.'],
    ['bold', 'ik ben **[[moe]]**.', 'ik ben [[moe]].'],
    ['bold', 'ik ben [[ moe ]].', 'ik ben  **[[moe]]** .'],
    ['bold', 'a [[]]b', 'a **[[woord]]**b'],
    ['italic', '[[moe]]', '*[[moe]]*'],
    ['italic', '*[[moe]]*', '[[moe]]'],
    ['italic', '**[[moe]]**', '***[[moe]]***'],
    ['list', '[[een\ntwee]]', '[[- een\n- twee]]'],
    ['list', '[[- een\n- twee]]', '[[een\ntwee]]'],
    ['list', 'boven\n[[een]]', 'boven\n\n[[- een]]'],
    ['list', '- een\n[[twee]]', '- een\n[[- twee]]'],
    ['list', '[[]]', '- [[woord]]'],
    ['quote', 'zij zei [[iets]] liefs', '[[> zij zei iets liefs]]'],
  ])('%s: %j', (kind, before, after) => {
    expect(press(kind, before)).toBe(after)
  })
})

describe('a link', () => {
  test.each([
    ['kijk [[hier]] eens', 'kijk [hier](https://kring.test/)[[]] eens'],
    ['kijk[[ hier ]]', 'kijk[hier](https://kring.test/)[[]]'],
    ['[[https://kring.test]]', '[[[woord]]](https://kring.test/)'],
    ['[[]]', '[[[woord]]](https://kring.test/)'],
  ])('%j', (before, after) => {
    expect(press('link', before, 'woord', 'https://kring.test/')).toBe(after)
  })

  test.each([
    [' https://kring.test/a?b=c#d ', 'https://kring.test/a?b=c#d'],
    ['www.awel.be', 'https://www.awel.be/'],
    ['kring.test:8080/a', 'https://kring.test:8080/a'],
    ['http://kring.test/wie_(2)', 'http://kring.test/wie_%282%29'],
    ['', null],
    ['hier', null],
    ['https://', null],
    ['twee woorden.be', null],
    ['javascript:alert(1)', null],
    ['mailto:naam@kring.test', null],
    ['naam@kring.test', null],
  ])('%j is the address %j', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })
})

describe('a quotation', () => {
  test.each([
    ['Eén regel.', '> Zij schreef:\n>\n> Eén regel.'],
    ['Twee\n\nalinea’s', '> Zij schreef:\n>\n> Twee\n>\n> alinea’s'],
    ['> wat ik citeerde\n\nMijn antwoord', '> Zij schreef:\n>\n> Mijn antwoord'],
    ['> alleen een citaat', '> Zij schreef:\n>\n> …'],
  ])('%j', (markdown, expected) => {
    expect(quoted(markdown, 'Zij schreef:')).toBe(expected)
  })

  test('of a long post is cut at a word', () => {
    const quote = quoted('woord '.repeat(500), 'Zij schreef:')
    expect(quote.length).toBeLessThan(700)
    expect(quote.endsWith('woord…')).toBe(true)
  })
})
