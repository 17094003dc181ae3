import { and, asc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities, communityMarks } from '#db/schema/communities.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { NEW_SHOWN_MAX, UNREAD_MAX } from '#worker/forum/contract.ts'
import { among, visibleCommunity } from '../visible.ts'

/** What nobody opened in a month is not new to them any more: who was away long begins with what is of these days. */
const NEW_DAYS = 30
/** As many as there are communities at all. */
const FOLLOWED_MAX = 200

/**
 * From when on a thread of a community (`communityId`) is new to this member: since they belong to it, or follow it, or said
 * that they saw everything; at most a month. Null in a forum that they do neither in.
 */
export const newSince = (memberId: string, communityId: SQL, now: Date): SQL =>
  sql`max(${now.getTime() - NEW_DAYS * 86_400_000},
    coalesce((select k.seen_until from community_marks k where k.member_id = ${memberId} and k.community_id = ${communityId}), 0),
    coalesce((select s.joined_at from memberships s where s.member_id = ${memberId} and s.community_id = ${communityId}
        and s.left_at is null and s.blocked_at is null),
      (select k.created_at from community_marks k where k.member_id = ${memberId} and k.community_id = ${communityId} and k.follows)))`

/**
 * Whether a thread that its reader never opened began after `since`, and somebody else's whom they did not mute. `thread`
 * names the row of the query.
 */
export const isUnopened = (memberId: string, thread: SQL, since: SQL): SQL =>
  sql`(${thread}.state = 'published' and ${thread}.author_id <> ${memberId}
    and not exists (select 1 from thread_reads r where r.member_id = ${memberId} and r.thread_id = ${thread}.id)
    and (select p.published_at from posts p where p.thread_id = ${thread}.id and p.opening order by p.created_at limit 1) > ${since}
    and not exists (select 1 from mutes u where u.member_id = ${memberId} and u.muted_id = ${thread}.author_id))`

/**
 * The threads of a community (`communities.id` of the query) in which something is new to a member, newest talk first: never
 * opened, or with words of somebody else after what they read. The newest few are looked at, so that no community costs more.
 */
function newIn(memberId: string, now: Date): SQL {
  // Qualified by hand: alone in its query, a column is written without its table.
  const here = sql`communities.id`
  const since = newSince(memberId, here, now)
  const heard = sql`exists (select 1 from (select p.state, p.author_id, p.published_at from posts p where p.thread_id = n.id
      order by p.created_at desc, p.id desc limit ${UNREAD_MAX}) q
    where q.state = 'published' and q.author_id <> ${memberId} and q.published_at > max(n.since,
      (select r.read_until from thread_reads r where r.member_id = ${memberId} and r.thread_id = n.id)))`
  return sql`select n.id from (
      select t.id, t.state, t.author_id, t.last_post_at, ${since} as since from threads t
      where t.community_id = ${here} and t.state = 'published' and t.last_post_at > ${since}
      order by t.last_post_at desc, t.id desc limit ${UNREAD_MAX + 1}) n
    where ${isUnopened(memberId, sql`n`, sql`n.since`)} or ${heard}`
}

/** The communities that a member belongs to or follows, and may read. */
const ownCommunities = (actor: Actor): SQL => {
  const memberId = actor.kind === 'member' ? actor.id : ''
  const roles = JSON.stringify(actor.kind === 'member' ? [...actor.roles.keys()] : [])
  return sql`${visibleCommunity(actor)} and (${among(communities.id, roles)} or communities.id in (
    select k.community_id from community_marks k where k.member_id = ${memberId} and k.follows))`
}

/** In how many threads something is new to a member, for each community that they belong to or follow. */
export const newCounts = (db: Db, actor: Actor, now: Date) =>
  db
    .select({
      communityId: communities.id,
      count: sql<number>`(select count(*) from (${newIn(actor.kind === 'member' ? actor.id : '', now)}))`.as(
        'new_count',
      ),
    })
    .from(communities)
    .where(ownCommunities(actor))
    .limit(FOLLOWED_MAX)

/** The ids of those threads, the newest few of each community. */
export const newThreadIds = (actor: Actor, now: Date): SQL =>
  sql`(select j.value from communities, json_each((select json_group_array(id) from (
      ${newIn(actor.kind === 'member' ? actor.id : '', now)} limit ${NEW_SHOWN_MAX}))) j
    where ${ownCommunities(actor)})`

/** Whether a member follows a community. */
export const markIn = (db: Db, memberId: string, communityId: string | SQLWrapper) =>
  db
    .select({ follows: communityMarks.follows })
    .from(communityMarks)
    .where(and(eq(communityMarks.memberId, memberId), eq(communityMarks.communityId, communityId)))

/** The communities that a member follows and may still read. */
export const followedCommunities = (db: Db, actor: Actor, memberId: string) =>
  db
    .select({ slug: communities.slug, name: communities.name })
    .from(communityMarks)
    .innerJoin(communities, eq(communities.id, communityMarks.communityId))
    .where(and(eq(communityMarks.memberId, memberId), eq(communityMarks.follows, true), visibleCommunity(actor)))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(FOLLOWED_MAX)

const whose = [communityMarks.memberId, communityMarks.communityId]

/** One row a member and community: saying it twice changes nothing more. Who begins to follow anew has it from now on. */
export const setFollows = (db: Db, row: { memberId: string; communityId: string; follows: boolean; createdAt: Date }) =>
  db
    .insert(communityMarks)
    .values(row)
    .onConflictDoUpdate({ target: whose, set: { follows: row.follows, createdAt: row.createdAt } })

/** Forward only: an old page that is shown again makes nothing new. */
export const setSeen = (db: Db, row: { memberId: string; communityId: string; seenUntil: Date; createdAt: Date }) =>
  db
    .insert(communityMarks)
    .values(row)
    .onConflictDoUpdate({
      target: whose,
      set: { seenUntil: sql`max(coalesce(${communityMarks.seenUntil}, 0), excluded.seen_until)` },
    })

/** Who leaves hears no more of it, also when they come back one day. */
export const forgetMark = (db: Db, memberId: string, communityId: string): Statement =>
  db
    .delete(communityMarks)
    .where(and(eq(communityMarks.memberId, memberId), eq(communityMarks.communityId, communityId)))

/** The same for who deletes their account, everywhere. */
export const forgetMarks = (db: Db, memberId: string): Statement =>
  db.delete(communityMarks).where(eq(communityMarks.memberId, memberId))
