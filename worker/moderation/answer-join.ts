import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import type { JoinAct, JoinDecisionInput } from './contract.ts'
import { itemById, lastDecision } from './desk/store.ts'
import { decideRequest, eraseAnswers, letIn, nextVersionOfRequest } from './people/store.ts'
import { joinActsFor } from './policy.ts'
import { overtaken } from './rows.ts'
import { closeItems, insertDecision } from './store.ts'
import type { Decided, MoreTold } from './views.ts'

/**
 * Lets somebody into a closed community, or not, with words to them; or says that an urgent request was read after it was taken
 * back, which is told to nobody and erases the answers. One of all who decide at once is done.
 */
export async function answerJoin(
  scope: Scope,
  id: string,
  input: JoinDecisionInput,
): Promise<Decided<JoinAct> | MoreTold> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[item], [last]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!item) throw notFound()
  if (!item.requestState || item.requestVersion === null) throw forbidden()
  const acts = joinActsFor(actor, item, { state: item.requestState })
  const over = !acts.includes(input.act) && (item.state === 'closed' || item.requestState !== 'open')
  if (item.requestVersion !== input.version || over)
    return overtaken(item, last, input.version, readsWords(actor, item.communityId))
  if (!acts.includes(input.act)) throw forbidden()
  // Who was sent out comes back by lifting that, with its own reason; not through a side door.
  if (input.act === 'accept' && item.blockedAt) throw forbidden()
  const version = item.requestVersion + 1
  const requestId = item.subjectId
  const seen = input.act === 'seen'
  const result = await commit(
    scope,
    [
      insertDecision(db, {
        id: newId('log', now),
        subjectId: requestId,
        version: nextVersionOfRequest(requestId, item.requestVersion, seen ? 'withdrawn' : 'open'),
        communityId: item.communityId,
        personId: item.personId,
        actorId: actor.id,
        act: input.act,
        reason: (!seen && input.reason) || null,
        decidedAt: now,
      }),
      seen
        ? eraseAnswers(db, requestId, version)
        : decideRequest(db, requestId, {
            state: input.act === 'accept' ? 'accepted' : 'declined',
            version,
            words: input.reason || null,
            decidedAt: now,
            decidedBy: actor.id,
          }),
      ...(input.act === 'accept' ? [letIn(db, { memberId: item.personId, communityId: item.communityId }, now)] : []),
      closeItems(db, { id }, now),
    ],
    [
      seen
        ? { kind: 'report.closed', communityId: item.communityId }
        : { kind: 'join.decided', requestId, communityId: item.communityId, memberId: item.personId },
    ],
  )
  if (result.committed) return { kind: 'done', act: input.act }
  const [[fresh], [winner]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!fresh) throw notFound()
  return overtaken(fresh, winner, input.version, readsWords(actor, item.communityId))
}
