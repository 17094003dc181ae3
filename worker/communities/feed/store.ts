import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { communities, infoPages } from '#db/schema/communities.ts'
import { threads } from '#db/schema/forum.ts'
import { GUEST } from '#worker/core/actor.ts'
import { visibleThread } from '#worker/forum/visible.ts'
import { visibleCommunity } from '../visible.ts'

/** What a reader of feeds looks at in one go. */
export const FEED_MAX = 25
/** Of each forum in the feed of all: enough to fill it whichever is the liveliest, and no more rows however many threads. */
const PER_FORUM = 25
const FORUMS_MAX = 200
const PAGES_MAX = 1_000

const entry = {
  id: threads.id,
  title: threads.title,
  createdAt: named(threads.createdAt, 'thread_created_at'),
  updatedAt: named(threads.lastPostAt, 'thread_last_post_at'),
  slug: communities.slug,
  name: communities.name,
}

/** The newest talk of the open forums, or of one; as a guest sees it, whoever asks. */
export const feedEntries = (db: Db, slug: string | null) =>
  db
    .select(entry)
    .from(communities)
    .innerJoin(
      threads,
      sql`${threads.id} in (select t.id from threads t where t.community_id = ${communities.id} and t.state = 'published'
        order by t.last_post_at desc, t.id desc limit ${PER_FORUM})`,
    )
    .where(and(slug === null ? undefined : eq(communities.slug, slug), visibleThread(GUEST)))
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(FEED_MAX)

/** The open forums, or one. */
export const openForums = (db: Db, slug: string | null) =>
  db
    .select({
      slug: communities.slug,
      name: communities.name,
      about: communities.about,
      createdAt: communities.createdAt,
    })
    .from(communities)
    .where(and(slug === null ? undefined : eq(communities.slug, slug), visibleCommunity(GUEST)))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(FORUMS_MAX)

/** Pages of information that everybody may read: of open forums, and of the installation. */
export const openPages = (db: Db) =>
  db
    .select({ community: communities.slug, page: named(infoPages.slug, 'page_slug') })
    .from(communities)
    .innerJoin(infoPages, eq(infoPages.communityId, communities.id))
    .where(and(visibleCommunity(GUEST), eq(infoPages.published, true)))
    .limit(PAGES_MAX)

export const openGeneralPages = (db: Db) =>
  db
    .select({ page: infoPages.slug })
    .from(infoPages)
    .where(and(isNull(infoPages.communityId), eq(infoPages.published, true)))
    .limit(PAGES_MAX)
