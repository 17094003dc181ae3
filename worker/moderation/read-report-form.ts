import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canReport } from '#worker/forum/policy.ts'
import { REPORT_REASONS } from './contract.ts'
import { threadFacts } from './rows.ts'
import { postToReport } from './store.ts'

/** The post that somebody is about to report, as they see it. */
export async function readReportForm(scope: Scope, postId: string) {
  const [[post]] = await scope.db.batch([postToReport(scope.db, scope.actor, postId)])
  if (!post || !canReport(scope.actor, threadFacts(post), post)) throw notFound()
  return {
    reasons: REPORT_REASONS,
    postId: post.id,
    threadId: post.threadId,
    title: post.title,
    nickname: post.nickname,
    html: post.html,
  }
}
