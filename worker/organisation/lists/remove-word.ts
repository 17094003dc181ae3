import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PickInput } from '../contract.ts'
import { logged } from '../store.ts'
import { deleteWord, wordById } from './store.ts'

/** Takes a word out of its list. Gone already is done too. */
export async function removeWord(scope: Scope, { id }: PickInput): Promise<{ kind: 'done' }> {
  const [[word]] = await scope.db.batch([wordById(scope.db, id)])
  if (word)
    await commit(scope, [
      deleteWord(scope.db, id),
      logged(scope, 'words_changed', { communityId: word.communityId, detail: `- ${word.kind}: ${word.phrase}` }),
    ])
  return { kind: 'done' }
}
