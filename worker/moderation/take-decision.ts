import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { guardVersion } from '#worker/forum/post/store.ts'
import { hiddenTail, publishedTail } from '#worker/forum/store.ts'
import type { DecideOutcome, DecisionInput } from './contract.ts'
import { actsFor } from './policy.ts'
import { closeItems, insertDecision, itemById, itemId, lastDecision, returnThread, setPostState } from './store.ts'

/**
 * Decides on one item, on the version that was on the screen. Of any number of moderators deciding at once exactly one
 * is done; the others learn by whom it was decided, and nothing of theirs is written.
 */
export async function takeDecision(scope: Scope, id: string, input: DecisionInput): Promise<DecideOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[item], [last]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!item) throw notFound()
  if (item.postVersion !== input.version || item.state === 'closed') return { kind: 'decided', by: last ?? null }
  const post = { state: item.postState, level: item.postLevel, authorId: item.authorId }
  if (!actsFor(actor, item, post).includes(input.act)) throw forbidden()

  const version = item.postVersion + 1
  const decisionId = newId('log', now)
  const effects: Record<typeof input.act, () => Statement[]> = {
    approve: () => [
      setPostState(db, item.postId, { state: 'published', version, publishedAt: now }),
      ...publishedTail(db, item, now),
      closeItems(db, { id }, now),
      closeItems(db, { id: itemId('held_post', item.postId) }, now),
    ],
    return: () => [
      setPostState(db, item.postId, { state: 'returned', version }),
      ...(item.opening ? [returnThread(db, item.threadId)] : []),
      closeItems(db, { postId: item.postId }, now),
    ],
    keep: () => [setPostState(db, item.postId, { version }), closeItems(db, { id }, now)],
    hide: () => [
      setPostState(db, item.postId, { state: 'hidden', version }),
      ...hiddenTail(db, item),
      closeItems(db, { postId: item.postId }, now),
    ],
  }
  const result = await commit(
    scope,
    [
      guardVersion(db, item.postId, item.postVersion),
      insertDecision(db, {
        id: decisionId,
        subjectId: item.postId,
        version,
        communityId: item.communityId,
        personId: item.authorId,
        actorId: actor.id,
        act: input.act,
        rule: input.rule ?? null,
        reason: input.reason || null,
        decidedAt: now,
      }),
      ...effects[input.act](),
    ],
    [
      {
        kind: 'post.decided',
        threadId: item.threadId,
        communityId: item.communityId,
        authorId: item.authorId,
        seenByAll: input.act === 'approve' || input.act === 'hide',
        postId: item.postId,
        decisionId,
        act: input.act,
      },
    ],
  )
  if (result.committed) return { kind: 'done', act: input.act }
  const [[winner]] = await db.batch([lastDecision(db, actor, id)])
  return { kind: 'decided', by: winner ?? null }
}
