import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visibleCommunity } from './visible.ts'

export const communitiesFor = (db: Db, actor: Actor) =>
  db.select().from(communities).where(visibleCommunity(actor)).orderBy(asc(communities.position), asc(communities.id))

export const communityBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select()
    .from(communities)
    .where(and(eq(communities.slug, slug), visibleCommunity(actor)))

export const membershipInSlug = (db: Db, memberId: string, slug: string) =>
  db
    .select({ role: memberships.role, approvedPosts: memberships.approvedPosts })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .where(and(eq(memberships.memberId, memberId), eq(communities.slug, slug)))
