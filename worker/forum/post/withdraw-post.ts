import { canRead } from '#worker/communities/policy.ts'
import { commit, type Statement } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canSeeThread, canWithdraw } from '#worker/forum/policy.ts'
import { hiddenTail } from '#worker/forum/store.ts'
import { withdrawablePost } from '#worker/forum/visible.ts'
import { closeUnlessUrgent } from '#worker/moderation/store.ts'
import { postHref } from './decide-href.ts'
import { threadOf } from './facts.ts'
import {
  guardVersion,
  keepForOthers,
  keepVersion,
  othersUnder,
  postById,
  setThreadWithdrawn,
  setWithdrawn,
} from './store.ts'

export interface WithdrawnView {
  threadId: string
  /** The thread is still there for others. */
  left: boolean
  /** The community, where it was put away: its threads are no longer there to go back to. */
  putAway: string | null
  /** The thread is gone for its writer: what else they wrote in it stands on a page of its own. */
  gone: boolean
  /** Where it stood in its thread. */
  href: string
}

/**
 * Takes a post back: gone for everybody but its author and the team, and no longer waiting for anybody. An urgent one that was
 * held stays with the team until somebody has seen it.
 *
 * | post    | was       | others wrote under it | thread                                   |
 * | ------- | --------- | --------------------- | ---------------------------------------- |
 * | reply   | held      | –                     | unchanged                                |
 * | reply   | published | –                     | one reply less                           |
 * | opening | held      | no                    | withdrawn                                |
 * | opening | published | no                    | withdrawn, one thread less               |
 * | opening | published | yes                   | stays, under a title that says nothing   |
 * | opening | held      | yes (changed late)    | is there again, under such a title       |
 */
export async function withdrawPost(scope: Scope, postId: string): Promise<WithdrawnView> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[post], others] = await db.batch([
    postById(db, actor, postId, withdrawablePost(actor)),
    othersUnder(db, postId, actor.id),
  ])
  if (!post) throw notFound()
  const putAway = canRead(actor, { id: post.communityId, kind: post.kind, archivedAt: post.archivedAt })
    ? null
    : post.slug
  const href = postHref({ ...post, postId })
  const gone = !canSeeThread(actor, threadOf(post))
  // Pressed twice: it was done the first time.
  if (post.state === 'withdrawn' && post.authorId === actor.id)
    return { threadId: post.threadId, left: post.threadState !== 'withdrawn', putAway, gone, href }
  if (!canWithdraw(actor, threadOf(post), post)) throw forbidden()
  const published = post.state === 'published'
  const stays = post.opening && others.length > 0
  const around = (): Statement[] => {
    if (stays)
      return [
        keepVersion(db, {
          postId: post.id,
          version: post.version,
          title: post.title,
          markdown: post.markdown,
          html: post.html,
          warning: post.warning,
          replacedAt: now,
        }),
        ...keepForOthers(db, post, !published),
      ]
    if (published) return hiddenTail(db, post, 'withdrawn')
    return post.opening ? [setThreadWithdrawn(db, post.threadId)] : []
  }
  const done = await commit(
    scope,
    [
      guardVersion(db, post.id, post.version),
      setWithdrawn(db, post.id, post.version + 1),
      ...around(),
      closeUnlessUrgent(db, post.id, now),
    ],
    [{ kind: 'post.withdrawn', threadId: post.threadId, communityId: post.communityId, opening: post.opening }],
  )
  if (!done.committed) throw new Refusal('conflict')
  return { threadId: post.threadId, left: !post.opening || stays, putAway, gone, href }
}
