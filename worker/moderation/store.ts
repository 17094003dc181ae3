import { and, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { messages } from '#db/schema/messages.ts'
import { caseItems, cases, type ITEM_KINDS, moderationLog, reports } from '#db/schema/moderation.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { URGENCY } from './policy.ts'

type ItemKind = (typeof ITEM_KINDS)[number]
const ITEM_LETTER: Record<ItemKind, string> = { held_post: 'h', report: 'r', join_request: 'j', objection: 'o' }

/** An item's id follows from what it is about: one item per kind and subject, whoever makes it first. */
export const itemId = (kind: ItemKind, subjectId: string) => `itm_${ITEM_LETTER[kind]}_${subjectId}`

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

type OwnCry = Omit<Parameters<typeof caseRows>[1], 'kind' | 'reasons'>

/**
 * What a professional wrote stands where they put it, and sounds as if they need help themselves: their colleagues look, as at
 * a report, which nobody sees that it is about.
 */
export const ownCryRows = (db: Db, item: OwnCry): Statement[] =>
  caseRows(db, { ...item, kind: 'report', reasons: ['crisis_words'] })

/** What follows from `ownCryRows`. */
export const ownCryTold = ({ subjectId, communityId, level }: OwnCry) =>
  ({ kind: 'report.filed', itemId: itemId('report', subjectId), communityId, level }) as const

/** Who does not see an item, for whom it concerns: the person it is about, and who took the decision that it objects to. */
export const keptFromItem = (db: Db, id: string) =>
  db
    .select({ personId: caseItems.personId, deciderId: moderationLog.actorId })
    .from(caseItems)
    .leftJoin(moderationLog, and(eq(caseItems.kind, 'objection'), eq(moderationLog.id, caseItems.subjectId)))
    .where(eq(caseItems.id, id))

/**
 * What came in about an item so far: how often somebody told of it, and how often the team put it at another level. Both only
 * grow. Reads the entries of this one item in two indexes.
 */
export const seenOf = sql<string>`(select count(*) from reports r where r.item_id = case_items.id) || '.' ||
  (select count(*) from moderation_log l where l.subject_id = case_items.id)`

/** Breaks the batch when something came in about an item that was not on the screen: a cry for help is not closed unread. */
export const refuseUnseen = (db: Db, id: string, seen: string) =>
  db.insert(caseItems).select(
    db
      .select()
      .from(caseItems)
      .where(and(eq(caseItems.id, id), sql`${seenOf} <> ${seen}`)),
  )

/** Whether it was `refuseUnseen` that broke a batch. */
export const wasUnseen = (conflict: string) => conflict.startsWith('case_items.')

export const insertReport = (db: Db, row: typeof reports.$inferInsert) => db.insert(reports).values(row)

type LogRow = Omit<typeof moderationLog.$inferInsert, 'version'> & {
  version: number | SQL<number>
}

/**
 * A row of the log. Its version is unique per subject, so that of two decisions on one version one is refused; where
 * it comes from `nextVersion…` it is empty when the subject was changed meanwhile, which the column refuses too.
 */
export const insertDecision = (db: Db, row: LogRow) => db.insert(moderationLog).values(row)

/** The version after `seen`, or empty (and the batch refused) when the post is no longer the one that was seen. */
export const nextVersionOfPost = (postId: string, seen: number) =>
  sql<number>`(select ${posts.version} + 1 from ${posts} where ${posts.id} = ${postId} and ${posts.version} = ${seen})`

/** For subjects that have no version of their own: one after the last decision about them. */
export const nextVersionInLog = (subjectId: string) =>
  sql<number>`(select coalesce(max(l.version), 1) + 1 from ${moderationLog} l where l.subject_id = ${subjectId})`

export const setPostState = (
  db: Db,
  postId: string,
  set: { state?: 'published' | 'returned' | 'hidden'; version: number; publishedAt?: Date },
) => db.update(posts).set(set).where(eq(posts.id, postId))

export const setMessageState = (db: Db, messageId: string, set: { state?: 'sent' | 'hidden'; version: number }) =>
  db.update(messages).set(set).where(eq(messages.id, messageId))

export const returnThread = (db: Db, threadId: string) =>
  db.update(threads).set({ state: 'returned' }).where(eq(threads.id, threadId))

/** Closes one item. */
export const closeItems = (db: Db, where: { id: string }, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(and(eq(caseItems.id, where.id), eq(caseItems.state, 'open')))

/**
 * Closes the item that was decided on and what else asked for the same: its words went. Not another report that is red
 * or crisis: somebody worries about who wrote it, and a professional reads that before it is closed. Objections are
 * answered by themselves.
 */
export const closeItemsOfGone = (db: Db, gone: { id: string; postId: string }, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(
      and(
        eq(caseItems.postId, gone.postId),
        eq(caseItems.state, 'open'),
        or(
          eq(caseItems.id, gone.id),
          eq(caseItems.kind, 'held_post'),
          and(eq(caseItems.kind, 'report'), inArray(caseItems.level, ['green', 'amber'])),
        ),
      ),
    )

/**
 * Its author took it back, so nobody need say whether it is placed. What was urgent waits on: somebody of the team looks
 * after who wrote it, and closes it themselves. `posts` is one id, or a query of ids.
 */
export const closeUnlessUrgent = (db: Db, posts: string | SQL, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(
      and(
        typeof posts === 'string' ? eq(caseItems.postId, posts) : sql`${caseItems.postId} in ${posts}`,
        eq(caseItems.kind, 'held_post'),
        eq(caseItems.state, 'open'),
        inArray(caseItems.level, ['green', 'amber']),
      ),
    )

/**
 * The same for requests to join that somebody took back, or leaves behind: who cried for help in their answers is still looked
 * after. `requests` is one id, or a query of ids.
 */
export const closeRequestsUnlessUrgent = (db: Db, requests: string | SQL, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(
      and(
        eq(caseItems.kind, 'join_request'),
        typeof requests === 'string' ? eq(caseItems.subjectId, requests) : sql`${caseItems.subjectId} in ${requests}`,
        eq(caseItems.state, 'open'),
        inArray(caseItems.level, ['green', 'amber']),
      ),
    )

/**
 * The words of a post became more urgent: whatever else is about them goes along, decided or not. Who may not see the
 * words may not read them through an older item either.
 */
export const raiseItemsOf = (db: Db, postId: string, level: keyof typeof URGENCY, dueAt: Date) =>
  db
    .update(caseItems)
    .set({ level, urgency: URGENCY[level], dueAt: sql`min(${caseItems.dueAt}, ${dueAt.getTime()})` })
    .where(and(eq(caseItems.postId, postId), lt(caseItems.urgency, URGENCY[level])))

/**
 * Brings an item to another level; the promise moves with it. The post it is about stands as high as the most urgent item that is
 * open about it: lowering one report takes nothing away from what else waits.
 */
export const setLevel = (
  db: Db,
  item: { id: string; postId: string | null; threadId: string | null; opening: boolean | null },
  level: keyof typeof URGENCY,
  dueAt: Date,
): Statement[] => {
  const highest = (postId: string) => sql<keyof typeof URGENCY>`coalesce((select c.level from case_items c
    where c.post_id = ${postId} and c.state = 'open' order by c.urgency desc limit 1), ${level})`
  return [
    db.update(caseItems).set({ level, urgency: URGENCY[level], dueAt }).where(eq(caseItems.id, item.id)),
    ...(item.postId
      ? [
          db
            .update(posts)
            .set({ level: highest(item.postId) })
            .where(eq(posts.id, item.postId)),
          raiseItemsOf(db, item.postId, level, dueAt),
        ]
      : []),
    ...(item.postId && item.opening && item.threadId
      ? [
          db
            .update(threads)
            .set({ level: highest(item.postId) })
            .where(eq(threads.id, item.threadId)),
        ]
      : []),
  ]
}
