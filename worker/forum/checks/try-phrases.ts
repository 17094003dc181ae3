import type { Scope } from '#worker/core/scope.ts'
import type { TryInput } from '#worker/organisation/contract.ts'
import { allWords } from '#worker/organisation/lists/store.ts'
import { phrasesIn } from './phrases.ts'

/** Which words of the lists stand in a sentence that a coordinator typed in to try; it is kept nowhere. */
export async function tryPhrases(scope: Scope, input: TryInput) {
  const [words] = await scope.db.batch([allWords(scope.db)])
  const found = new Set(
    phrasesIn(
      input.text,
      words.map((word) => word.phrase),
    ),
  )
  return { found: words.filter((word) => found.has(word.phrase)) }
}
