import { and, desc, eq, gt, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { invitations, members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { givesBelonging } from '#worker/accounts/invitations/store.ts'

/** Long enough for somebody who has to find the courage, short enough that a forgotten link opens nothing. */
export const JOIN_LINK_DAYS = 14
/** More links that wait than a group has room for: who needs them asks a coordinator to list the group. */
export const JOIN_LINKS_MAX = 40

const DAY = 86_400_000

const placeOfLink = sql<string>`json_extract(${invitations.roles}, '$[0].communityId')`

/** Neither used nor withdrawn nor too old. */
const isOpen = (now: Date): SQL =>
  and(givesBelonging, isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now))!

/**
 * An invitation with which somebody may still ask to join, with its community: closed, in use, and whoever made the link is a
 * professional there still.
 */
export const invitedPlace = (db: Db, tokenHash: string, now: Date) =>
  db
    .select({ id: named(invitations.id, 'invitation_id'), slug: communities.slug })
    .from(invitations)
    .innerJoin(communities, eq(communities.id, placeOfLink))
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isOpen(now),
        eq(communities.kind, 'closed'),
        isNull(communities.archivedAt),
        sql`exists (select 1 from memberships pro where pro.community_id = ${communities.id}
          and pro.member_id = ${invitations.invitedBy} and pro.role = 'professional'
          and pro.left_at is null and pro.blocked_at is null)`,
      ),
    )

/** The community of such an invitation, for whoever holds it. */
export const invitedCommunity = (db: Db, tokenHash: string, now: Date) =>
  db
    .select()
    .from(communities)
    .where(sql`${communities.slug} = (select slug from ${invitedPlace(db, tokenHash, now).as('invited')})`)

/** Its address, as part of a statement: for a batch that does not know it yet. */
export const slugOfInvited = (db: Db, tokenHash: string, now: Date): SQL =>
  sql`(select slug from ${invitedPlace(db, tokenHash, now).as('invited')})`

/** Links to a community that were not used yet, the newest first. Read by the index on when they were made. */
export const openJoinLinks = (db: Db, communityId: SQLWrapper, now: Date) =>
  db
    .select({
      id: invitations.id,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      by: members.nickname,
    })
    .from(invitations)
    .innerJoin(members, eq(members.id, invitations.invitedBy))
    .where(
      and(
        gt(invitations.createdAt, new Date(now.getTime() - JOIN_LINK_DAYS * DAY)),
        isOpen(now),
        sql`${placeOfLink} = ${communityId}`,
      ),
    )
    .orderBy(desc(invitations.createdAt))
    .limit(JOIN_LINKS_MAX)

/** Only while nobody has used it. */
export const withdrawJoinLink = (db: Db, id: string, communityId: string, now: Date) =>
  db
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(and(eq(invitations.id, id), isOpen(now), eq(placeOfLink, communityId)))
