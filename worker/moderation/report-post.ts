import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canReport } from '#worker/forum/policy.ts'
import type { ReportInput, ReportOutcome } from './contract.ts'
import { ANSWER_MINUTES, higherLevel, REPORT_LEVEL } from './policy.ts'
import { threadFacts } from './rows.ts'
import { caseRows, insertReport, itemId, postToReport } from './store.ts'

/** Tells the team about a post, with its words frozen as they stand. Works without an account; changes nothing visible. */
export async function reportPost(scope: Scope, postId: string, input: ReportInput): Promise<ReportOutcome> {
  await scope.brake('write')
  const { actor, db, now } = scope
  const [[post]] = await db.batch([postToReport(db, actor, postId)])
  if (!post || !canReport(actor, threadFacts(post), post)) throw notFound()
  const level = higherLevel(REPORT_LEVEL[input.reason], post.level)
  await commit(
    scope,
    [
      ...caseRows(db, {
        kind: 'report',
        subject: 'post',
        subjectId: post.id,
        communityId: post.communityId,
        personId: post.authorId,
        threadId: post.threadId,
        postId: post.id,
        level,
        reasons: [input.reason],
        openedAt: now,
        dueAt: new Date(now.getTime() + ANSWER_MINUTES[level] * 60_000),
      }),
      insertReport(db, {
        id: newId('rep', now),
        itemId: itemId('report', post.id),
        subject: 'post',
        subjectId: post.id,
        communityId: post.communityId,
        reporterId: actor.kind === 'member' ? actor.id : null,
        reason: input.reason,
        explanation: input.explanation,
        snapshotMarkdown: post.markdown,
        snapshotVersion: post.version,
        createdAt: now,
      }),
    ],
    [{ kind: 'report.filed', communityId: post.communityId, level }],
  )
  return { kind: 'done', threadId: post.threadId }
}
