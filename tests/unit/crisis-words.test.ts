import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CRIES, LATER_CRIES, UNHEARD } from '#tests/support/words/cries.ts'
import { NOW, QUIET, SOON } from '#tests/support/words/danger.ts'
import { ORDINARY } from '#tests/support/words/ordinary.ts'
import { DEFAULT_WORDS } from '#worker/forum/checks/default-words.ts'
import { phrasesIn } from '#worker/forum/checks/phrases.ts'
import { readSignals } from '#worker/forum/checks/signals.ts'

const crisis = DEFAULT_WORDS.filter(({ kind }) => kind === 'crisis').map(({ phrase }) => phrase)
const heard = (text: string) => phrasesIn(text, crisis).length > 0

describe('cries for help in the words of every day', () => {
  test('are heard', () => {
    expect(CRIES.length).toBeGreaterThanOrEqual(200)
    expect([...CRIES, ...LATER_CRIES].filter((text) => !heard(text))).toEqual([])
  })

  test('are heard inside a longer text too', () => {
    const inside = (text: string) =>
      `Dag allemaal. Ik weet niet hoe ik dit moet zeggen.\n\n${text}\n\nDank je om te lezen.`
    expect([...CRIES, ...LATER_CRIES].filter((text) => !heard(inside(text)))).toEqual([])
  })

  test('hold at red, or at crisis', () => {
    const read = (text: string) => readSignals([text], DEFAULT_WORDS, { newcomer: false, home: 'kring.test' }).level
    expect(CRIES.filter((text) => !['red', 'crisis'].includes(read(text)))).toEqual([])
  })

  test('what happens now is a crisis, without a second word that says when', () => {
    const read = (text: string) => readSignals([text], DEFAULT_WORDS, { newcomer: false, home: 'kring.test' }).level
    expect(NOW.filter((text) => read(text) !== 'crisis')).toEqual([])
    expect(NOW.filter((text) => read(`Dag.\n\n${text}\n\nIk weet het niet`) !== 'crisis')).toEqual([])
    expect(SOON.filter((text) => !['red', 'crisis'].includes(read(text)))).toEqual([])
  })

  test('some words alone are left, because they mostly are something else', () => {
    expect(UNHEARD.filter(heard)).toEqual([])
  })
})

describe('what is no cry', () => {
  test('figures of speech and ordinary sentences', () => {
    expect(ORDINARY.length).toBeGreaterThanOrEqual(150)
    expect(ORDINARY.filter(heard)).toEqual([])
  })

  test('the words of an overdose, a weapon or a sleeper in sentences of any day', () => {
    expect(QUIET.length).toBeGreaterThanOrEqual(90)
    expect(QUIET.filter(heard)).toEqual([])
  })

  test('beside one, a cry is still heard', () => {
    expect(ORDINARY.filter((text) => !heard(`${text} Ik wil echt dood.`))).toEqual([])
    expect(heard('Ik lach me dood maar eigenlijk wil ik dood')).toBe(true)
  })

  test('of all that stands in the demo, just what is about it', () => {
    const said = (readdirSync('db/demo', { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts') && file !== 'help-lines.ts')
      .flatMap((file) => [
        ...readFileSync(`db/demo/${file}`, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g),
      ])
      .map((literal) => literal[1] ?? literal[2] ?? '')
      .filter((text) => text.split(' ').length > 2)
    expect(said.length).toBeGreaterThan(1_000)
    expect(
      said
        .filter(heard)
        .map((text) => text.slice(0, 40))
        .toSorted(),
    ).toEqual([
      'Alles is te veel. Ik doe elke dag wat mo',
      'Dank je dat je dit hier legt. Zo op zijn',
      'Hier gaat het over nee zeggen, over ruzi',
      'Ik kan niet meer',
      'Ik wil niet meer leven. De kinderen zijn',
      'Zo blijft het hier veilig voor iedereen.',
    ])
  })
})
