import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { AskInput } from './contract.ts'
import { itemById } from './desk/store.ts'
import { asksColleague } from './policy.ts'
import { insertDecision, nextVersionInLog } from './store.ts'

/**
 * A volunteer asks the professionals of the team to look along with an item. The question stands with the item for the team, and
 * is no decision: the item waits on, for whoever takes it. The person it is about hears nothing of it.
 */
export async function askColleague(scope: Scope, id: string, { question }: AskInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[item]] = await db.batch([itemById(db, actor, id)])
  if (!item) throw notFound()
  if (!asksColleague(actor, item)) throw forbidden()
  const askId = newId('log', now)
  const { communityId, personId } = item
  await commit(
    scope,
    [
      insertDecision(db, {
        id: askId,
        subjectId: id,
        version: nextVersionInLog(id),
        communityId,
        personId,
        actorId: actor.id,
        act: 'ask',
        reason: question || null,
        decidedAt: now,
      }),
    ],
    [{ kind: 'colleague.asked', itemId: id, communityId, askId }],
  )
}
