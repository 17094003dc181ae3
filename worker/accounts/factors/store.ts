import { and, eq, gt, gte, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { authenticators, challenges, members, passkeys, sessions } from '#db/schema/accounts.ts'

/** More than anybody needs; the list is a list. */
export const PASSKEYS_MAX = 10

export const passkeysOf = (db: Db, memberId: string) =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      transports: passkeys.transports,
      createdAt: passkeys.createdAt,
      usedAt: passkeys.usedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.memberId, memberId))
    .orderBy(passkeys.createdAt)
    .limit(PASSKEYS_MAX)

/** The authenticator app of a member, if it was confirmed with a code. */
export const confirmedAuthenticator = (db: Db, memberId: string) =>
  db
    .select({ confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.memberId, memberId), isNotNull(authenticators.confirmedAt)))

export const authenticatorOf = (db: Db, memberId: string) =>
  db.select().from(authenticators).where(eq(authenticators.memberId, memberId))

/** A new secret to be confirmed; one that was begun before and never confirmed is forgotten. */
export const beginAuthenticator = (db: Db, memberId: string, sealedSecret: string) =>
  db
    .insert(authenticators)
    .values({ memberId, sealedSecret })
    .onConflictDoUpdate({
      target: authenticators.memberId,
      set: { sealedSecret, lastStep: 0 },
      // One that was confirmed by now stays.
      setWhere: isNull(authenticators.confirmedAt),
    })

/**
 * Breaks the batch when there is a factor by now: of two sessions with no more than the password, the first to confirm one
 * sets up the account.
 */
export const refuseEnrolled = (db: Db, memberId: string) =>
  db.insert(members).select(
    db
      .select()
      .from(members)
      .where(
        and(
          eq(members.id, memberId),
          sql`(exists (select 1 from authenticators a where a.member_id = ${memberId} and a.confirmed_at is not null)
            or exists (select 1 from passkeys p where p.member_id = ${memberId}))`,
        ),
      ),
  )

/** Breaks the batch when this step, or a later one, was used by now: of two who send one code at once, one gets in. */
export const refuseSpentStep = (db: Db, memberId: string, step: number) =>
  db.insert(authenticators).select(
    db
      .select()
      .from(authenticators)
      .where(and(eq(authenticators.memberId, memberId), gte(authenticators.lastStep, step))),
  )

export const spendStep = (
  db: Db,
  memberId: string,
  set: { lastStep: number; confirmedAt?: Date; sealedSecret?: string },
) =>
  db
    .update(authenticators)
    .set({ ...set, failures: 0, failedAt: null })
    .where(eq(authenticators.memberId, memberId))

export const countFailure = (db: Db, memberId: string, now: Date) =>
  db
    .update(authenticators)
    .set({ failures: sql`${authenticators.failures} + 1`, failedAt: now })
    .where(eq(authenticators.memberId, memberId))

export const deleteAuthenticator = (db: Db, memberId: string) =>
  db.delete(authenticators).where(eq(authenticators.memberId, memberId))

export const deletePasskeysOf = (db: Db, memberId: string) => db.delete(passkeys).where(eq(passkeys.memberId, memberId))

/** From now on this session may act as staff. */
export const proveSession = (db: Db, memberId: string, tokenHash: string, now: Date) =>
  db
    .update(sessions)
    .set({ secondFactorAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.memberId, memberId)))

export const insertChallenge = (db: Db, row: typeof challenges.$inferInsert) => db.insert(challenges).values(row)

type Purpose = (typeof challenges.$inferSelect)['purpose']

/** Takes a challenge out of the record: whatever comes of it, it is answered once. */
export const takeChallenge = (db: Db, id: string, purpose: Purpose, now: Date) =>
  db
    .delete(challenges)
    .where(and(eq(challenges.id, id), eq(challenges.purpose, purpose), gt(challenges.expiresAt, now)))
    .returning({ challenge: challenges.challenge, memberId: challenges.memberId })

export const passkeyById = (db: Db, id: string) =>
  db
    .select({
      id: passkeys.id,
      memberId: passkeys.memberId,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
      transports: passkeys.transports,
    })
    .from(passkeys)
    .where(eq(passkeys.id, id))

export const insertPasskey = (db: Db, row: typeof passkeys.$inferInsert) => db.insert(passkeys).values(row)

export const markPasskeyUsed = (db: Db, id: string, counter: number, now: Date) =>
  db.update(passkeys).set({ counter, usedAt: now }).where(eq(passkeys.id, id))

export const namePasskey = (db: Db, memberId: string, id: string, name: string) =>
  db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))

/** Removes a passkey of this member, but never the last way in: a password, or another passkey, must be left. */
export const deletePasskey = (db: Db, memberId: string, id: string) =>
  db
    .delete(passkeys)
    .where(
      and(
        eq(passkeys.id, id),
        eq(passkeys.memberId, memberId),
        or(
          sql`(select ${members.secretHash} from ${members} where ${members.id} = ${memberId}) <> ''`,
          sql`(select count(*) from ${passkeys} as other where other.member_id = ${memberId}) > 1`,
        ),
      ),
    )
