import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { emailTries, memberEmails } from '#db/schema/accounts.ts'

/** How the address of a member stands: confirmed, or waiting for that; a row whose time ran out is none. */
export const emailOf = (db: Db, memberId: string, now: Date) =>
  db
    .select({ verifiedAt: memberEmails.verifiedAt })
    .from(memberEmails)
    .where(
      and(
        eq(memberEmails.memberId, memberId),
        sql`(${memberEmails.verifiedAt} is not null or ${memberEmails.verifyExpiresAt} > ${now.getTime()})`,
      ),
    )

/** An address that waits to be confirmed, in the place of any other that this member gave. */
export const putEmail = (db: Db, row: typeof memberEmails.$inferInsert) => {
  const fresh = {
    verifiedAt: null,
    mailedAt: null,
    awaitsVisit: false,
    waitingSince: null,
    dueAt: null,
    failures: 0,
    ...row,
  }
  return db.insert(memberEmails).values(fresh).onConflictDoUpdate({ target: memberEmails.memberId, set: fresh })
}

/** What later mails are written in, also the one that asks whether an address is right. */
export const setLanguage = (db: Db, memberId: string, language: 'nl' | 'en') =>
  db.update(memberEmails).set({ language }).where(eq(memberEmails.memberId, memberId))

/** One more mail asked for under this key, which is of today only. */
export const countTry = (db: Db, key: string, expiresAt: Date) =>
  db
    .insert(emailTries)
    .values({ key, tries: 1, expiresAt })
    .onConflictDoUpdate({ target: emailTries.key, set: { tries: sql`${emailTries.tries} + 1` } })

/** Breaks the batch when one of these keys was used up: of many who ask at once, no more than `most` are heard. */
export const refuseManyTries = (db: Db, keys: string[], most: number) =>
  db.insert(emailTries).select(
    db
      .select()
      .from(emailTries)
      .where(and(inArray(emailTries.key, keys), gte(emailTries.tries, most))),
  )

/** Later than any count of a day: it is never removed as one of those. */
const FOR_EVER = new Date('9999-12-31T00:00:00Z')

/** A mailbox wants no such mail ever again; saying it twice changes nothing. */
export const keepNever = (db: Db, mailbox: string) =>
  db.insert(emailTries).values({ key: mailbox, tries: 0, expiresAt: FOR_EVER }).onConflictDoNothing()

/** Whether a mailbox said so. */
export const neverOf = (db: Db, mailbox: string) =>
  db.select({ key: emailTries.key }).from(emailTries).where(eq(emailTries.key, mailbox))

/** The address that still waits to be confirmed, for the mail that asks it. */
export const unconfirmedEmail = (db: Db, memberId: string, now: Date) =>
  db
    .select({ sealedAddress: memberEmails.sealedAddress, language: memberEmails.language })
    .from(memberEmails)
    .where(
      and(eq(memberEmails.memberId, memberId), isNull(memberEmails.verifiedAt), gt(memberEmails.verifyExpiresAt, now)),
    )

/** Whose address a link confirms; each link once, and in time. */
export const emailToConfirm = (db: Db, verifyHash: string, now: Date) =>
  db
    .select({ memberId: memberEmails.memberId })
    .from(memberEmails)
    .where(
      and(
        eq(memberEmails.verifyHash, verifyHash),
        isNull(memberEmails.verifiedAt),
        gt(memberEmails.verifyExpiresAt, now),
      ),
    )

export const confirmEmailBy = (db: Db, verifyHash: string, now: Date) =>
  db
    .update(memberEmails)
    .set({ verifiedAt: now, verifyHash: null, verifyExpiresAt: null })
    .where(eq(memberEmails.verifyHash, verifyHash))

export const emailToStop = (db: Db, stopHash: string) =>
  db.select({ memberId: memberEmails.memberId }).from(memberEmails).where(eq(memberEmails.stopHash, stopHash))

export const deleteEmailBy = (db: Db, stopHash: string) =>
  db.delete(memberEmails).where(eq(memberEmails.stopHash, stopHash))

export const deleteEmailOf = (db: Db, memberId: string) =>
  db.delete(memberEmails).where(eq(memberEmails.memberId, memberId))

/** Addresses that nobody confirmed in time. */
export const deleteUnconfirmed = (db: Db, now: Date) =>
  db.delete(memberEmails).where(and(isNull(memberEmails.verifiedAt), lt(memberEmails.verifyExpiresAt, now)))

export const deleteOldTries = (db: Db, now: Date) => db.delete(emailTries).where(lt(emailTries.expiresAt, now))

const dueColumns = {
  memberId: memberEmails.memberId,
  sealedAddress: memberEmails.sealedAddress,
  language: memberEmails.language,
  mailedAt: memberEmails.mailedAt,
  awaitsVisit: memberEmails.awaitsVisit,
  waitingSince: memberEmails.waitingSince,
  dueAt: memberEmails.dueAt,
  failures: memberEmails.failures,
}

/** Whom the minute's round looks at: something waits for them since this long. The partial index answers it. */
export const dueEmails = (db: Db, now: Date, most: number) =>
  db
    .select(dueColumns)
    .from(memberEmails)
    .where(and(isNotNull(memberEmails.dueAt), lt(memberEmails.dueAt, new Date(now.getTime() + 1))))
    .orderBy(memberEmails.dueAt)
    .limit(most)

/** Confirmed addresses of these members. */
export const emailsToCall = (db: Db, memberIds: string[]) =>
  db
    .select(dueColumns)
    .from(memberEmails)
    .where(
      and(
        sql`${memberEmails.memberId} in (select value from json_each(${JSON.stringify(memberIds)}))`,
        isNotNull(memberEmails.verifiedAt),
      ),
    )

/** Takes a row on for a mail that goes at once; answers nothing when the address was taken away meanwhile. */
export const takeToCall = (db: Db, memberId: string, now: Date) =>
  db
    .update(memberEmails)
    .set({ mailedAt: now, awaitsVisit: true, waitingSince: null, dueAt: null })
    .where(eq(memberEmails.memberId, memberId))
    .returning({ memberId: memberEmails.memberId })

/** Changes a row as the round found it; answers nothing when another round was first. */
export const updateDue = (
  db: Db,
  found: { memberId: string; dueAt: Date | null },
  set: Partial<typeof memberEmails.$inferInsert>,
) =>
  db
    .update(memberEmails)
    .set(set)
    .where(and(eq(memberEmails.memberId, found.memberId), eq(memberEmails.dueAt, found.dueAt!)))
    .returning({ memberId: memberEmails.memberId })

/** After a mail that went, or did not, in the round that took this row on at `mailedAt`. */
export const updateMailed = (
  db: Db,
  memberId: string,
  mailedAt: Date,
  set: Partial<typeof memberEmails.$inferInsert>,
) =>
  db
    .update(memberEmails)
    .set(set)
    .where(and(eq(memberEmails.memberId, memberId), eq(memberEmails.mailedAt, mailedAt)))

/** They came to look: the next mail may go when something new waits. */
export const markLooked = (db: Db, memberId: string) =>
  db.update(memberEmails).set({ awaitsVisit: false }).where(eq(memberEmails.memberId, memberId))
