import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { authenticators, passkeys } from '#db/schema/accounts.ts'

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
