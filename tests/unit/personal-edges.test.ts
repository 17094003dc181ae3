import { describe, expect, test } from 'vitest'
import { following, notAfter } from '#worker/forum/personal-edges.ts'

const TEXTS = [
  'ab ab',
  'abab ab-ab',
  '1ab 2ab',
  '😀ab😀ab',
  'é ab éab',
  'x:1:2 :3 a:4',
  '1:22 3:4:55 :6',
  '',
  '12/1/2020 13/1/2020',
  ':7',
]

describe('a search without a look behind finds what one with it finds', () => {
  test.each([
    ['\\p{L}\\d', 'ab', /(?<![\p{L}\d])(?:ab)/gu],
    ['\\d', 'a(b)|(é)', /(?<![\d])(?:a(b)|(é))/gu],
    ['-', '[ab]{2}', /(?<![-])(?:[ab]{2})/gu],
    ['x', '\\d+/\\d+', /(?<![x])(?:\d+\/\d+)/gu],
  ])('not after %s: %s', (before, pattern, behind) => {
    const search = notAfter(before, pattern, 'u')
    for (const text of TEXTS) {
      const expected = [...text.matchAll(behind)].map((one) => [one.index, ...one])
      expect(search.all(text).map((one) => [one.index, ...one])).toEqual(expected)
    }
  })

  test('where two characters before it count', () => {
    const search = following(String.raw`^|[^\d:]|(?:^|\D):`, /\d+/)
    for (const text of TEXTS)
      expect(search.all(text).map((one) => [one.index, one[0]])).toEqual(
        [...text.matchAll(/(?<!\d:?)\d+/g)].map((one) => [one.index, one[0]]),
      )
  })

  test('from a place on, which may lie in the middle of what was found', () => {
    const search = notAfter('x', 'aa', 'g')
    expect(search.first('aaaa xaa aa', 2)?.index).toBe(2)
    expect(search.first('aaaa xaa aa', 4)?.index).toBe(9)
    expect(search.first('aaaa xaa aa', 10)).toBeNull()
  })
})
