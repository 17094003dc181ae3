import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { commit, type Statement } from '#worker/core/commit.ts'
import { forbidden, forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { checkWriting } from '#worker/forum/checks/check-writing.ts'
import { checkReads, communityOfOwnPost, communityOfPost } from '#worker/forum/checks/store.ts'
import { type EditOutcome, type HoldReason, type PostEdit, warningOf } from '#worker/forum/contract.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { canEdit, lockKeepsFromEditing } from '#worker/forum/policy.ts'
import { turnedAway } from '#worker/forum/stopped.ts'
import { hiddenTail, setThreadLevel } from '#worker/forum/store.ts'
import { caseRows, ownCryRows, ownCryTold, raiseItemsOf } from '#worker/moderation/store.ts'
import { pageOf } from './decide-href.ts'
import { threadOf } from './facts.ts'
import { guardVersion, keepVersion, postById, setTitle, setWords, standingAtPost, uncountApproval } from './store.ts'

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
  const community = communityOfPost(db, postId)
  const yesterday = dayBefore(scope.config.timeZone, now)
  const [[post], [standing], ...checks] = await db.batch([
    postById(db, actor, postId),
    standingAtPost(db, actor.id, postId),
    ...checkReads(db, actor.id, community, { yesterday, now }),
  ])
  if (!post) throw await turnedAway(scope, communityOfOwnPost(db, actor.id, postId), notFound())
  const may = canEdit(actor, threadOf(post), post, now)
  // Closed while they were writing: what they wrote is theirs.
  if (may === 'no' && lockKeepsFromEditing(actor, threadOf(post), post, now)) throw new Refusal('locked')
  if (may === 'late') return { kind: 'late' }
  if (may === 'no') {
    // Decided on while they were writing: the words are theirs, and they hear that it went otherwise.
    if (actor.id === post.authorId && post.version !== input.version) return { kind: 'changed' }
    throw await turnedAway(scope, community, forbiddenIn(post))
  }
  if (post.version !== input.version) return { kind: 'changed' }

  const title = post.opening ? input.title : undefined
  const { decision, level, dueAt, cries } = checkWriting(scope, {
    community: { id: post.communityId, review: post.review, promiseHours: post.promiseHours },
    approvedPosts: standing?.approvedPosts ?? 0,
    checks,
    texts: [title, warningOf(input), input.body],
    threadId: post.threadId,
    was: { id: post.id, level: post.level },
  })
  if (decision.kind === 'refuse') throw forbidden()
  const wasHeld = post.state === 'held'
  const stops = !wasHeld && decision.kind === 'hold'
  const reasons: HoldReason[] = decision.kind === 'hold' ? decision.reasons : []
  const place = { threadId: post.threadId, communityId: post.communityId }
  const item = {
    ...place,
    subject: 'post',
    subjectId: post.id,
    personId: post.authorId,
    postId: post.id,
    level,
    openedAt: now,
    dueAt,
  } as const
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
      level,
      ...(post.publishedAt ? { editedAt: now } : {}),
      ...(stops ? { state: 'held' } : {}),
    }),
    ...(stops ? [...hiddenTail(db, post, 'held'), uncountApproval(db, post)] : []),
    ...(post.opening && level !== post.level ? [setThreadLevel(db, post.threadId, level)] : []),
    ...(title !== undefined && title !== post.title ? [setTitle(db, post.threadId, title)] : []),
    ...(wasHeld || stops
      ? [
          raiseItemsOf(db, post.id, level, dueAt),
          ...caseRows(db, {
            ...item,
            kind: 'held_post',
            reasons: [...reasons, ...(post.publishedAt ? (['late_edit'] as const) : [])],
          }),
        ]
      : []),
    ...(cries && !wasHeld ? ownCryRows(db, item) : []),
  ]
  const done = await commit(
    scope,
    statements,
    wasHeld
      ? [{ kind: 'post.held', ...place, authorId: post.authorId, level }]
      : stops
        ? [
            { kind: 'post.held', ...place, authorId: post.authorId, level },
            { kind: 'post.changed', threadId: post.threadId },
          ]
        : [{ kind: 'post.changed', ...place, postId: post.id }, ...(cries ? [ownCryTold(item)] : [])],
  )
  if (!done.committed) return { kind: 'changed' }
  const at = { threadId: post.threadId, postId: post.id, after: pageOf(post) }
  return wasHeld || stops ? { kind: 'held', ...at, dueAt } : { kind: 'saved', ...at }
}
