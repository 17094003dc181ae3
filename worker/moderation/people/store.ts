import { and, eq, gt, inArray, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { joinRequests, memberships } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { caseItems, objections, sanctions } from '#db/schema/moderation.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'

/** A sanction bears the number of the decision that made it. */
export const sanctionId = (logId: string) => `san_${logId.slice(4)}`

export const insertSanction = (db: Db, row: typeof sanctions.$inferInsert) => db.insert(sanctions).values(row)

interface Place {
  memberId: string
  communityId: string
}
const here = (place: Place) =>
  and(eq(sanctions.memberId, place.memberId), eq(sanctions.communityId, place.communityId), isNull(sanctions.liftedAt))

/** Takes back whatever keeps somebody from writing or from being there; what was said stays said. */
export const liftAll = (db: Db, place: Place, by: { actorId: string; now: Date }) =>
  db
    .update(sanctions)
    .set({ liftedAt: by.now, liftedBy: by.actorId })
    .where(
      and(here(place), or(eq(sanctions.kind, 'block'), and(eq(sanctions.kind, 'pause'), gt(sanctions.endsAt, by.now)))),
    )

/** Takes back the one sanction that this decision made. */
export const liftOne = (db: Db, logId: string, by: { actorId: string; now: Date }) =>
  db
    .update(sanctions)
    .set({ liftedAt: by.now, liftedBy: by.actorId })
    .where(and(eq(sanctions.id, sanctionId(logId)), isNull(sanctions.liftedAt)))

/** Brings the membership in line with the sanctions as they stand after the statements before; makes one where none was. */
export function keepStanding(db: Db, place: Place, now: Date): Statement[] {
  const unlifted = sql`from ${sanctions} s where s.member_id = ${place.memberId}
    and s.community_id = ${place.communityId} and s.lifted_at is null`
  const set = {
    pausedUntil: sql`(select max(s.ends_at) ${unlifted} and s.kind = 'pause' and s.ends_at > ${now.getTime()})`,
    blockedAt: sql`(select min(s.starts_at) ${unlifted} and s.kind = 'block')`,
  }
  return [
    db
      .insert(memberships)
      .values({ ...place, role: 'peer', approvedPosts: 0, joinedAt: now })
      .onConflictDoNothing(),
    db
      .update(memberships)
      .set(set)
      .where(and(eq(memberships.memberId, place.memberId), eq(memberships.communityId, place.communityId))),
  ]
}

/** A closed community's new member, or one who left and is back. Who is blocked stays out: the use case sees to that. */
export const letIn = (db: Db, place: Place, now: Date) =>
  db
    .insert(memberships)
    .values({ ...place, role: 'peer', approvedPosts: 0, joinedAt: now })
    .onConflictDoUpdate({
      target: [memberships.memberId, memberships.communityId],
      set: {
        leftAt: null,
        joinedAt: sql`case when ${memberships.leftAt} is null then ${memberships.joinedAt} else ${now.getTime()} end`,
      },
      setWhere: isNull(memberships.blockedAt),
    })

export const decideRequest = (
  db: Db,
  id: string,
  set: { state: 'accepted' | 'declined'; version: number; words: string | null; decidedAt: Date; decidedBy: string },
) => db.update(joinRequests).set(set).where(eq(joinRequests.id, id))

/** An urgent request that was taken back is read: what somebody answered is kept no longer. */
export const eraseAnswers = (db: Db, id: string, version: number) =>
  db.update(joinRequests).set({ answers: [], version }).where(eq(joinRequests.id, id))

/** The version after `seen`, or empty (and the batch refused) when the request is no longer so (open, or taken back) on that version. */
export const nextVersionOfRequest = (id: string, seen: number, state: 'open' | 'withdrawn') =>
  sql<number>`(select ${joinRequests.version} + 1 from ${joinRequests} where ${joinRequests.id} = ${id}
    and ${joinRequests.version} = ${seen} and ${joinRequests.state} = ${state})`

/** A request that was declined is accepted after all; what was said then stays. */
export const acceptAfterAll = (db: Db, id: string) =>
  db
    .update(joinRequests)
    .set({ state: 'accepted', version: sql`${joinRequests.version} + 1` })
    .where(and(eq(joinRequests.id, id), eq(joinRequests.state, 'declined')))

export const insertObjection = (db: Db, row: typeof objections.$inferInsert) => db.insert(objections).values(row)

export const decideOnObjection = (
  db: Db,
  logId: string,
  set: { state: 'confirmed' | 'reversed'; version: number; words: string; decidedAt: Date; decidedBy: string },
) => db.update(objections).set(set).where(eq(objections.logId, logId))

/**
 * What was told about nothing but a person: closed by a step on that person from another item, where it was not on the screen. Not
 * what is red or crisis: somebody worries about them, or they cried for help themselves, and a professional reads that.
 */
export const closeReportOnPerson = (db: Db, subjectId: string, now: Date) =>
  db
    .update(caseItems)
    .set({ state: 'closed', closedAt: now })
    .where(
      and(
        eq(caseItems.kind, 'report'),
        eq(caseItems.subjectId, subjectId),
        eq(caseItems.subject, 'member'),
        eq(caseItems.state, 'open'),
        inArray(caseItems.level, ['green', 'amber']),
      ),
    )

/** Grows the post's version with a new state, where it still is in the one that is undone. */
export const bringBack = (db: Db, postId: string, from: 'hidden' | 'returned', now: Date) =>
  db
    .update(posts)
    .set({
      state: 'published',
      version: sql`${posts.version} + 1`,
      publishedAt: sql`coalesce(${posts.publishedAt}, ${now.getTime()})`,
    })
    .where(and(eq(posts.id, postId), eq(posts.state, from)))

/** What keeps somebody from writing in a community, and the newest decision that says so. */
export const silenceIn = (db: Db, memberId: string, communityId: SQLWrapper) =>
  db
    .select({
      pausedUntil: memberships.pausedUntil,
      blockedAt: memberships.blockedAt,
      decisionId: sql<
        string | null
      >`(select l.id from sanctions s join moderation_log l on l.id = 'log_' || substr(s.id, 5)
        where s.member_id = memberships.member_id and s.community_id = memberships.community_id
          and s.lifted_at is null and s.kind = case when memberships.blocked_at is null then 'pause' else 'block' end
        order by s.starts_at desc limit 1)`.as('silence_decision_id'),
    })
    .from(memberships)
    .where(and(eq(memberships.memberId, memberId), eq(memberships.communityId, communityId)))

/** The same in a batch of what somebody asks for: nothing for who may write everywhere, so that they pay for nothing. */
export const silenceReads = (db: Db, actor: Actor, communityId: SQLWrapper): [ReturnType<typeof silenceIn>] | [] =>
  actor.kind === 'member' && actor.silenced.size > 0 ? [silenceIn(db, actor.id, communityId)] : []
