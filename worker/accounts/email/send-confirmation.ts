import type { Db } from '#db/client.ts'
import type { Config } from '#worker/core/config.ts'
import type { Vault } from '#worker/core/vault.ts'
import type { MailGateway } from '#worker/mail/gateway.ts'
import { confirmMail } from '#worker/mail/templates/member.ts'
import { neverKey, openAddress, sealNever } from './address.ts'
import { neverOf, unconfirmedEmail } from './store.ts'

/** What mailing a member takes of an effect's `Reach`. */
export interface Mailer {
  db: Db
  now(): Date
  mail: MailGateway
  vault: Vault
  config: Config
}

/**
 * Asks by mail whether an address is right. Nothing when it was confirmed or taken away meanwhile, nor to a mailbox that
 * wants none: who gave the address hears no other answer for it.
 */
export async function sendConfirmation(reach: Mailer, memberId: string): Promise<void> {
  const { db, config, vault } = reach
  const [[email]] = await db.batch([unconfirmedEmail(db, memberId, reach.now())])
  const inside = email && (await openAddress(vault, memberId, email.sealedAddress))
  if (!inside) return
  const [[never]] = await db.batch([neverOf(db, await neverKey(vault, inside.address))])
  if (never) return
  await reach.mail.send(confirmMail(config, email.language, { ...inside, never: await sealNever(vault, inside) }))
}
