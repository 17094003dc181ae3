import type { Db } from '#db/client.ts'
import { sendConfirmation } from '#worker/accounts/email/send-confirmation.ts'
import { eraseAccount } from '#worker/accounts/farewell/erase-account.ts'
import { threadsTakenFrom } from '#worker/communities/membership/store.ts'
import { withdrawRest } from '#worker/communities/membership/withdraw-rest.ts'
import { allOf } from '#worker/core/all-of.ts'
import type { Config } from '#worker/core/config.ts'
import type { Vault } from '#worker/core/vault.ts'
import { isCry } from '#worker/forum/checks/decide-level.ts'
import type { Level } from '#worker/forum/contract.ts'
import { settleQuotes, settleQuotesFrom, settleQuotesOf } from '#worker/forum/quotes/settle-quotes.ts'
import type { MailGateway } from '#worker/mail/gateway.ts'
import { deskMail } from '#worker/mail/templates/desk.ts'
import { itemId } from '#worker/moderation/store.ts'
import { notify, notifyOfChange, notifyOfGone, notifyOfMove, notifyOfPost } from '#worker/notifications/notify.ts'
import { teamOf } from '#worker/organisation/glass/store.ts'
import { callProfessionals, tellAsked } from './call-professionals.ts'
import type { MessageKind, MessageOf } from './catalog.ts'
import { mailOfReport } from './mail-of-reports.ts'
import { tellOfColleague } from './tell-of-colleague.ts'
import { inTurn } from './turns.ts'

/** Who in a thread room is told to look again. */
export type Audience = { to: 'everyone' } | { to: 'team-and'; memberId: string }

/** What an effect may reach: the record, hints to open pages, and mail. Hints carry no content: each page asks its own loader. */
export interface Reach {
  db: Db
  now(): Date
  /** The row of the outbox that is carried out: what went for it once does not go again when it runs twice. */
  row?: string
  hintThread(threadId: string, audience: Audience): Promise<void>
  hintDesk(communityId: string): Promise<void>
  hintMember(memberId: string): Promise<void>
  /** Sends all open pages of this member back to the door. */
  endMember(memberId: string): Promise<void>
  /** Takes who deleted their account out of the room of a gathering, with all that they said there. */
  forgetInRoom(sessionId: string, memberId: string): Promise<void>
  mail: MailGateway
  vault: Vault
  config: Config
}

/** Something new waits: open desks look again and, from red on, whoever can answer is called. */
const tellDesk = (m: { communityId: string; itemId?: string; level: Level }, reach: Reach) =>
  allOf([reach.hintDesk(m.communityId), isCry(m.level) ? callTeam(m, reach) : undefined])

/** Whether or not a desk is open somewhere: the mailbox of the desk, and each professional of the community. */
const callTeam = (m: { communityId: string; itemId?: string }, reach: Reach) =>
  allOf([
    inTurn(reach, [{ name: `desk.${reach.row ?? crypto.randomUUID()}` }], () =>
      reach.mail.send(deskMail(reach.config)),
    ),
    callProfessionals(m, reach),
  ])

/** Of threads in which somebody took their words back, those that they began. */
const begunBy = (threads: { threadId: string; begun: boolean }[]) =>
  threads.flatMap(({ threadId, begun }) => (begun ? [threadId] : []))

/** Words came or went: quotations of them follow, and whoever has the thread open looks again. */
const lookAgain = async (threadId: string, reach: Reach) => {
  await settleQuotes(reach, threadId)
  await reach.hintThread(threadId, { to: 'everyone' })
}

/** One row per kind of message. An effect may run twice: it must do no harm the second time. */
export const EFFECTS: { [K in MessageKind]: (message: MessageOf<K>, reach: Reach) => Promise<unknown> } = {
  'post.held': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      reach.hintThread(m.threadId, { to: 'team-and', memberId: m.authorId }),
      isCry(m.level) ? callTeam(m, reach) : undefined,
    ]),
  'post.published': (m, reach) =>
    allOf([
      settleQuotesOf(reach, m).then(() => reach.hintThread(m.threadId, { to: 'everyone' })),
      notifyOfPost(reach, m.postId),
    ]),
  'post.decided': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      m.seenByAll
        ? lookAgain(m.threadId, reach)
        : reach.hintThread(m.threadId, { to: 'team-and', memberId: m.authorId }),
      m.act === 'approve' && notifyOfPost(reach, m.postId),
      m.opening && (m.act === 'hide' || m.act === 'return') && notifyOfGone(reach, [m.threadId], m.decisionId),
      // That a post may stay is said to nobody: its author never knew that it was reported. Nor that one was read that they took back.
      m.act !== 'keep' &&
        m.act !== 'seen' &&
        notify(reach, [m.authorId], {
          kind: 'decision',
          subjectId: m.decisionId,
          communityId: m.communityId,
          threadId: m.threadId,
          postId: m.postId,
        }),
    ]),
  'post.changed': (m, reach) =>
    allOf([
      lookAgain(m.threadId, reach),
      m.communityId && reach.hintDesk(m.communityId),
      m.postId && notifyOfChange(reach, m.postId),
      m.folded &&
        notify(reach, [m.folded.authorId], {
          kind: 'decision',
          subjectId: m.folded.decisionId,
          communityId: m.folded.communityId,
          threadId: m.threadId,
          postId: m.folded.postId,
        }),
    ]),
  'post.withdrawn': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      lookAgain(m.threadId, reach),
      m.opening && notifyOfGone(reach, [m.threadId]),
    ]),
  'thread.changed': (m, reach) => reach.hintThread(m.threadId, { to: 'everyone' }),
  'thread.moved': (m, reach) =>
    allOf([
      reach.hintDesk(m.from),
      reach.hintDesk(m.to),
      reach.hintThread(m.threadId, { to: 'everyone' }),
      m.move && notifyOfMove(reach, { threadId: m.threadId, subjectId: m.move.id, by: m.move.by }),
    ]),
  'message.sent': (m, reach) =>
    allOf([
      reach.hintThread(m.conversationId, { to: 'everyone' }),
      m.forTeam && reach.hintDesk(m.communityId),
      m.to &&
        notify(reach, [m.to], {
          kind: 'message',
          subjectId: m.messageId,
          communityId: m.communityId,
          conversationId: m.conversationId,
        }),
      isCry(m.level) ? callTeam(m, reach) : undefined,
    ]),
  // The member hears nothing of it, not even that something moved.
  'conversation.noted': (m, reach) =>
    allOf([
      reach.hintThread(m.conversationId, { to: 'team-and', memberId: m.by }),
      reach.hintDesk(m.communityId),
      m.to && m.to !== m.by
        ? notify(reach, [m.to], {
            kind: 'team_note',
            subjectId: m.conversationId,
            communityId: m.communityId,
            conversationId: m.conversationId,
          })
        : undefined,
    ]),
  'join.asked': (m, reach) => tellDesk(m, reach),
  'join.withdrawn': (m, reach) => reach.hintDesk(m.communityId),
  'membership.left': async (m, reach) => {
    if (m.withdrawnUntil === null) return
    const whose = { ...m, until: new Date(m.withdrawnUntil) }
    await withdrawRest(reach, whose)
    await settleQuotesFrom(reach, m)
    const [threads] = await reach.db.batch([threadsTakenFrom(reach.db, whose)])
    await allOf([
      reach.hintDesk(m.communityId),
      ...threads.map(({ threadId }) => reach.hintThread(threadId, { to: 'everyone' })),
      notifyOfGone(reach, begunBy(threads)),
    ])
  },
  'report.filed': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      isCry(m.level) ? mailOfReport(reach, m, () => reach.mail.send(deskMail(reach.config))) : undefined,
      isCry(m.level) ? callProfessionals(m, reach) : undefined,
    ]),
  'glass.broken': async (m, reach) => {
    const [team] = await reach.db.batch([teamOf(reach.db, m.communityId)])
    await notify(
      reach,
      team.map((one) => one.memberId),
      { kind: 'team_note', subjectId: m.glassId, communityId: m.communityId },
    )
    await reach.hintDesk(m.communityId)
  },
  'report.closed': (m, reach) => reach.hintDesk(m.communityId),
  'item.levelled': (m, reach) => tellDesk(m, reach),
  'team.joined': (m, reach) => tellOfColleague(m, reach),
  'colleague.asked': (m, reach) => allOf([reach.hintDesk(m.communityId), tellAsked(m, reach)]),
  'message.decided': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      m.act === 'hide' &&
        notify(reach, [m.authorId], { kind: 'sanction', subjectId: m.decisionId, communityId: m.communityId }),
    ]),
  'email.given': (m, reach) => sendConfirmation(reach, m.memberId),
  'sessions.ended': (m, reach) => reach.endMember(m.memberId),
  'account.deleted': async (m, reach) => {
    await allOf([
      reach.endMember(m.memberId),
      ...(m.sessionIds ?? []).map((id) => reach.forgetInRoom(id, m.memberId)),
      ...m.communityIds.map((id) => reach.hintDesk(id)),
    ])
    if (m.withdrawnUntil !== null) {
      const whose = { memberId: m.memberId, communityId: null, until: new Date(m.withdrawnUntil) }
      await withdrawRest(reach, whose)
      const [threads] = await reach.db.batch([threadsTakenFrom(reach.db, whose)])
      await allOf([
        ...threads.map(({ threadId }) => reach.hintThread(threadId, { to: 'everyone' })),
        notifyOfGone(reach, begunBy(threads)),
      ])
    }
    await eraseAccount(reach, m)
  },
  'factor.reset': (m, reach) =>
    notify(reach, [m.memberId], { kind: 'second_factor_reset', subjectId: `${m.memberId}.${m.at}` }),
  'feature.asked': (m, reach) =>
    notify(reach, [m.authorId], {
      kind: 'feature_asked',
      // Asked again another day they hear of it again, once; asked to and fro on one day they do not.
      subjectId: m.day ? `${m.threadId}.${m.day}` : m.threadId,
      communityId: m.communityId,
      threadId: m.threadId,
    }),
  'join.decided': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      notify(reach, [m.memberId], { kind: 'join_decided', subjectId: m.requestId, communityId: m.communityId }),
    ]),
  'person.sanctioned': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      notify(reach, [m.memberId], { kind: 'sanction', subjectId: m.decisionId, communityId: m.communityId }),
    ]),
  'objection.made': (m, reach) => tellDesk({ ...m, itemId: itemId('objection', m.decisionId) }, reach),
  'objection.decided': (m, reach) =>
    allOf([
      reach.hintDesk(m.communityId),
      m.threadId !== null && lookAgain(m.threadId, reach),
      notify(reach, [m.memberId], { kind: 'objection_decided', subjectId: m.decisionId, communityId: m.communityId }),
    ]),
}
