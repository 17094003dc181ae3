import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { conversations, mutes } from '#db/schema/messages.ts'
import { opensDesk } from '#worker/communities/store.ts'
import { visibleCommunity } from '#worker/communities/visible.ts'
import type { Member } from '#worker/core/actor.ts'
import { visiblePost } from '#worker/forum/visible.ts'

/** More people than any team has; a longer list says nothing more to who asks who reads along. */
const TEAM_MAX = 50

const place = {
  id: communities.id,
  slug: communities.slug,
  name: communities.name,
  kind: communities.kind,
  promiseHours: communities.promiseHours,
  teamMessages: communities.teamMessages,
  privateMessages: communities.privateMessages,
  ageMin: communities.ageMin,
  archivedAt: communities.archivedAt,
}

const belonging = {
  role: memberships.role,
  pausedUntil: memberships.pausedUntil,
  blockedAt: memberships.blockedAt,
  leftAt: memberships.leftAt,
}

const mineIn = (me: string) => and(eq(memberships.communityId, communities.id), eq(memberships.memberId, me))

/** A community that somebody may read, or once belonged to, with what they are there: they may have something to say to its team. */
export const teamPlace = (db: Db, me: Member, slug: string) =>
  db
    .select({ ...place, ...belonging })
    .from(communities)
    .leftJoin(memberships, mineIn(me.id))
    .where(and(eq(communities.slug, slug), or(visibleCommunity(me), isNotNull(memberships.memberId))))

/** The same for every community: to whom somebody may write. */
export const teamPlaces = (db: Db, me: Member) =>
  db
    .select({ ...place, ...belonging })
    .from(communities)
    .leftJoin(memberships, mineIn(me.id))
    .where(
      and(
        or(visibleCommunity(me), isNotNull(memberships.memberId)),
        eq(communities.teamMessages, true),
        isNull(communities.archivedAt),
      ),
    )
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(100)

/** Who answers for a community: professionals first. */
export const teamOfSlug = (db: Db, slug: string) =>
  db
    .select({
      nickname: members.nickname,
      staffFunction: members.staffFunction,
      role: sql<'volunteer' | 'professional'>`${memberships.role}`.as('role'),
      opensDesk: opensDesk(memberships.memberId).as('opens_desk'),
    })
    .from(communities)
    .innerJoin(memberships, eq(memberships.communityId, communities.id))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(communities.slug, slug),
        inArray(memberships.role, ['volunteer', 'professional']),
        isNull(memberships.blockedAt),
        isNull(memberships.leftAt),
      ),
    )
    .orderBy(asc(memberships.role), asc(members.nickname))
    .limit(TEAM_MAX)

/** The newest conversation of a member with the team of a community. */
export const ownTeamConversation = (db: Db, me: string, slug: string) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .where(and(eq(conversations.memberId, me), eq(conversations.kind, 'team'), eq(communities.slug, slug)))
    .orderBy(desc(conversations.lastMessageAt))
    .limit(1)

/** The title above a post of one's own, for who writes to the team about it, as far as they may still see that thread. */
export const ownPostTitle = (db: Db, me: Member, postId: string) =>
  db
    .select({ title: threads.title })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .where(and(eq(posts.id, postId), eq(posts.authorId, me.id), visiblePost(me)))

/** Who wrote a post that somebody sees, and where: the way to a first message. */
export const authorOfPost = (db: Db, me: Member, postId: string) =>
  db
    .select({
      ...place,
      authorId: posts.authorId,
      nickname: members.nickname,
      threadId: posts.threadId,
      createdAt: posts.createdAt,
      replyCount: threads.replyCount,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(and(eq(posts.id, postId), eq(posts.state, 'published'), visiblePost(me)))

/** What writer and author are in the community of a post. */
export const belongingsByPost = (db: Db, me: string, postId: string) =>
  db
    .select({ memberId: memberships.memberId, ...belonging })
    .from(posts)
    .innerJoin(
      memberships,
      and(eq(memberships.communityId, posts.communityId), sql`${memberships.memberId} in (${posts.authorId}, ${me})`),
    )
    .where(eq(posts.id, postId))
    .limit(2)

export const mutesByPost = (db: Db, me: string, postId: string) =>
  db
    .select({ memberId: mutes.memberId, mutedId: mutes.mutedId })
    .from(posts)
    .innerJoin(
      mutes,
      or(
        and(eq(mutes.memberId, me), eq(mutes.mutedId, posts.authorId)),
        and(eq(mutes.memberId, posts.authorId), eq(mutes.mutedId, me)),
      ),
    )
    .where(eq(posts.id, postId))
    .limit(2)

/** The conversation that the two already have where the post is; its key as `pairKey` writes it. */
export const pairByPost = (db: Db, me: string, postId: string) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      eq(
        conversations.pairKey,
        sql`(select p.community_id || ':' || min(p.author_id, ${me}) || ':' || max(p.author_id, ${me}) from posts p where p.id = ${postId})`,
      ),
    )
