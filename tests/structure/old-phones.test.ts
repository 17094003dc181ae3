import { expect, test } from 'vitest'
import { filesUnder, linesWith, read, source, sourcesUnder, valueClosure } from './source.ts'

// A phone that gets no new system any more keeps its browser: an iPhone of 2016 has Safari 15.6 for ever. What it cannot read
// stops a whole module there, or throws when it runs; the build lowers neither regular expressions nor functions.

/** Everything of ours that may be sent to a browser. */
const sent = [...valueClosure(sourcesUnder('app').map(({ file }) => file)).keys()]
  .filter((file) => /^(app|worker)\/.*\.tsx?$/.test(file))
  .map(source)

test('the tests below look at the app and at what it shares with the Worker', () => {
  const files = sent.map(({ file }) => file)
  for (const file of ['app/thread/coach-panel.tsx', 'worker/forum/personal-numbers.ts', 'worker/accounts/nickname.ts'])
    expect(files).toContain(file)
})

test('no look behind in a regular expression (Safari 16.4): `notAfter` searches without', () => {
  expect(linesWith(sent, /\(\?<[=!]/)).toEqual([])
})

test('no sets in a regular expression (flag v, Safari 17)', () => {
  expect(linesWith(sent, /\/[dgimsuy]*v[dgimsuy]*(?=[\s,;).]|$)(?<=[^\w/]\/.+\/\w+)|RegExp\([^)]*['"`]\w*v/)).toEqual(
    [],
  )
})

test('no function that an old browser lacks', () => {
  const young =
    /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(|Promise\.(?:withResolvers|try)\b|(?:Object|Map)\.groupBy\(|Array\.fromAsync\(|AbortSignal\.(?:any|timeout)\(|\b(?:intersection|difference|symmetricDifference|isSubsetOf)\(|\bstatic \{/
  expect(linesWith(sent, young)).toEqual([])
})

test('no style that nothing lowers: what is in `public` goes out as it is written', () => {
  const styles = filesUnder('public').filter((file) => file.endsWith('.css'))
  expect(styles).toContain('public/offline.css')
  expect(
    linesWith(
      styles.map((file) => ({ file, text: read(file) })),
      /light-dark\(|^\s*&|@scope|@starting-style/,
    ),
  ).toEqual([])
})
