import type { Role } from '#worker/core/actor.ts'
import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { caseRows } from '#worker/moderation/store.ts'
import { type SubmitOutcome, warningOf } from './contract.ts'
import { decideSubmission } from './decide-submission.ts'
import { renderMarkdown } from './markdown.ts'
import { insertPost, postByDraft, publishedTail } from './store.ts'

const HOUR = 3_600_000

/** What both ways of writing (a new thread, a reply) share once they may: decide, build, commit, answer. */
export async function submit(
  scope: Scope,
  writing: {
    authorId: string
    threadId: string
    opening: boolean
    /** Statements that must come before the post itself: a new thread. */
    before: (state: 'held' | 'published') => Statement[]
    community: { id: string; review: 'before' | 'newcomers' | 'after'; promiseHours: number }
    standing: { role: Role; approvedPosts: number } | undefined
    draft: { body: string; draftKey: string; hard?: string; warning?: string }
  },
): Promise<SubmitOutcome> {
  const { authorId, threadId, opening, community, draft } = writing
  const decision = decideSubmission({
    review: community.review,
    role: writing.standing?.role ?? 'peer',
    approvedPosts: writing.standing?.approvedPosts ?? 0,
  })
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
    createdAt: scope.now,
    publishedAt: state === 'published' ? scope.now : null,
  } as const
  const dueAt = new Date(scope.now.getTime() + community.promiseHours * HOUR)
  const statements = [...writing.before(state), insertPost(scope.db, post)]
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
              level: 'green',
              reasons: decision.reasons,
              openedAt: scope.now,
              dueAt,
            }),
          ],
          [{ kind: 'post.held', threadId, communityId: community.id, authorId }],
        )
  if (result.committed)
    return decision.kind === 'publish'
      ? { kind: 'published', threadId, postId: post.id }
      : { kind: 'held', threadId, postId: post.id, reasons: decision.reasons, dueAt }
  return sentBefore(scope, authorId, draft.draftKey)
}

/** The same draft sent again (a slow line, a double press): nothing new is made, and the page says how it stands. */
async function sentBefore(scope: Scope, authorId: string, draftKey: string): Promise<SubmitOutcome> {
  const [[first]] = await scope.db.batch([postByDraft(scope.db, authorId, draftKey)])
  if (!first) throw notFound()
  return { kind: 'repeated', threadId: first.threadId, postId: first.id }
}
