import { and, asc, desc, eq, exists, gt, inArray, isNull, ne, not, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { authenticators, invitations, members, passkeys } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { eventHosts, events } from '#db/schema/events.ts'
import { conversations } from '#db/schema/messages.ts'
import { givesBelonging } from '#worker/accounts/invitations/store.ts'
import { figureColumn } from '#worker/accounts/store.ts'

/** A team is tens of people; a list that is longer is cut here. */
const PEOPLE_MAX = 500
const INVITATIONS_MAX = 100

const inTeam = and(
  inArray(memberships.role, ['volunteer', 'professional']),
  isNull(memberships.leftAt),
  isNull(memberships.blockedAt),
)

/** Who is of the team where. Communities lead, so that only the team's rows of each are read. */
export const teamRows = (db: Db) =>
  db
    .select({
      communityId: memberships.communityId,
      memberId: memberships.memberId,
      role: memberships.role,
      nickname: members.nickname,
      figure: figureColumn,
      staffFunction: members.staffFunction,
    })
    .from(communities)
    .innerJoin(memberships, and(eq(memberships.communityId, communities.id), inTeam))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .orderBy(asc(members.nickname))
    .limit(PEOPLE_MAX)

/** Literally `= 1`, as the partial index says it. */
const isCoordinator = sql`${members.coordinator} = 1`

export const coordinatorRows = (db: Db) =>
  db
    .select({
      id: members.id,
      nickname: members.nickname,
      figure: figureColumn,
      staffFunction: members.staffFunction,
    })
    .from(members)
    .where(isCoordinator)
    .orderBy(asc(members.id))
    .limit(PEOPLE_MAX)

const isOpen = (now: Date) =>
  and(
    gt(invitations.expiresAt, now),
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
    // To a team: those to a group are its own professionals'.
    not(givesBelonging),
  )
/** Older ones cannot be open any more: the list is read by the index on when they were made. */
const madeLately = (now: Date) => gt(invitations.createdAt, new Date(now.getTime() - 31 * 86_400_000))

export const openInvitations = (db: Db, now: Date) =>
  db
    .select({
      id: invitations.id,
      coordinator: invitations.coordinator,
      roles: invitations.roles,
      staffFunction: invitations.staffFunction,
      note: invitations.note,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(madeLately(now), isOpen(now)))
    .orderBy(desc(invitations.createdAt))
    .limit(INVITATIONS_MAX)

export const openInvitationCount = (db: Db, now: Date) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(invitations)
    .where(and(madeLately(now), isOpen(now)))

export const invitationById = (db: Db, id: string) =>
  db
    .select({
      id: invitations.id,
      usedAt: invitations.usedAt,
      withdrawnAt: invitations.withdrawnAt,
    })
    .from(invitations)
    .where(and(eq(invitations.id, id), not(givesBelonging)))

/** Only while nobody has used it: the two cannot both happen. */
export const withdraw = (db: Db, id: string, now: Date) =>
  db
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))

/** A person of the team or a coordinator; a peer is found here by nobody. */
export const teamMember = (db: Db, id: string) =>
  db
    .select({
      id: members.id,
      nickname: members.nickname,
      staffFunction: members.staffFunction,
      coordinator: members.coordinator,
    })
    .from(members)
    .where(
      and(
        eq(members.id, id),
        or(
          isCoordinator,
          exists(
            db
              .select({ memberId: memberships.memberId })
              .from(memberships)
              .where(and(eq(memberships.memberId, id), inTeam)),
          ),
        ),
      ),
    )

export const rolesOf = (db: Db, memberId: string) =>
  db
    .select({
      communityId: memberships.communityId,
      role: memberships.role,
      leftAt: memberships.leftAt,
      blockedAt: memberships.blockedAt,
    })
    .from(memberships)
    .where(eq(memberships.memberId, memberId))
    .limit(PEOPLE_MAX)

/** How many second factors somebody has; never which. */
export const passkeyCount = (db: Db, memberId: string) =>
  db.select({ count: sql<number>`count(*)` }).from(passkeys).where(eq(passkeys.memberId, memberId))
export const authenticatorOf = (db: Db, memberId: string) =>
  db
    .select({ confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(eq(authenticators.memberId, memberId))

/** Makes somebody of the team, or changes what they are there. Who had left is back; who was sent out stays out. */
export const giveRoleTo = (
  db: Db,
  row: { memberId: string; communityId: string; role: 'volunteer' | 'professional' },
  now: Date,
) =>
  db
    .insert(memberships)
    .values({ ...row, joinedAt: now })
    .onConflictDoUpdate({
      target: [memberships.memberId, memberships.communityId],
      set: { role: row.role, leftAt: null },
      setWhere: isNull(memberships.blockedAt),
    })

/**
 * Everything that being of the team gave: the role, conversations they answered, events they hosted. Also the door of a
 * closed community: they were let in to keep it, and as somebody without a badge the members never met them.
 */
export const takeRoleFrom = (
  db: Db,
  memberId: string,
  { id: communityId, kind }: { id: string; kind: 'open' | 'closed' },
  now: Date,
) => [
  db
    .update(memberships)
    .set({ role: 'peer', ...(kind === 'closed' ? { leftAt: now } : {}) })
    .where(and(eq(memberships.memberId, memberId), eq(memberships.communityId, communityId))),
  db
    .update(conversations)
    .set({ assignedTo: null })
    .where(and(eq(conversations.communityId, communityId), eq(conversations.assignedTo, memberId))),
  db
    .delete(eventHosts)
    .where(
      and(
        eq(eventHosts.memberId, memberId),
        inArray(
          eventHosts.eventId,
          db.select({ id: events.id }).from(events).where(eq(events.communityId, communityId)),
        ),
      ),
    ),
]

export const setFunction = (db: Db, memberId: string, staffFunction: string | null) =>
  db.update(members).set({ staffFunction }).where(eq(members.id, memberId))

/** Never the last one, also when two coordinators do this to each other at the same moment. */
export const takeCoordinatorFrom = (db: Db, memberId: string) =>
  db
    .update(members)
    .set({ coordinator: false })
    .where(
      and(
        eq(members.id, memberId),
        sql`exists (select 1 from members other where other.coordinator = 1 and other.id <> ${memberId})`,
      ),
    )

export const otherCoordinator = (db: Db, memberId: string) =>
  db
    .select({ id: members.id })
    .from(members)
    .where(and(isCoordinator, ne(members.id, memberId)))
    .limit(1)
