import { isStaffIn } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { POSTS_PER_PAGE, type ThreadView } from './contract.ts'
import { canReply, canReport, moderatesLevel } from './policy.ts'
import { openItemsOfThread, postsOfThread, threadById } from './store.ts'

/** A thread as this actor may see it, a page of posts at a time (`after` from the previous page's `next`). */
export async function readThread(scope: Scope, threadId: string, after: string | null): Promise<ThreadView> {
  const { actor, db } = scope
  const page = postsOfThread(db, actor, threadId, readCursor(after), POSTS_PER_PAGE + 1)
  const [[thread], found, items] = await db.batch([
    threadById(db, actor, threadId),
    page,
    openItemsOfThread(db, threadId),
  ])
  if (!thread) throw notFound()
  const community = { id: thread.communityId, kind: thread.kind }
  const facts = { ...thread, community }
  const shown = found.slice(0, POSTS_PER_PAGE)
  const last = shown.at(-1)
  return {
    id: thread.id,
    title: thread.title,
    state: thread.state,
    community: { slug: thread.slug, name: thread.name, kind: thread.kind, review: thread.review },
    posts: shown.map((post) => {
      const own = actor.kind === 'member' && actor.id === post.authorId
      const mine = own || isStaffIn(actor, thread.communityId)
      const item = items.find((row) => row.postId === post.id && moderatesLevel(actor, thread.communityId, row.level))
      return {
        id: post.id,
        author: { nickname: post.nickname, role: post.role ?? 'peer', staffFunction: post.staffFunction },
        own,
        opening: post.opening,
        html: post.html,
        state: post.state,
        createdAt: post.createdAt,
        dueAt: mine && post.state === 'held' ? post.dueAt : null,
        decision:
          mine && (post.state === 'returned' || post.state === 'hidden')
            ? { rule: post.rule, reason: post.reason }
            : null,
        can: { report: canReport(actor, facts, post), openItem: item?.id ?? null },
      }
    }),
    next: found.length > POSTS_PER_PAGE && last ? writeCursor(last.createdAt, last.id) : null,
    can: { reply: canReply(actor, facts), signInToReply: actor.kind === 'guest' && thread.state === 'published' },
  }
}
