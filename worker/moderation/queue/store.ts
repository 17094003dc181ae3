import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, joinRequests } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { messages } from '#db/schema/messages.ts'
import { caseItems, objections } from '#db/schema/moderation.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'
import type { QueueFilter } from '../views.ts'
import { visibleItem } from '../visible.ts'

/** Longer queues are worked from the top; more on one screen helps nobody. */
export const QUEUE_MAX = 100
/** What the line of an item in the queue is made of; the query joins everything that an item may be about. */
export const itemColumns = {
  id: caseItems.id,
  kind: caseItems.kind,
  subject: caseItems.subject,
  subjectId: caseItems.subjectId,
  state: named(caseItems.state, 'item_state'),
  level: caseItems.level,
  reasons: caseItems.reasons,
  communityId: caseItems.communityId,
  threadId: named(caseItems.threadId, 'item_thread_id'),
  postId: named(caseItems.postId, 'item_post_id'),
  personId: caseItems.personId,
  openedAt: caseItems.openedAt,
  dueAt: caseItems.dueAt,
  community: communities.name,
  title: threads.title,
  nickname: members.nickname,
  excerpt: sql<string>`substr(coalesce(${objections.text}, json_extract(${joinRequests.answers}, '$[0].answer'),
    ${messages.markdown}, ${posts.markdown}, ''), 1, 240)`.as('excerpt'),
}

/** Each level in each community that this moderator reads, as a list in JSON of pairs. */
export const levelsInReach = (actor: Actor): string => {
  const whole = new Set([...communitiesWhere(actor, 'professional'), ...glassCommunities(actor)])
  const professional = [...whole].flatMap((id) => [0, 1, 2, 3].map((level) => [id, level]))
  const volunteer = communitiesWhere(actor, 'volunteer')
    .filter((id) => !whole.has(id))
    .flatMap((id) => [0, 1].map((level) => [id, level]))
  return JSON.stringify([...professional, ...volunteer])
}

/** How many items of one level in one community are looked at: no queue shows more than `QUEUE_MAX` of them. */
const headOfQueue = (actor: Actor, filter: QueueFilter): SQL => {
  const pairs = levelsInReach(actor)
  const kind = filter.kind ? sql`and q.kind = ${filter.kind}` : sql``
  const place = filter.community
    ? sql`where json_extract(p.value, '$[0]') = (select c.id from communities c where c.slug = ${filter.community})`
    : sql``
  return sql`${caseItems.id} in (select i.id from json_each(${pairs}) p join case_items i on i.id in (
    select q.id from case_items q where q.community_id = json_extract(p.value, '$[0]') and q.state = 'open' ${kind}
      and q.urgency = json_extract(p.value, '$[1]') order by q.due_at limit ${QUEUE_MAX}) ${place})`
}

/**
 * What waits for this moderator. An index gives the head of each level in each community, so that the rows read do not
 * grow with what waits behind it.
 */
export const openItems = (db: Db, actor: Actor, filter: QueueFilter) =>
  db
    .select(itemColumns)
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .leftJoin(threads, eq(threads.id, caseItems.threadId))
    .leftJoin(posts, eq(posts.id, caseItems.postId))
    .leftJoin(messages, and(eq(caseItems.subject, 'message'), eq(messages.id, caseItems.subjectId)))
    .leftJoin(joinRequests, and(eq(caseItems.subject, 'join_request'), eq(joinRequests.id, caseItems.subjectId)))
    .leftJoin(objections, and(eq(caseItems.subject, 'decision'), eq(objections.logId, caseItems.subjectId)))
    .where(and(headOfQueue(actor, filter), eq(caseItems.state, 'open'), visibleItem(actor)))
    .orderBy(desc(caseItems.urgency), asc(caseItems.dueAt), asc(caseItems.id))
    .limit(QUEUE_MAX)

/** Where this actor moderates, or reads along. */
export const deskCommunities = (db: Db, actor: Actor) =>
  db
    .select({ slug: communities.slug, name: communities.name, onCall: communities.onCall })
    .from(communities)
    .where(among(communities.id, [...communitiesWhere(actor, 'volunteer', 'professional'), ...glassCommunities(actor)]))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(QUEUE_MAX)
