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
    /** `scrypt$N$r$p$salt$hash`; see `worker/accounts/secret.ts`. */
    secretHash: text().notNull(),
    /** Staff only: what the badge says beside the nickname. */
    staffFunction: text(),
    coordinator: integer({ mode: 'boolean' }).notNull().default(false),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex('members_nickname_key').on(t.nicknameKey)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the cookie's value: a copy of this table signs nobody in. */
    tokenHash: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('sessions_member').on(t.memberId), index('sessions_expires').on(t.expiresAt)],
)
