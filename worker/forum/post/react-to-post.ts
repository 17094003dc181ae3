import { commit } from '#worker/core/commit.ts'
import { forbidden, forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { communityOfPost, communityOfReadPost } from '#worker/forum/checks/store.ts'
import type { ReactionInput } from '#worker/forum/contract.ts'
import { canReact } from '#worker/forum/policy.ts'
import { turnedAway } from '#worker/forum/stopped.ts'
import { postHref } from './decide-href.ts'
import { threadOf } from './facts.ts'
import { postById, setReaction } from './store.ts'

/** Gives a gesture to somebody's post, or takes it back; saying it twice changes nothing. Nobody is told from whom. */
export async function reactToPost(scope: Scope, postId: string, input: ReactionInput): Promise<{ href: string }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[post]] = await db.batch([postById(db, actor, postId)])
  if (!post) throw await turnedAway(scope, communityOfReadPost(db, postId), notFound())
  if (!canReact(actor, threadOf(post), post))
    throw await turnedAway(scope, communityOfPost(db, postId), forbiddenIn(post))
  const kind = input.give ?? input.take
  if (!kind) throw forbidden()
  await commit(scope, setReaction(db, { postId, memberId: actor.id, kind, createdAt: now }, input.give !== undefined), [
    { kind: 'post.changed', threadId: post.threadId },
  ])
  return { href: postHref({ ...post, postId }) }
}
