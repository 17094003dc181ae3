import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { hiddenTail, publishedTail, restoredTail } from '#worker/forum/store.ts'
import type { Message } from '#worker/outbox/catalog.ts'
import { type Act, type DecisionInput, NOTHING_SEEN } from './contract.ts'
import { type ItemRow, itemById, lastDecision } from './desk/store.ts'
import { actsFor } from './policy.ts'
import { overtaken, subjectOf, wordsOf } from './rows.ts'
import {
  closeItems,
  closeItemsOfGone,
  insertDecision,
  itemId,
  nextVersionOfPost,
  refuseUnseen,
  returnThread,
  setMessageState,
  setPostState,
  wasUnseen,
} from './store.ts'
import type { DecideOutcome } from './views.ts'

/**
 * Decides about the words of one item, on the version that was on the screen. Of any number of moderators deciding at
 * once exactly one is done; the others learn by whom it was decided, and nothing of theirs is written. Nor is it while
 * something came in that the page did not show.
 */
export async function takeDecision(scope: Scope, id: string, input: DecisionInput): Promise<DecideOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[item], [last]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!item) throw notFound()
  const words = wordsOf(item)
  if (!words) throw forbidden()
  const subject = subjectOf(item)
  const acts = actsFor(actor, item, words)
  const over = item.state === 'closed' && !acts.includes(input.act)
  if (subject.version !== input.version || over)
    return overtaken(item, last, input.version, readsWords(actor, item.communityId))
  if (!acts.includes(input.act)) throw forbidden()
  const seen = input.seen ?? NOTHING_SEEN
  if (item.seen !== seen) return { kind: 'more_told' }

  const decisionId = newId('log', now)
  const version = subject.version + 1
  const onPost = words.subject === 'post' || words.subject === 'thread'
  const result = await commit(
    scope,
    [
      insertDecision(db, {
        id: decisionId,
        subjectId: subject.id,
        version: onPost ? nextVersionOfPost(subject.id, subject.version) : version,
        communityId: item.communityId,
        personId: item.personId,
        actorId: actor.id,
        act: input.act,
        rule: input.rule ?? null,
        reason: input.reason || null,
        decidedAt: now,
      }),
      refuseUnseen(db, id, seen),
      ...(onPost
        ? onPosts(scope, item, input.act, version)
        : words.subject === 'message'
          ? onMessages(scope, item, input.act, version)
          : [closeItems(db, { id }, now)]),
    ],
    [told(item, input.act, decisionId)],
  )
  if (result.committed) return { kind: 'done', act: input.act }
  if (wasUnseen(result.conflict)) return { kind: 'more_told' }
  const [[fresh], [winner]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!fresh) throw notFound()
  return overtaken(fresh, winner, input.version, readsWords(actor, item.communityId))
}

function onPosts({ db, now }: Scope, item: ItemRow, act: Act, version: number): Statement[] {
  const postId = item.postId!
  const place = { threadId: item.threadId!, communityId: item.communityId, opening: item.opening ?? false }
  const effects: Record<Act, () => Statement[]> = {
    approve: () => [
      setPostState(db, postId, { state: 'published', version, publishedAt: now }),
      ...publishedTail(db, { ...place, authorId: item.authorId! }, now),
      closeItems(db, { id: item.id }, now),
      closeItems(db, { id: itemId('held_post', postId) }, now),
    ],
    return: () => [
      setPostState(db, postId, { state: 'returned', version }),
      ...(place.opening ? [returnThread(db, place.threadId)] : []),
      closeItemsOfGone(db, { id: item.id, postId }, now),
    ],
    keep: () => [setPostState(db, postId, { version }), closeItems(db, { id: item.id }, now)],
    seen: () => [setPostState(db, postId, { version }), closeItems(db, { id: item.id }, now)],
    hide: () => [
      setPostState(db, postId, { state: 'hidden', version }),
      ...hiddenTail(db, place),
      closeItemsOfGone(db, { id: item.id, postId }, now),
    ],
    restore: () => [
      setPostState(db, postId, { state: 'published', version }),
      ...restoredTail(db, place),
      closeItems(db, { id: item.id }, now),
    ],
  }
  return effects[act]()
}

function onMessages({ db, now }: Scope, item: ItemRow, act: Act, version: number): Statement[] {
  const state = act === 'hide' ? 'hidden' : act === 'restore' ? 'sent' : undefined
  return [setMessageState(db, item.subjectId, { state, version }), closeItems(db, { id: item.id }, now)]
}

/** Whom the decision is told to: readers where words came or went, their author, the desk. */
function told(item: ItemRow, act: Act, decisionId: string): Message {
  const { communityId, personId: authorId } = item
  if (item.postId && item.threadId)
    return {
      kind: 'post.decided',
      threadId: item.threadId,
      communityId,
      authorId,
      seenByAll: act === 'approve' || act === 'hide' || act === 'restore',
      postId: item.postId,
      opening: item.opening ?? false,
      decisionId,
      act,
    }
  return item.subject === 'message'
    ? { kind: 'message.decided', messageId: item.subjectId, communityId, authorId, decisionId, act }
    : { kind: 'report.closed', communityId }
}
