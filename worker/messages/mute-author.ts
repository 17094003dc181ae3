import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { postHref } from '#worker/forum/post/decide-href.ts'
import { setLinesRead } from '#worker/notifications/store.ts'
import { canMute } from './policy.ts'
import { authorOfPost, belongingsByPost, mutesByPost } from './start/store.ts'
import { insertMute } from './store.ts'

const reads = (scope: Scope, me: string, postId: string) =>
  [
    authorOfPost(scope.db, scope.actor as Extract<Scope['actor'], { kind: 'member' }>, postId),
    belongingsByPost(scope.db, me, postId),
    mutesByPost(scope.db, me, postId),
  ] as const

/** Whom somebody stops hearing from, when they come from a post; and whether they did so before. */
export async function readMuteForm(scope: Scope, postId: string) {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[post], belongings, mutes] = await db.batch(reads(scope, actor.id, postId))
  if (!post) throw notFound()
  const role = belongings.find(({ memberId }) => memberId === post.authorId)?.role ?? null
  if (!canMute(actor, post.id, { authorId: post.authorId, nickname: post.nickname, role })) throw notFound()
  return {
    nickname: post.nickname,
    href: postHref({ ...post, postId }),
    muted: mutes.some(({ memberId }) => memberId === actor.id),
  }
}

/**
 * Stops hearing from who wrote a post: no line of what they write, and no message of theirs, here and everywhere. They are
 * not told. What they wrote in a forum can still be read. Never the team of the community.
 */
export async function muteAuthor(scope: Scope, postId: string): Promise<{ kind: 'done' }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[post], belongings] = await db.batch(reads(scope, actor.id, postId))
  if (!post) throw notFound()
  const role = belongings.find(({ memberId }) => memberId === post.authorId)?.role ?? null
  if (!canMute(actor, post.id, { authorId: post.authorId, nickname: post.nickname, role })) throw notFound()
  await commit(scope, [insertMute(db, actor.id, post.authorId, now), setLinesRead(db, actor.id, post.authorId, now)])
  return { kind: 'done' }
}
