import { describe, expect, test } from 'vitest'
import { anyOf, HIT_END, HIT_START, matchOf, piecesOf, tellingOf, wordsOf } from '#worker/search/policy.ts'

describe('what was typed, as words', () => {
  test.each([
    ['slaap', ['slaap']],
    ['  Slaap   LIEDJE ', ['slaap', 'liedje']],
    ['één kind', ['één', 'kind']],
    ['kind kind', ['kind']],
    ['"titel:" OR body:*', ['titel', 'or', 'body']],
    ["') AND place : (x", ['and', 'place', 'x']],
    ['NEAR(a b, 2)', ['near', 'a', 'b', '2']],
    ['!?… —', []],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%j', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words)
  })

  test('every word must be there, each as the beginning of one', () => {
    expect(matchOf(['slaap', 'liedje'])).toBe('"slaap"* AND "liedje"*')
  })
})

describe('the words that say what is looked for', () => {
  test.each([
    ['hoe krijg ik mijn kind in slaap', ['kind', 'slaap']],
    ['naar school gaan', ['school']],
    ['wat is er', ['wat', 'is', 'er']],
  ])('%j', (typed, words) => {
    expect(tellingOf(wordsOf(typed))).toEqual(words)
  })

  test('any of them', () => {
    expect(anyOf(['kind', 'slaap'])).toBe('"kind"* OR "slaap"*')
  })
})

describe('what was found, as pieces', () => {
  const hit = (text: string) => `${HIT_START}${text}${HIT_END}`
  test.each([
    [
      `een ${hit('nacht')} wakker`,
      [
        ['een ', false],
        ['nacht', true],
        [' wakker', false],
      ],
    ],
    [hit('nacht'), [['nacht', true]]],
    ['niets', [['niets', false]]],
    [
      `**vet** ${hit('woord')} en _schuin_`,
      [
        ['vet ', false],
        ['woord', true],
        [' en schuin', false],
      ],
    ],
    ['[hier](https://voorbeeld.be/x) staat', [['hier staat', false]]],
    ['> iemand zei\n\n- een\n- twee', [[' iemand zei een twee', false]]],
    ['<b>niet</b> echt', [['<bniet</b echt', false]]],
  ])('%j', (marked, pieces) => {
    expect(piecesOf(marked).map((piece) => [piece.text, piece.hit])).toEqual(pieces)
  })
})
