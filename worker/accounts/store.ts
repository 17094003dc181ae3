import { and, eq, gt, inArray, isNull, lt, lte, ne, or, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { invitations, members, nicknames, sessions } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { breakGlass, glassClosings } from '#db/schema/organisation.ts'

export const memberByKey = (db: Db, nicknameKey: string) =>
  db
    .select({ id: members.id, secretHash: members.secretHash })
    .from(members)
    .where(eq(members.nicknameKey, nicknameKey))

/** Of these skeletons, which somebody bears or bore, with whether that is somebody of the team. Own names are free. */
export const takenSkeletons = (db: Db, skeletons: string[], now: Date, except = '') =>
  db
    .selectDistinct({
      skeleton: nicknames.skeleton,
      staff: sql<number>`${members.coordinator} or ${members.staffFunction} is not null or exists (
        select 1 from ${memberships} where ${memberships.memberId} = ${members.id} and ${memberships.role} <> 'peer')`.as(
        'staff',
      ),
    })
    .from(nicknames)
    .innerJoin(members, eq(members.id, nicknames.memberId))
    .where(
      and(
        inArray(nicknames.skeleton, skeletons),
        ne(nicknames.memberId, except),
        or(isNull(nicknames.keptUntil), gt(nicknames.keptUntil, now)),
      ),
    )
    .limit(skeletons.length)

/** Lets go of names that were kept long enough: they may be taken now. */
export const dropKeptNames = (db: Db, skeletons: string[], now: Date) =>
  db.delete(nicknames).where(and(inArray(nicknames.skeleton, skeletons), lte(nicknames.keptUntil, now)))

/** Takes the names for a member. A name that somebody else has breaks the batch. */
export const insertNames = (db: Db, memberId: string, skeletons: string[]) =>
  db.insert(nicknames).values(skeletons.map((skeleton) => ({ skeleton, memberId })))

export const sessionMember = prepared((db, { tokenHash, now }: Record<'tokenHash' | 'now', Placeholder>) =>
  db
    .select({
      id: members.id,
      nickname: members.nickname,
      staffFunction: members.staffFunction,
      coordinator: members.coordinator,
      secondFactorAt: sessions.secondFactorAt,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now))),
)

/** Where the session's member stands in each community they ever belonged to. */
export const sessionStanding = prepared((db, { tokenHash }: Record<'tokenHash', Placeholder>) =>
  db
    .select({
      communityId: memberships.communityId,
      role: memberships.role,
      pausedUntil: memberships.pausedUntil,
      blockedAt: memberships.blockedAt,
      leftAt: memberships.leftAt,
    })
    .from(sessions)
    .innerJoin(memberships, eq(memberships.memberId, sessions.memberId))
    .where(eq(sessions.tokenHash, tokenHash)),
)

/** Communities that the session's member opened by breaking the glass, and that are still open. */
export const sessionGlass = prepared((db, { tokenHash, now }: Record<'tokenHash' | 'now', Placeholder>) =>
  db
    .select({ communityId: breakGlass.communityId })
    .from(sessions)
    .innerJoin(breakGlass, eq(breakGlass.memberId, sessions.memberId))
    .leftJoin(glassClosings, eq(glassClosings.glassId, breakGlass.id))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(breakGlass.endsAt, now), isNull(glassClosings.glassId))),
)

export const insertMember = (db: Db, row: typeof members.$inferInsert) => db.insert(members).values(row)
export const insertSession = (db: Db, row: typeof sessions.$inferInsert) => db.insert(sessions).values(row)
export const deleteSession = (db: Db, tokenHash: string) => db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
export const deleteSessionsBefore = (db: Db, now: Date) => db.delete(sessions).where(lt(sessions.expiresAt, now))
export const demoMember = (db: Db, nicknameKey: string) =>
  db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.nicknameKey, nicknameKey), eq(members.demo, true)))

export const demoMembers = (db: Db) =>
  db
    .select({
      nickname: members.nickname,
      coordinator: members.coordinator,
      role: memberships.role,
      community: communities.name,
    })
    .from(members)
    .leftJoin(memberships, eq(memberships.memberId, members.id))
    .leftJoin(communities, eq(communities.id, memberships.communityId))
    .where(eq(members.demo, true))
    .orderBy(members.createdAt, members.id)

export const insertInvitation = (db: Db, row: typeof invitations.$inferInsert) => db.insert(invitations).values(row)
