import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { caseRows } from '#worker/moderation/store.ts'
import { checkWriting } from './checks/check-writing.ts'
import type { CheckRows } from './checks/store.ts'
import { type Level, type SubmitOutcome, warningOf } from './contract.ts'
import { postByDraft, versionsByDraft } from './drafts/store.ts'
import { renderMarkdown } from './markdown.ts'
import { insertPost, publishedTail } from './store.ts'

/** What both ways of writing (a new thread, a reply) share once they may: decide, build, commit, answer. */
export async function submit(
  scope: Scope,
  writing: {
    authorId: string
    threadId: string
    opening: boolean
    /** Statements that must come before the post itself: a new thread. */
    before: (state: 'held' | 'published', level: Level) => Statement[]
    community: { id: string; review: 'before' | 'newcomers' | 'after'; promiseHours: number }
    standing: { approvedPosts: number } | undefined
    /** What `checkReads` found. */
    checks: CheckRows
    draft: { title?: string; body: string; hard?: string; warning?: string; draftKey: string }
  },
): Promise<SubmitOutcome> {
  const { authorId, threadId, opening, community, draft, standing } = writing
  const { now } = scope
  const { decision, level, dueAt } = checkWriting(scope, {
    community,
    approvedPosts: standing?.approvedPosts ?? 0,
    checks: writing.checks,
    texts: [draft.title, warningOf(draft), draft.body],
    threadId: opening ? null : threadId,
  })
  if (decision.kind === 'refuse') throw forbidden()
  const state = decision.kind === 'publish' ? 'published' : 'held'
  const post = {
    id: newId('pst', scope.now),
    threadId,
    communityId: community.id,
    authorId,
    opening,
    draftKey: draft.draftKey,
    markdown: draft.body,
    html: renderMarkdown(draft.body),
    warning: warningOf(draft),
    state,
    level,
    createdAt: now,
    publishedAt: state === 'published' ? scope.now : null,
  } as const
  const statements = [...writing.before(state, level), insertPost(scope.db, post)]
  const result =
    decision.kind === 'publish'
      ? await commit(
          scope,
          [...statements, ...publishedTail(scope.db, post, scope.now)],
          [{ kind: 'post.published', threadId, communityId: community.id, postId: post.id }],
        )
      : await commit(
          scope,
          [
            ...statements,
            ...caseRows(scope.db, {
              kind: 'held_post',
              subject: 'post',
              subjectId: post.id,
              communityId: community.id,
              personId: authorId,
              threadId,
              postId: post.id,
              level,
              reasons: decision.reasons,
              openedAt: scope.now,
              dueAt,
            }),
          ],
          [{ kind: 'post.held', threadId, communityId: community.id, authorId, level }],
        )
  if (result.committed)
    return decision.kind === 'publish'
      ? { kind: 'published', threadId, postId: post.id }
      : { kind: 'held', threadId, postId: post.id, reasons: decision.reasons, dueAt }
  return sentBefore(scope, authorId, draft)
}

/**
 * The same draft sent again (a slow line, a double press): nothing new is made, and the page says how it stands. Other words
 * under its key (back to the form, changed, sent) are not what was sent, and their writer hears so.
 */
async function sentBefore(
  scope: Scope,
  authorId: string,
  draft: { title?: string; body: string; hard?: string; warning?: string; draftKey: string },
): Promise<SubmitOutcome> {
  const [[first], versions] = await scope.db.batch([
    postByDraft(scope.db, authorId, draft.draftKey),
    versionsByDraft(scope.db, authorId, draft.draftKey),
  ])
  if (!first) throw notFound()
  const warning = warningOf(draft)
  const same = [first, ...versions].some(
    (one) =>
      one.markdown === draft.body &&
      (draft.title === undefined || (one.title ?? first.title) === draft.title) &&
      // Folded since by the team, it still says the same.
      (!warning || one.warning === warning),
  )
  return { kind: same ? 'repeated' : 'differs', threadId: first.threadId, postId: first.id }
}
