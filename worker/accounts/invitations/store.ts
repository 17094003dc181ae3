import { and, eq, exists, gt, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invitations, members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { among } from '#worker/communities/visible.ts'

export const insertInvitation = (db: Db, row: typeof invitations.$inferInsert) => db.insert(invitations).values(row)

/**
 * The first coordinator's link, which the installation prints and nobody gave, while somebody coordinates already:
 * whoever finds it in an old terminal or log becomes nothing by it. Literally `= 1`, as the partial index says it.
 */
const cameTooLate = (db: Db) =>
  and(
    isNull(invitations.invitedBy),
    eq(invitations.coordinator, true),
    exists(db.select({ id: members.id }).from(members).where(sql`${members.coordinator} = 1`)),
  )!

/** Lets nobody be staff: with it somebody asks to join a closed community (`worker/communities/invitations`). */
export const givesBelonging = sql`json_extract(${invitations.roles}, '$[0].role') is 'peer'`

/** An invitation to the team that can still be accepted. */
export const invitationByHash = (db: Db, tokenHash: string, now: Date) =>
  db
    .select({
      id: invitations.id,
      coordinator: invitations.coordinator,
      roles: invitations.roles,
      staffFunction: invitations.staffFunction,
      invitedBy: invitations.invitedBy,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, now),
        not(givesBelonging),
        not(cameTooLate(db)),
      ),
    )

/** The first coordinator's links that were printed before: the one that is printed now is the only one that opens. */
export const withdrawFirstLinks = (db: Db, now: Date) =>
  db
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(
      and(
        isNull(invitations.invitedBy),
        eq(invitations.coordinator, true),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
      ),
    )

/** The communities that an invitation gives roles in, so far as they are still there. */
export const invitedCommunities = (db: Db, tokenHash: string) =>
  db
    .select({ id: communities.id, name: communities.name })
    .from(communities)
    .where(
      and(
        sql`${communities.id} in (
          select json_extract(role.value, '$.communityId')
          from ${invitations}, json_each(${invitations.roles}) as role where ${invitations.tokenHash} = ${tokenHash})`,
        isNull(communities.archivedAt),
      ),
    )
    .limit(100)

/**
 * Breaks the batch when the invitation was used or withdrawn by now, or somebody coordinates since and it was for the
 * first who would: of two who accept at once, one does.
 */
export const refuseUsedInvitation = (db: Db, id: string) =>
  db.insert(invitations).select(
    db
      .select()
      .from(invitations)
      .where(
        and(
          eq(invitations.id, id),
          or(isNotNull(invitations.usedAt), isNotNull(invitations.withdrawnAt), cameTooLate(db)),
        ),
      ),
  )

/**
 * Breaks the batch when they were sent out of one of these communities by now: the link is not spent on a role that is not
 * given.
 */
export const refuseSentOut = (db: Db, memberId: string, communityIds: string[]) =>
  db.insert(memberships).select(
    db
      .select()
      .from(memberships)
      .where(
        and(
          eq(memberships.memberId, memberId),
          among(memberships.communityId, communityIds),
          isNotNull(memberships.blockedAt),
        ),
      ),
  )

/** `memberId`: who became staff by it; of who asked to join nothing is kept here. */
export const spendInvitation = (db: Db, id: string, memberId: string | null, now: Date) =>
  db.update(invitations).set({ usedAt: now, usedBy: memberId }).where(eq(invitations.id, id))

/** More communities than an installation has. */
const BLOCKS_MAX = 500

/** Where somebody may not be any more. */
export const sentOutOf = (db: Db, memberId: string) =>
  db
    .select({ communityId: memberships.communityId })
    .from(memberships)
    .where(and(eq(memberships.memberId, memberId), isNotNull(memberships.blockedAt)))
    .limit(BLOCKS_MAX)

/** Gives a role, to who left too, never to who was sent out; a begeleider does not become a volunteer by it. */
export const giveInvitedRole = (db: Db, row: typeof memberships.$inferInsert) =>
  db
    .insert(memberships)
    .values(row)
    .onConflictDoUpdate({
      target: [memberships.memberId, memberships.communityId],
      set: {
        role: sql`case ${memberships.role} when 'professional' then 'professional' else excluded.role end`,
        leftAt: null,
      },
      setWhere: isNull(memberships.blockedAt),
    })
