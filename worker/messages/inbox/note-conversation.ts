import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { NoteInput } from '../contract.ts'
import { answersFor } from '../policy.ts'
import { insertNote } from './notes.ts'
import { conversationForTeam } from './store.ts'

/** A note between colleagues. The member sees nothing of it: no text, no time, no count. */
export async function noteConversation(scope: Scope, id: string, input: NoteInput): Promise<{ kind: 'done' }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation]] = await db.batch([conversationForTeam(db, actor, id)])
  if (!conversation) throw notFound()
  if (!answersFor(actor, conversation)) throw forbidden()
  const note = insertNote(scope, actor.id, id, newId('msg', scope.now), input)
  // The same note sent twice breaks on its draft's key, and is there already.
  await commit(
    scope,
    [note],
    [{ kind: 'conversation.noted', conversationId: id, communityId: conversation.communityId, by: actor.id, to: null }],
  )
  return { kind: 'done' }
}
