import type { Db } from '#db/client.ts'
import type { Config } from '#worker/core/config.ts'
import type { Vault } from '#worker/core/vault.ts'
import type { MailGateway } from '#worker/mail/gateway.ts'
import { confirmMail } from '#worker/mail/templates/member.ts'
import { openAddress } from './address.ts'
import { unconfirmedEmail } from './store.ts'

/** What mailing a member takes of an effect's `Reach`. */
export interface Mailer {
  db: Db
  now(): Date
  mail: MailGateway
  vault: Vault
  config: Config
}

/** Asks by mail whether an address is right. Nothing when it was confirmed or taken away meanwhile. */
export async function sendConfirmation(reach: Mailer, memberId: string): Promise<void> {
  const { db, config, vault } = reach
  const [[email]] = await db.batch([unconfirmedEmail(db, memberId, reach.now())])
  const inside = email && (await openAddress(vault, memberId, email.sealedAddress))
  if (inside) await reach.mail.send(confirmMail(config, email.language, inside))
}
