import type { communities } from '#db/schema/communities.ts'
import type { Member } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { ownHtml } from '#worker/forum/own/markdown.ts'
import { OWN_POSTS_PER_PAGE, ownPostsIn } from './membership/store.ts'

/**
 * A community that was put away, for a member who could read it until then: that it was, what they wrote there themselves
 * to take back, and the way out. Nothing that anybody else said.
 */
export async function putAwayView(
  { db, actor }: Scope & { actor: Member },
  community: typeof communities.$inferSelect,
  leave: boolean,
  before: string | null,
) {
  const [rows] = await db.batch([ownPostsIn(db, actor.id, community.id, readCursor(before))])
  const shown = rows.slice(0, OWN_POSTS_PER_PAGE)
  const last = shown.at(-1)
  return {
    access: 'put_away' as const,
    slug: community.slug,
    name: community.name,
    kind: community.kind,
    archived: true,
    own: shown.map(({ markdown, ...post }) => ({ ...post, html: ownHtml({ markdown, html: post.html }) })),
    next: rows.length > OWN_POSTS_PER_PAGE && last ? writeCursor(last.createdAt, last.id) : null,
    can: { leave },
  }
}
