import { and, desc, eq, gt, inArray, isNull, lt, lte, ne, or, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { challenges, memberEmails, members, nicknames, recoveryCodes, sessions } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { notifications } from '#db/schema/notifications.ts'
import { breakGlass, glassClosings } from '#db/schema/organisation.ts'
import { waitingForRow } from '#worker/moderation/waiting/store.ts'

export const memberByKey = (db: Db, nicknameKey: string) =>
  db
    .select({ id: members.id, secretHash: members.secretHash })
    .from(members)
    .where(eq(members.nicknameKey, nicknameKey))

/** Who signs in with a name: its bearer, or whom the team took it from, who may not know yet how they are called now. */
const signsInAs = (db: Db, { key, skeletons }: { key: string; skeletons: string[] }) =>
  or(
    eq(members.nicknameKey, key),
    inArray(
      members.id,
      db
        .select({ id: nicknames.memberId })
        .from(nicknames)
        .where(and(inArray(nicknames.skeleton, skeletons), eq(nicknames.takenAway, true))),
    ),
  )

export const memberSigningIn = (db: Db, name: { key: string; skeletons: string[] }) =>
  db.select({ id: members.id, secretHash: members.secretHash }).from(members).where(signsInAs(db, name)).limit(1)

/** The seed of somebody's drawn figure: the one they chose, else their nickname. Views call it `figure`. */
export const figureColumn = sql<string>`coalesce(${members.avatar}, ${members.nickname})`.as('figure')

/** Whether a member is of the team by right: by a function, a role, or as coordinator. */
export const ofTheTeam = sql<number>`(${members.coordinator} or ${members.staffFunction} is not null or exists (
        select 1 from ${memberships} where ${memberships.memberId} = ${members.id} and ${memberships.role} <> 'peer'))`

/** Of these skeletons, which somebody bears or bore, with whether that is somebody of the team. Own names are free. */
export const takenSkeletons = (db: Db, skeletons: string[], now: Date, except = '') =>
  db
    .selectDistinct({
      skeleton: nicknames.skeleton,
      staff: ofTheTeam.as('staff'),
    })
    .from(nicknames)
    .innerJoin(members, eq(members.id, nicknames.memberId))
    .where(
      and(
        inArray(nicknames.skeleton, skeletons),
        or(ne(nicknames.memberId, except), eq(nicknames.takenAway, true)),
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

/** The names in use until now are kept for who bore them, until then. */
export const keepNames = (db: Db, memberId: string, skeletons: string[], until: Date) =>
  db
    .insert(nicknames)
    .values(skeletons.map((skeleton) => ({ skeleton, memberId, keptUntil: until })))
    .onConflictDoUpdate({
      target: nicknames.skeleton,
      set: { keptUntil: until },
      setWhere: eq(nicknames.memberId, memberId),
    })

/** The names that the team takes from somebody; nobody takes them until then, nor they themselves. */
export const takeNames = (db: Db, memberId: string, skeletons: string[], until: Date) =>
  db
    .insert(nicknames)
    .values(skeletons.map((skeleton) => ({ skeleton, memberId, keptUntil: until, takenAway: true })))
    .onConflictDoUpdate({
      target: nicknames.skeleton,
      set: { keptUntil: until, takenAway: true },
      setWhere: eq(nicknames.memberId, memberId),
    })

/** The team was wrong about it: who bore those names may take them again. */
export const freeTakenNames = (db: Db, memberId: string) =>
  db
    .update(nicknames)
    .set({ takenAway: false })
    .where(and(eq(nicknames.memberId, memberId), eq(nicknames.takenAway, true)))

/** Own names of before, which their owner takes again. */
export const dropOwnNames = (db: Db, memberId: string, skeletons: string[]) =>
  db.delete(nicknames).where(and(inArray(nicknames.skeleton, skeletons), eq(nicknames.memberId, memberId)))

export const updateMember = (db: Db, memberId: string, set: Partial<typeof members.$inferInsert>) =>
  db.update(members).set(set).where(eq(members.id, memberId))

/** The account behind a session, with what is needed to prove that somebody is its owner. */
export const sessionAccount = (db: Db, tokenHash: string, now: Date) =>
  db
    .select({
      id: members.id,
      nickname: members.nickname,
      nicknameChangedAt: members.nicknameChangedAt,
      avatar: members.avatar,
      secretHash: members.secretHash,
      signedInAt: sessions.createdAt,
      secondFactorAt: sessions.secondFactorAt,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))

export const sessionMember = prepared((db, { tokenHash, now }: Record<'tokenHash' | 'now', Placeholder>) =>
  db
    .select({
      id: members.id,
      nickname: members.nickname,
      staffFunction: members.staffFunction,
      coordinator: members.coordinator,
      avatar: members.avatar,
      secondFactorAt: sessions.secondFactorAt,
      seenAt: sessions.seenAt,
      awaitsVisit: memberEmails.awaitsVisit,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .leftJoin(memberEmails, eq(memberEmails.memberId, members.id))
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
      waiting: waitingForRow.as('waiting'),
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
/** Ends the session with this hash if it is this member's. */
export const deleteOwnSession = (db: Db, memberId: string, tokenHash: string) =>
  db.delete(sessions).where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.memberId, memberId)))
/** Ends all sessions of a member, but the one with hash `except`. */
export const deleteSessionsOf = (db: Db, memberId: string, except = '') =>
  db.delete(sessions).where(and(eq(sessions.memberId, memberId), ne(sessions.tokenHash, except)))

const DAY_MS = 86_400_000

/** A visit on this day: the session ends `days` after it, and no later than `mostDays` after it began. That of the team stays as it was. */
export const markVisit = (
  db: Db,
  tokenHash: string,
  day: Date,
  { days, mostDays }: { days: number; mostDays: number },
) => {
  const anew = sql`min(${sessions.createdAt} + ${mostDays * DAY_MS}, ${day.getTime() + days * DAY_MS})`
  const team = sql`exists (select 1 from ${members} where ${members.id} = ${sessions.memberId} and ${ofTheTeam})`
  return db
    .update(sessions)
    .set({
      seenAt: day,
      expiresAt: sql`case when ${team} then ${sessions.expiresAt} else cast(max(${sessions.expiresAt}, ${anew}) as integer) end`,
    })
    .where(eq(sessions.tokenHash, tokenHash))
}

/** More devices than anybody has; a list is a list. */
const DEVICES_MAX = 50

export const sessionsOf = (db: Db, memberId: string, now: Date) =>
  db
    .select({
      tokenHash: sessions.tokenHash,
      device: sessions.device,
      seenAt: sessions.seenAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.memberId, memberId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt))
    .limit(DEVICES_MAX)

export const recoveryByKey = (db: Db, name: { key: string; skeletons: string[] }) =>
  db
    .select({
      id: members.id,
      codeHash: recoveryCodes.codeHash,
      passkeys: sql<number>`(select count(*) from passkeys k where k.member_id = ${members.id})`.as('passkeys'),
    })
    .from(members)
    .innerJoin(recoveryCodes, eq(recoveryCodes.memberId, members.id))
    .where(signsInAs(db, name))
    .limit(1)

export const recoveryOf = (db: Db, memberId: string) =>
  db.select({ createdAt: recoveryCodes.createdAt }).from(recoveryCodes).where(eq(recoveryCodes.memberId, memberId))

/** When a coordinator last cleared their second factor, as they were told. */
export const resetSince = (db: Db, memberId: string, since: Date) =>
  db
    .select({ at: notifications.createdAt })
    .from(notifications)
    .where(
      and(
        eq(notifications.memberId, memberId),
        eq(notifications.kind, 'second_factor_reset'),
        gt(notifications.createdAt, since),
      ),
    )
    .orderBy(desc(notifications.createdAt))
    .limit(1)

export const setRecoveryCode = (db: Db, memberId: string, codeHash: string, now: Date) =>
  db
    .insert(recoveryCodes)
    .values({ memberId, codeHash, createdAt: now })
    .onConflictDoUpdate({ target: recoveryCodes.memberId, set: { codeHash, createdAt: now } })

/** Breaks the batch when the code is another by now: of two who recover with one code at once, one does. */
export const refuseSpentCode = (db: Db, memberId: string, codeHash: string) =>
  db.insert(recoveryCodes).select(
    db
      .select()
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.memberId, memberId), ne(recoveryCodes.codeHash, codeHash))),
  )

export const deleteChallengesBefore = (db: Db, now: Date) => db.delete(challenges).where(lt(challenges.expiresAt, now))
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
      figure: figureColumn,
      coordinator: members.coordinator,
      role: memberships.role,
      community: communities.name,
    })
    .from(members)
    .leftJoin(memberships, eq(memberships.memberId, members.id))
    .leftJoin(communities, eq(communities.id, memberships.communityId))
    .where(eq(members.demo, true))
    .orderBy(members.createdAt, members.id)

/** Somebody of the team. */
export const colleagueById = (db: Db, memberId: string) =>
  db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), ofTheTeam))
