import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { caseItems, cases, type ITEM_KINDS, moderationLog, reports } from '#db/schema/moderation.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { visiblePost } from '#worker/forum/visible.ts'
import { URGENCY } from './policy.ts'
import { visibleItem } from './visible.ts'

/** Longer queues are worked from the top; more on one screen helps nobody. */
export const QUEUE_MAX = 100
/** Posts shown around the one that is decided on. */
export const THREAD_CONTEXT_MAX = 30

type ItemKind = (typeof ITEM_KINDS)[number]
const ITEM_LETTER: Record<ItemKind, string> = { held_post: 'h', report: 'r', join_request: 'j', objection: 'o' }

/** An item's id follows from what it is about: one item per kind and subject, whoever makes it first. */
export const itemId = (kind: ItemKind, subjectId: string) => `itm_${ITEM_LETTER[kind]}_${subjectId}`

const itemColumns = {
  id: caseItems.id,
  kind: caseItems.kind,
  state: named(caseItems.state, 'item_state'),
  level: caseItems.level,
  reasons: caseItems.reasons,
  communityId: caseItems.communityId,
  threadId: named(threads.id, 'thread_id'),
  personId: caseItems.personId,
  openedAt: caseItems.openedAt,
  dueAt: caseItems.dueAt,
  community: communities.name,
  title: threads.title,
  nickname: members.nickname,
  excerpt: sql<string>`substr(${posts.markdown}, 1, 160)`.as('excerpt'),
}

export const openItems = (db: Db, actor: Actor) =>
  db
    .select(itemColumns)
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(threads, eq(threads.id, caseItems.threadId))
    .innerJoin(posts, eq(posts.id, caseItems.postId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .where(and(eq(caseItems.state, 'open'), visibleItem(actor)))
    .orderBy(desc(caseItems.urgency), asc(caseItems.dueAt), asc(caseItems.id))
    .limit(QUEUE_MAX)

export const itemById = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      ...itemColumns,
      postId: named(posts.id, 'post_id'),
      postState: named(posts.state, 'post_state'),
      postLevel: named(posts.level, 'post_level'),
      postVersion: named(posts.version, 'post_version'),
      opening: posts.opening,
      authorId: posts.authorId,
    })
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(threads, eq(threads.id, caseItems.threadId))
    .innerJoin(posts, eq(posts.id, caseItems.postId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .where(and(eq(caseItems.id, id), visibleItem(actor)))

/** The thread around the post of an item, oldest first, as this moderator may see it. */
export const threadAround = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: posts.id,
      html: posts.html,
      state: posts.state,
      createdAt: posts.createdAt,
      nickname: members.nickname,
    })
    .from(caseItems)
    .innerJoin(threads, eq(threads.id, caseItems.threadId))
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(posts, eq(posts.threadId, threads.id))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(
      and(
        eq(caseItems.id, id),
        visibleItem(actor),
        visiblePost(actor),
        sql`(${posts.opening} or ${posts.id} = ${caseItems.postId} or ${posts.id} in (
          select p.id from posts p join posts s on s.id = ${caseItems.postId}
          where p.thread_id = s.thread_id and p.created_at <= s.created_at order by p.created_at desc limit 10
        ) or ${posts.id} in (
          select p.id from posts p join posts s on s.id = ${caseItems.postId}
          where p.thread_id = s.thread_id and p.created_at > s.created_at order by p.created_at limit 5
        ))`,
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(THREAD_CONTEXT_MAX)

export const reportsOfItem = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      reason: reports.reason,
      explanation: reports.explanation,
      snapshot: reports.snapshotMarkdown,
      createdAt: reports.createdAt,
      from: members.nickname,
    })
    .from(reports)
    .innerJoin(caseItems, eq(caseItems.id, reports.itemId))
    .leftJoin(members, eq(members.id, reports.reporterId))
    .where(and(eq(reports.itemId, id), visibleItem(actor)))
    .orderBy(desc(reports.createdAt))
    .limit(20)

/** What happened before between the team and the person this item is about, in this community only. */
export const decisionsAboutPerson = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      act: moderationLog.act,
      rule: moderationLog.rule,
      decidedAt: moderationLog.decidedAt,
      by: members.nickname,
    })
    .from(caseItems)
    .innerJoin(posts, and(eq(posts.authorId, caseItems.personId), eq(posts.communityId, caseItems.communityId)))
    .innerJoin(moderationLog, eq(moderationLog.subjectId, posts.id))
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(caseItems.id, id), visibleItem(actor)))
    .orderBy(desc(moderationLog.decidedAt))
    .limit(5)

export const standingOfPerson = (db: Db, actor: Actor, id: string) =>
  db
    .select({ approvedPosts: memberships.approvedPosts })
    .from(caseItems)
    .innerJoin(
      memberships,
      and(eq(memberships.memberId, caseItems.personId), eq(memberships.communityId, caseItems.communityId)),
    )
    .where(and(eq(caseItems.id, id), visibleItem(actor)))

/** The newest decision on the post of an item: whom a conflict names. */
export const lastDecision = (db: Db, actor: Actor, id: string) =>
  db
    .select({ act: moderationLog.act, decidedAt: moderationLog.decidedAt, nickname: members.nickname })
    .from(caseItems)
    .innerJoin(moderationLog, eq(moderationLog.subjectId, caseItems.postId))
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(caseItems.id, id), visibleItem(actor)))
    .orderBy(desc(moderationLog.version))
    .limit(1)

/** A post that this actor may see, with what a report needs of it. */
export const postToReport = (db: Db, actor: Actor, postId: string) =>
  db
    .select({
      id: posts.id,
      state: posts.state,
      level: posts.level,
      authorId: posts.authorId,
      version: posts.version,
      markdown: posts.markdown,
      html: posts.html,
      threadId: posts.threadId,
      communityId: posts.communityId,
      kind: communities.kind,
      threadState: named(threads.state, 'thread_state'),
      threadAuthorId: named(threads.authorId, 'thread_author_id'),
      threadLevel: named(threads.level, 'thread_level'),
      title: threads.title,
      nickname: members.nickname,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(and(eq(posts.id, postId), visiblePost(actor)))

/** A case and its item: made once, re-opened and never lowered by whatever comes later. */
export function caseRows(db: Db, item: Omit<typeof caseItems.$inferInsert, 'id' | 'state' | 'urgency'>): Statement[] {
  return [
    db
      .insert(cases)
      .values({
        id: newId('cas', item.openedAt),
        communityId: item.communityId,
        personId: item.personId,
        openedAt: item.openedAt,
      })
      .onConflictDoNothing(),
    db
      .insert(caseItems)
      .values({ ...item, id: itemId(item.kind, item.subjectId), state: 'open', urgency: URGENCY[item.level] })
      .onConflictDoUpdate({
        target: [caseItems.kind, caseItems.subjectId],
        set: {
          state: 'open',
          closedAt: null,
          // Once red, a professional's: what was reported then is still on the item.
          level: sql`case when excluded.urgency > ${caseItems.urgency} then excluded.level else ${caseItems.level} end`,
          urgency: sql`max(${caseItems.urgency}, excluded.urgency)`,
          dueAt: sql`case when ${caseItems.state} = 'closed' then excluded.due_at else min(${caseItems.dueAt}, excluded.due_at) end`,
          openedAt: sql`case when ${caseItems.state} = 'closed' then excluded.opened_at else ${caseItems.openedAt} end`,
          reasons: sql`case when ${caseItems.state} = 'closed' then excluded.reasons else (
            select json_group_array(value) from (
              select value from json_each(${caseItems.reasons}) union select value from json_each(excluded.reasons)
            )
          ) end`,
        },
      }),
  ]
}

export const insertReport = (db: Db, row: typeof reports.$inferInsert) => db.insert(reports).values(row)
export const insertDecision = (db: Db, row: typeof moderationLog.$inferInsert) => db.insert(moderationLog).values(row)

export const setPostState = (
  db: Db,
  postId: string,
  set: { state?: 'published' | 'returned' | 'hidden'; version: number; publishedAt?: Date },
) => db.update(posts).set(set).where(eq(posts.id, postId))

export const returnThread = (db: Db, threadId: string) =>
  db.update(threads).set({ state: 'returned' }).where(eq(threads.id, threadId))

/** Closes what waits about a post: every item after a post went, this one item otherwise. */
export const closeItems = (db: Db, where: { postId: string } | { id: string }, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(
      and('id' in where ? eq(caseItems.id, where.id) : eq(caseItems.postId, where.postId), eq(caseItems.state, 'open')),
    )
