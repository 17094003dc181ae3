import type { Config } from '#worker/core/config.ts'
import type { Vault } from '#worker/core/vault.ts'
import type { MailGateway } from '#worker/mail/gateway.ts'
import { deskMail } from '#worker/mail/templates/desk.ts'
import type { MessageKind, MessageOf } from './catalog.ts'

/** Who in a thread room is told to look again. */
export type Audience = { to: 'everyone' } | { to: 'team-and'; memberId: string }

/** What an effect may reach: hints to open pages, and mail. Hints carry no content: each page asks its own loader. */
export interface Reach {
  hintThread(threadId: string, audience: Audience): Promise<void>
  hintDesk(communityId: string): Promise<void>
  mail: MailGateway
  vault: Vault
  config: Config
}

/** One row per kind of message. An effect may run twice: it must do no harm the second time. */
export const EFFECTS: { [K in MessageKind]: (message: MessageOf<K>, reach: Reach) => Promise<unknown> } = {
  'post.held': (m, reach) =>
    Promise.all([
      reach.hintDesk(m.communityId),
      reach.hintThread(m.threadId, { to: 'team-and', memberId: m.authorId }),
    ]),
  'post.published': (m, reach) => reach.hintThread(m.threadId, { to: 'everyone' }),
  'post.decided': (m, reach) =>
    Promise.all([
      reach.hintDesk(m.communityId),
      reach.hintThread(m.threadId, m.seenByAll ? { to: 'everyone' } : { to: 'team-and', memberId: m.authorId }),
    ]),
  'report.filed': (m, reach) =>
    Promise.all([
      reach.hintDesk(m.communityId),
      m.level === 'red' || m.level === 'crisis' ? reach.mail.send(deskMail(reach.config)) : undefined,
    ]),
}
