import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { warningsThatCount } from '../policy.ts'
import { canOpenCase } from './policy.ts'
import { decisionsAbout, memberHere, sanctionsOn, waitingAbout } from './store.ts'

/** What is known of somebody in one community, for a professional of its team: what was decided, and what waits. */
export async function readMember(scope: Scope, slug: string, memberId: string) {
  const { actor, db, now } = scope
  const [[row], decisions, sanctions, waiting, [messages]] = await db.batch([
    memberHere(db, actor, slug, memberId),
    decisionsAbout(db, actor, slug, memberId),
    sanctionsOn(db, actor, slug, memberId),
    waitingAbout(db, actor, slug, memberId),
    waitingCount(db, actor),
  ])
  if (!row || !canOpenCase(actor, { ...row, personId: row.id, leftAt: null })) throw notFound()
  return {
    slug,
    id: row.id,
    community: row.community,
    figure: row.figure,
    person: {
      nickname: row.nickname,
      version: row.version,
      role: row.role,
      approvedPosts: row.approvedPosts,
      joinedAt: row.joinedAt,
      leftAt: null,
      accountSince: row.accountSince,
      pausedUntil: row.pausedUntil && row.pausedUntil > now ? row.pausedUntil : null,
      blockedAt: row.blockedAt,
      decisions,
      sanctions,
      warnings: warningsThatCount(sanctions, now),
      waiting,
    },
    waiting: messages?.count ?? 0,
  }
}
