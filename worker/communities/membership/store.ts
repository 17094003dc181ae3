import { and, desc, eq, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { posts, postVersions, threads } from '#db/schema/forum.ts'
import { caseItems } from '#db/schema/moderation.ts'
import type { Statement } from '#worker/core/commit.ts'
import { WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import { closeUnlessUrgent } from '#worker/moderation/store.ts'

/** More tries than anybody makes; who asked so often asks the team in another way. */
export const REQUESTS_MAX = 50
/** Nobody has more pages of old talk open than this; each hint is a call to the room of its thread. */
const HINTED_MAX = 100
/** Posts withdrawn in one batch, so that a batch stays well under a second; the outbox does the rest. */
export const WITHDRAWN_AT_ONCE = 500
/** From here on a count only says "more than": who leaves need not know the number, and a page reads no more however much one wrote. */
export const POSTS_COUNTED = 4

/** As many of one's own posts as one reads at once before taking them back. */
export const OWN_POSTS_PER_PAGE = 20

/** Somebody's membership as the record has it, left or blocked too. */
export const ownMembership = (db: Db, memberId: string, slug: string | SQL) =>
  db
    .select({
      communityId: memberships.communityId,
      role: memberships.role,
      leftAt: memberships.leftAt,
      blockedAt: memberships.blockedAt,
      /** It was not they who left: the coordinator took their role on the team away, and with it the membership. */
      takenOut: sql<boolean>`exists (select 1 from organisation_log o where o.created_at = ${memberships.leftAt}
        and o.act = 'role_taken' and o.person_id = ${memberships.memberId} and o.community_id = ${memberships.communityId})`
        .mapWith(Boolean)
        .as('taken_out'),
      /** Nor was it they: the open forum in which they wrote became a closed group. */
      putOut: sql<boolean>`exists (select 1 from organisation_log o where o.created_at = ${memberships.leftAt}
        and o.act = 'community_changed' and o.community_id = ${memberships.communityId})`
        .mapWith(Boolean)
        .as('put_out'),
      /** They are out, and something that they wrote is shown there still, or waits. */
      leftWords: sql<boolean>`${memberships.leftAt} is not null and exists (select 1 from posts p
        where p.author_id = ${memberships.memberId} and p.community_id = ${memberships.communityId}
          and p.state in ('published', 'held'))`
        .mapWith(Boolean)
        .as('left_words'),
    })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .where(and(eq(memberships.memberId, memberId), eq(communities.slug, slug)))

/** Somebody's requests to join a community, the newest first, with until when the team promised to answer. */
export const ownRequests = (db: Db, memberId: string, slug: string | SQL) =>
  db
    .select({
      id: joinRequests.id,
      state: joinRequests.state,
      version: joinRequests.version,
      words: joinRequests.words,
      createdAt: joinRequests.createdAt,
      decidedAt: joinRequests.decidedAt,
      dueAt: caseItems.dueAt,
    })
    .from(joinRequests)
    .innerJoin(communities, eq(communities.id, joinRequests.communityId))
    .leftJoin(caseItems, and(eq(caseItems.kind, 'join_request'), eq(caseItems.subjectId, joinRequests.id)))
    .where(and(eq(joinRequests.memberId, memberId), eq(communities.slug, slug)))
    .orderBy(desc(joinRequests.createdAt), desc(joinRequests.id))
    .limit(REQUESTS_MAX)

/** The communities in which a request of theirs waits. */
export const waitingRequests = (db: Db, memberId: string) =>
  db
    .select({ communityId: joinRequests.communityId })
    .from(joinRequests)
    .where(and(eq(joinRequests.memberId, memberId), eq(joinRequests.state, 'open')))
    .limit(REQUESTS_MAX)

export const insertRequest = (db: Db, row: typeof joinRequests.$inferInsert) => db.insert(joinRequests).values(row)

/** Takes a request back, on the version that was looked at. When the team was first, the batch breaks on the request's id. */
export const withdrawnRequest = (db: Db, request: { id: string; version: number }): Statement[] => [
  db.insert(joinRequests).select(
    db
      .select()
      .from(joinRequests)
      .where(
        and(
          eq(joinRequests.id, request.id),
          or(ne(joinRequests.state, 'open'), ne(joinRequests.version, request.version)),
        ),
      ),
  ),
  db
    .update(joinRequests)
    .set({ state: 'withdrawn', version: request.version + 1 })
    .where(eq(joinRequests.id, request.id)),
]

/** How much somebody wrote here that others see or that waits, counted no further than `POSTS_COUNTED`. */
export const ownPostCount = (db: Db, memberId: string, slug: string) =>
  db
    .select({ id: named(posts.id, 'post_id') })
    .from(posts)
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .where(and(eq(posts.authorId, memberId), eq(communities.slug, slug), sql`${posts.state} in ('published', 'held')`))
    .limit(POSTS_COUNTED + 1)

/** What somebody wrote in a community that others could read or that waits, newest first: a page and one more. */
export const ownPostsIn = (db: Db, memberId: string, communityId: string, before: { at: Date; id: string } | null) =>
  db
    .select({
      id: posts.id,
      state: posts.state,
      markdown: posts.markdown,
      html: posts.html,
      createdAt: posts.createdAt,
      title: sql<string | null>`case when ${posts.opening} then ${threads.title} end`.as('own_title'),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.authorId, memberId),
        eq(posts.communityId, communityId),
        sql`${posts.state} in ('published', 'held')`,
        rowsBefore(posts.createdAt, posts.id, before),
      ),
    )
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(OWN_POSTS_PER_PAGE + 1)

export const setLeft = (db: Db, memberId: string, communityId: string, now: Date) =>
  db
    .update(memberships)
    .set({ leftAt: now })
    .where(
      and(
        eq(memberships.memberId, memberId),
        eq(memberships.communityId, communityId),
        eq(memberships.role, 'peer'),
        isNull(memberships.leftAt),
      ),
    )

export interface Whose {
  memberId: string
  /** Null: in every community, of who deletes their account. */
  communityId: string | null
  /** Nothing written after this: who came back and writes again has not withdrawn that. */
  until: Date
}

const writtenBy = ({ memberId, communityId }: Whose) =>
  and(eq(posts.authorId, memberId), communityId === null ? undefined : eq(posts.communityId, communityId))

const waitingOrShown = (whose: Whose): SQL =>
  and(writtenBy(whose), sql`${posts.state} in ('published', 'held')`, lte(posts.createdAt, whose.until))!

/** Whether there is more to withdraw. */
export const stillShown = (db: Db, whose: Whose) =>
  db.select({ id: posts.id }).from(posts).where(waitingOrShown(whose)).limit(1)

/** Threads in which somebody's words were taken back, the newest words first: whoever has one open is told to look again. */
export const threadsTakenFrom = (db: Db, whose: Whose) =>
  db
    .select({ threadId: posts.threadId, begun: sql<boolean>`max(${posts.opening})`.mapWith(Boolean).as('begun') })
    .from(posts)
    .where(and(writtenBy(whose), eq(posts.state, 'withdrawn'), lte(posts.createdAt, whose.until)))
    .groupBy(posts.threadId)
    .orderBy(desc(sql`max(${posts.createdAt})`))
    .limit(HINTED_MAX)

/**
 * Takes back what somebody wrote in a community, the newest first, so much at once: nobody but they and the team sees it from
 * then on. As when one post is taken back: a thread in which others wrote stays for them, under a title that says nothing,
 * any other goes with its opening post. Counters follow. The team is no longer asked about what was held, unless it was
 * urgent; a report stays.
 */
export function withdrawPosts(db: Db, whose: Whose, now: Date): Statement[] {
  const place = whose.communityId === null ? sql`` : sql`and p.community_id = ${whose.communityId}`
  const those = sql`(select p.id from posts p where p.author_id = ${whose.memberId} ${place}
    and p.state in ('published', 'held') and p.created_at <= ${whose.until.getTime()}
    order by p.created_at desc, p.id desc limit ${WITHDRAWN_AT_ONCE})`
  const begun = sql`(select p.thread_id from posts p where p.opening and p.id in ${those})`
  const shared = sql`(select o.thread_id from posts o where o.thread_id in ${begun} and o.state = 'published'
    and o.author_id <> ${whose.memberId})`
  const here =
    whose.communityId === null
      ? sql`${communities.id} in (select p.community_id from posts p where p.author_id = ${whose.memberId})`
      : eq(communities.id, whose.communityId)
  return [
    db
      .update(communities)
      .set({
        threadCount: sql`max(0, ${communities.threadCount}
          - (select count(*) from threads t where t.state = 'published' and t.community_id = ${communities.id}
            and t.id in ${begun} and t.id not in ${shared})
          + (select count(*) from threads t where t.state <> 'published' and t.community_id = ${communities.id}
            and t.id in ${shared}))`,
      })
      .where(here),
    db
      .insert(postVersions)
      .select(
        sql`select p.id, p.version, t.title, p.markdown, p.html, p.warning, ${now.getTime()}
          from posts p join threads t on t.id = p.thread_id
          where p.opening and p.id in ${those} and t.id in ${shared}`,
      )
      .onConflictDoNothing(),
    db
      .update(threads)
      .set({
        replyCount: sql`max(0, ${threads.replyCount} - (select count(*) from posts p
          where p.thread_id = ${threads.id} and p.state = 'published' and not p.opening and p.id in ${those}))`,
        lastPostAt: sql`coalesce((select max(coalesce(p.published_at, p.created_at)) from posts p
          where p.thread_id = ${threads.id} and p.state = 'published' and p.id not in ${those}), ${threads.createdAt})`,
        state: sql`case when ${threads.id} in ${shared} then 'published' when ${threads.id} in ${begun} then 'withdrawn'
          else ${threads.state} end`,
        title: sql`case when ${threads.id} in ${shared} then ${WITHDRAWN_TITLE} else ${threads.title} end`,
        featureAskedAt: notBegun(threads.featureAskedAt),
        featureAgreedAt: notBegun(threads.featureAgreedAt),
        featuredAt: notBegun(threads.featuredAt),
      })
      .where(sql`${threads.id} in (select p.thread_id from posts p where p.id in ${those})`),
    // Who leaves in despair is still looked after.
    closeUnlessUrgent(db, those, now),
    db
      .update(posts)
      .set({ state: 'withdrawn', version: sql`${posts.version} + 1` })
      .where(sql`${posts.id} in ${those}`),
    db
      .update(communities)
      .set({
        lastPostAt: sql`(select max(t.last_post_at) from threads t
          where t.community_id = ${communities.id} and t.state = 'published')`,
      })
      .where(here),
  ]

  function notBegun(column: AnySQLiteColumn): SQL {
    return sql`case when ${threads.id} in ${begun} then null else ${column} end`
  }
}
