import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { AssignInput, AssignOutcome } from '../contract.ts'
import { answersFor } from '../policy.ts'
import { insertNote } from './notes.ts'
import { assignConversation, colleaguesFor, conversationForTeam, refuseAssigned } from './store.ts'

/**
 * Takes a conversation on, hands it to a colleague who may answer in it, or gives it back to all (`to` empty). Somebody
 * else who did so since the page was loaded, or at the same moment, is not overruled unseen.
 */
export async function assignColleague(scope: Scope, id: string, input: AssignInput): Promise<AssignOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation], colleagues] = await db.batch([
    conversationForTeam(db, actor, id),
    colleaguesFor(db, actor, id),
  ])
  if (!conversation) throw notFound()
  if (!answersFor(actor, conversation)) throw forbidden()
  const to = input.to || null
  if (conversation.assignedId === to && !input.note) return { kind: 'done' }
  if ((conversation.assignedId ?? '') !== input.was) return { kind: 'taken', by: conversation.assignedTo }
  if (to && !colleagues.some((colleague) => colleague.id === to)) throw notFound()
  const result = await commit(
    scope,
    [
      refuseAssigned(db, id, input.was),
      assignConversation(db, id, to),
      ...(input.note ? [insertNote(scope, actor.id, id, newId('msg', now), input)] : []),
    ],
    [{ kind: 'conversation.noted', conversationId: id, communityId: conversation.communityId, by: actor.id, to }],
  )
  if (!result.committed && result.conflict.startsWith('conversations.')) {
    const [[winner]] = await db.batch([conversationForTeam(db, actor, id)])
    return { kind: 'taken', by: winner?.assignedTo ?? null }
  }
  return { kind: 'done' }
}
