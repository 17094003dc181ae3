import type { Statement } from '#worker/core/commit.ts'
import { mailsMembers, waitingMail } from '#worker/mail/templates/member.ts'
import { decideMail, retryAt } from '#worker/notifications/decide-mail.ts'
import { oldestUnread } from '#worker/notifications/store.ts'
import { openAddress } from './address.ts'
import type { Mailer } from './send-confirmation.ts'
import { deleteEmailOf, dueEmails, updateDue, updateMailed } from './store.ts'

/** Looked at in one minute; who is left comes with the next. One statement each, in one batch. */
const MAILS_AT_ONCE = 40

type Due = Awaited<ReturnType<typeof dueEmails>>[number]

/**
 * Mails members for whom something waits, as `decideMail` says, judged by what they may see now. A row is taken on before its
 * mail goes, so that two rounds never send twice; a mail that fails is tried again later and holds nobody else up.
 */
export async function mailRound(reach: Mailer): Promise<void> {
  const { db, config } = reach
  if (!mailsMembers(config)) return
  const now = reach.now()
  const [due] = await db.batch([dueEmails(db, now, MAILS_AT_ONCE)])
  if (!due.length) return
  const found = await batch(
    reach,
    due.map((row) => oldestUnread(db, row.memberId, row.waitingSince ?? now)),
  )
  const steps = due.map((row, at) => ({
    row,
    step: decideMail({ ...row, now, oldestAt: (found[at] as { oldestAt: Date | null }[])[0]?.oldestAt ?? null }),
  }))
  const taken = await batch(
    reach,
    steps.map(({ row, step }) => {
      const rest = { waitingSince: null, dueAt: null }
      if (step.kind === 'later') return updateDue(db, row, { dueAt: step.at })
      return updateDue(db, row, step.kind === 'rest' ? rest : { ...rest, mailedAt: now, awaitsVisit: true })
    }),
  )
  const toMail = steps.filter(({ step }, at) => step.kind === 'send' && (taken[at] as unknown[]).length > 0)
  const outcomes = await Promise.all(toMail.map(({ row }) => mailOne(reach, row, now)))
  const after = toMail.map(({ row }, at) => {
    const set = outcomes[at]
    return set ? updateMailed(db, row.memberId, now, set) : deleteEmailOf(db, row.memberId)
  })
  if (after.length) await batch(reach, after)
}

const batch = (reach: Mailer, statements: Statement[]) =>
  reach.db.batch(statements as [Statement, ...Statement[]]) as Promise<unknown[]>

/** Sends one mail, and answers what changes in the record by it; null when this address is of no use any more. */
export async function mailOne({ mail, vault, config }: Mailer, row: Due, now: Date): Promise<Partial<Due> | null> {
  const inside = await openAddress(vault, row.memberId, row.sealedAddress)
  // Sealed with a secret that is gone: nobody can be mailed with it ever again.
  if (!inside) return null
  try {
    const outcome = await mail.send(waitingMail(config, row.language, inside))
    return outcome === 'refused' ? null : { failures: 0 }
  } catch (error) {
    console.error('mail to a member', error instanceof Error ? error.message : 'unknown')
    const { mailedAt, waitingSince } = row
    const again = retryAt(row.failures + 1, now)
    const before = { mailedAt, awaitsVisit: false }
    return again ? { ...before, failures: row.failures + 1, waitingSince, dueAt: again } : { ...before, failures: 0 }
  }
}
