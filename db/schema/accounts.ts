import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'

/** A person with an account. Known by nickname only: no name, e-mail address or IP lives here. */
export const members = sqliteTable(
  'members',
  {
    id: id(),
    nickname: text().notNull(),
    /** The nickname as it is compared: folded, so that `Zee Ster` and `zeester` are one. */
    nicknameKey: text().notNull(),
    nicknameChangedAt: moment(),
    /** `scrypt$N$r$p$salt$hash`; see `worker/accounts/secret.ts`. Empty for who signs in with a passkey only. */
    secretHash: text().notNull(),
    /** The seed of the drawn avatar; the nickname until another figure is chosen. */
    avatar: text(),
    /** Staff only: what the badge says beside the nickname. */
    staffFunction: text(),
    coordinator: integer({ mode: 'boolean' }).notNull().default(false),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('members_nickname_key').on(t.nicknameKey),
    index('members_coordinator').on(t.id).where(sql`coordinator = 1`),
  ],
)

/**
 * Every name that is taken: by who bears it now, and for 12 months by who bore it. The key is the name's skeleton, in
 * which letters that look alike are one (Unicode TS 39), so that `Zeester` and `Zee5ter` with odd letters cannot both be.
 */
export const nicknames = sqliteTable(
  'nicknames',
  {
    skeleton: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** Empty for the name in use; else until when nobody else may take it. */
    keptUntil: moment(),
    /** The team took this name from them: until then they may not take it again either. It still signs them in. */
    takenAway: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('nicknames_member').on(t.memberId), index('nicknames_kept').on(t.keptUntil)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the cookie's value: a copy of this table signs nobody in. */
    tokenHash: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** What the list of devices shows: browser and system by name, never more of the browser's own words. */
    device: text(),
    /** When a second factor was shown; without it nobody is staff in this session. */
    secondFactorAt: moment(),
    /** The day of the last visit, so that a list of devices means something. */
    seenAt: moment(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('sessions_member').on(t.memberId), index('sessions_expires').on(t.expiresAt)],
)

/** A passkey (WebAuthn credential). The private half never leaves the person's device. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential's id, base64url. */
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** COSE public key, base64url. */
    publicKey: text().notNull(),
    counter: integer().notNull(),
    transports: text({ mode: 'json' }).$type<string[]>().notNull(),
    name: text().notNull(),
    createdAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index('passkeys_member').on(t.memberId)],
)

/** What a passkey must sign, once, within minutes. */
export const challenges = sqliteTable(
  'challenges',
  {
    id: id(),
    challenge: text().notNull(),
    memberId: text().references(() => members.id),
    purpose: text({ enum: ['register', 'sign_in', 'second_factor', 'sign_up'] }).notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('challenges_expires').on(t.expiresAt)],
)

/** The shared secret of an authenticator app (RFC 6238), sealed with a key from the installation's secret. */
export const authenticators = sqliteTable('authenticators', {
  memberId: text()
    .primaryKey()
    .references(() => members.id),
  sealedSecret: text().notNull(),
  confirmedAt: moment(),
  /** The last time step that was used: a code works once. */
  lastStep: integer().notNull().default(0),
  /** Wrong codes since the last right one: after a few, the next try must wait, ever longer. */
  failures: integer().notNull().default(0),
  failedAt: moment(),
})

/** The one code with which an account without e-mail is found back. Shown once; only its hash is kept. */
export const recoveryCodes = sqliteTable('recovery_codes', {
  memberId: text()
    .primaryKey()
    .references(() => members.id),
  codeHash: text().notNull(),
  createdAt: moment().notNull(),
})

/**
 * An e-mail address for notifications only; no page and no person ever sees it again. Sealed together with the tokens of
 * its links, so that the record alone neither mails nor stops anybody. A row that is not confirmed in time is removed.
 */
export const memberEmails = sqliteTable(
  'member_emails',
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id),
    sealedAddress: text().notNull(),
    /** What the mails are written in. */
    language: text({ enum: ['nl', 'en'] })
      .notNull()
      .default('nl'),
    /** SHA-256 of the token in the mail that asks whether the address is right. */
    verifyHash: text(),
    verifyExpiresAt: moment(),
    verifiedAt: moment(),
    /** SHA-256 of the token behind "stop" at the foot of every mail. */
    stopHash: text(),
    /** No second mail within some hours. */
    mailedAt: moment(),
    /** Nor before they came to look: that they did is all that is kept of it, and not when. */
    awaitsVisit: integer({ mode: 'boolean' }).notNull().default(false),
    /** Since when something waits that no mail spoke of. A trigger on `notifications` sets this and `dueAt`. */
    waitingSince: moment(),
    /** When the minute's round looks at it; empty while there is nothing to look at. */
    dueAt: moment(),
    /** Mails that could not be sent, one after the other. */
    failures: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('member_emails_verify').on(t.verifyHash),
    uniqueIndex('member_emails_stop').on(t.stopHash),
    index('member_emails_due').on(t.dueAt).where(sql`due_at is not null`),
    index('member_emails_unconfirmed').on(t.verifyExpiresAt).where(sql`verified_at is null`),
  ],
)

/**
 * How often a mail was asked for today, by an account or to an address, so that nobody fills the mailbox of another. The
 * key is a fingerprint made with the installation's secret and the day: it leads to no address. A row that never ends stands
 * for a mailbox whose owner wants no such mail ever again; its fingerprint knows no day.
 */
export const emailTries = sqliteTable(
  'email_tries',
  {
    key: text().primaryKey(),
    tries: integer().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('email_tries_expires').on(t.expiresAt)],
)

/** A link with which somebody becomes staff, once; or, as `peer` of one community, asks to join it, once. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: id(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull(),
    coordinator: integer({ mode: 'boolean' }).notNull().default(false),
    /** Which role in which communities it gives. */
    roles: text({ mode: 'json' })
      .$type<{ communityId: string; role: 'peer' | 'volunteer' | 'professional' }[]>()
      .notNull(),
    staffFunction: text(),
    /** What the coordinator calls it in their own list; never a member's to see. */
    note: text().notNull().default(''),
    /** Empty for the first coordinator's, which the installation makes itself. */
    invitedBy: text().references(() => members.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    usedBy: text().references(() => members.id),
    withdrawnAt: moment(),
  },
  (t) => [uniqueIndex('invitations_token').on(t.tokenHash), index('invitations_made').on(t.createdAt)],
)
