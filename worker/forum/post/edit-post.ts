import { commit, type Statement } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type EditOutcome, type HoldReason, type PostEdit, warningOf } from '#worker/forum/contract.ts'
import { decideSubmission } from '#worker/forum/decide-submission.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { canEdit } from '#worker/forum/policy.ts'
import { hiddenTail } from '#worker/forum/store.ts'
import { caseRows } from '#worker/moderation/store.ts'
import { threadOf } from './facts.ts'
import { guardVersion, keepVersion, postById, setTitle, setWords, standingAtPost, uncountApproval } from './store.ts'

const HOUR = 3_600_000

/**
 * Changes a post. The new words are checked as if they were new:
 *
 * | was       | checked: publish             | checked: hold                                          |
 * | --------- | ---------------------------- | ------------------------------------------------------ |
 * | held      | stays held: a human decides  | stays held, with more reasons                          |
 * | published | there at once, as "bewerkt"  | held again (`late_edit`): nobody reads the new words   |
 *
 * What it said before is kept for the team. Decided on or changed meanwhile: nothing is saved, and the page keeps the text.
 */
export async function editPost(scope: Scope, postId: string, input: PostEdit): Promise<EditOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[post], [standing]] = await db.batch([postById(db, actor, postId), standingAtPost(db, actor.id, postId)])
  if (!post) throw notFound()
  const may = canEdit(actor, threadOf(post), post, now)
  if (may === 'late') return { kind: 'late' }
  if (may === 'no') {
    // Decided on while they were writing: the words are theirs, and they hear that it went otherwise.
    if (actor.id === post.authorId && post.version !== input.version) return { kind: 'changed' }
    throw forbidden()
  }
  if (post.version !== input.version) return { kind: 'changed' }

  const decision = decideSubmission({
    review: post.review,
    role: standing?.role ?? 'peer',
    approvedPosts: standing?.approvedPosts ?? 0,
  })
  const wasHeld = post.state === 'held'
  const stops = !wasHeld && decision.kind === 'hold'
  const reasons: HoldReason[] = decision.kind === 'hold' ? decision.reasons : []
  const dueAt = new Date(now.getTime() + post.promiseHours * HOUR)
  const title = post.opening ? input.title : undefined
  const statements: Statement[] = [
    guardVersion(db, post.id, post.version),
    keepVersion(db, {
      postId: post.id,
      version: post.version,
      title: post.opening ? post.title : null,
      markdown: post.markdown,
      html: post.html,
      warning: post.warning,
      replacedAt: now,
    }),
    setWords(db, post.id, {
      markdown: input.body,
      html: renderMarkdown(input.body),
      warning: warningOf(input),
      version: post.version + 1,
      ...(post.publishedAt ? { editedAt: now } : {}),
      ...(stops ? { state: 'held' } : {}),
    }),
    ...(stops ? [...hiddenTail(db, post, 'held'), uncountApproval(db, post)] : []),
    ...(title !== undefined && title !== post.title ? [setTitle(db, post.threadId, title)] : []),
    ...(wasHeld || stops
      ? caseRows(db, {
          kind: 'held_post',
          subject: 'post',
          subjectId: post.id,
          communityId: post.communityId,
          personId: post.authorId,
          threadId: post.threadId,
          postId: post.id,
          level: post.level,
          reasons: [...reasons, ...(post.publishedAt ? (['late_edit'] as const) : [])],
          openedAt: now,
          dueAt,
        })
      : []),
  ]
  const place = { threadId: post.threadId, communityId: post.communityId }
  const done = await commit(
    scope,
    statements,
    wasHeld
      ? [{ kind: 'post.held', ...place, authorId: post.authorId }]
      : stops
        ? [
            { kind: 'post.held', ...place, authorId: post.authorId },
            { kind: 'post.changed', threadId: post.threadId },
          ]
        : [{ kind: 'post.changed', threadId: post.threadId }],
  )
  if (!done.committed) return { kind: 'changed' }
  return wasHeld || stops
    ? { kind: 'held', threadId: post.threadId, postId: post.id, dueAt }
    : { kind: 'saved', threadId: post.threadId, postId: post.id }
}
