import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PostState } from '#worker/forum/contract.ts'
import { ownHtml } from '#worker/forum/own/markdown.ts'
import { canSeeThread, canWithdraw } from '#worker/forum/policy.ts'
import { postHref } from '#worker/forum/post/decide-href.ts'
import { threadOf } from '#worker/forum/post/facts.ts'
import { OWN_PER_PAGE, ownPosts } from './store.ts'

/** Something one wrote, as it stands now. */
export interface OwnPost {
  id: string
  opening: boolean
  state: PostState
  html: string
  createdAt: Date
  /** Of its thread; null where that is gone for them. */
  title: string | null
  /** Where it stands; null where they cannot read that any more. */
  href: string | null
  place: string
  /** Why it is not there, where the team decided so. */
  decisionId: string | null
  can: { withdraw: boolean }
}

export interface OwnPostsView {
  posts: OwnPost[]
  /** The one thread that was asked for, or everywhere. */
  threadId: string | null
  /** The thread that was asked for is no longer there to be read: nothing of it is told but what is their own. */
  gone: boolean
  next: string | null
}

/**
 * What a member wrote, newest first, with how it stands: everywhere, or in one thread. Where the thread is gone for them
 * their own words are all that is shown. `before` from the previous page's `next`.
 */
export async function readOwnPosts(
  scope: Scope,
  threadId: string | null,
  before: string | null,
): Promise<OwnPostsView> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [rows] = await db.batch([ownPosts(db, actor, threadId, readCursor(before))])
  const shown = rows.slice(0, OWN_PER_PAGE)
  const last = shown.at(-1)
  const posts = shown.map((post): OwnPost => {
    const thread = threadOf({ ...post, lockedAt: null })
    const readable = canSeeThread(actor, thread)
    return {
      id: post.id,
      opening: post.opening,
      state: post.state,
      html: readable ? post.html : ownHtml(post),
      createdAt: post.createdAt,
      title: post.title,
      href: readable ? postHref({ ...post, postId: post.id }) : null,
      place: post.place,
      decisionId: post.state === 'returned' || post.state === 'hidden' ? post.decisionId : null,
      can: { withdraw: canWithdraw(actor, thread, post) },
    }
  })
  return {
    posts,
    threadId,
    gone: threadId !== null && posts.every(({ href }) => href === null),
    next: rows.length > OWN_PER_PAGE && last ? writeCursor(last.createdAt, last.id) : null,
  }
}
