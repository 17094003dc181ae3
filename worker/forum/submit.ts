import { roleIn } from '#worker/core/actor.ts'
import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { caseRows, ownCryRows, ownCryTold } from '#worker/moderation/store.ts'
import { checkWriting } from './checks/check-writing.ts'
import type { CheckRows } from './checks/store.ts'
import { type Level, type SubmitOutcome, warningOf } from './contract.ts'
import { paceSince } from './decide-submission.ts'
import { postByDraft, refuseTooFast, tooFast, versionsByDraft } from './drafts/store.ts'
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
    /** The same words, that they sent a moment ago. */
    sent: { id: string; threadId: string } | undefined
    /** What `checkReads` found. */
    checks: CheckRows
    draft: { title?: string; body: string; hard?: string; warning?: string; draftKey: string }
  },
): Promise<SubmitOutcome> {
  const { authorId, threadId, opening, community, draft, standing } = writing
  const { actor, db, now } = scope
  if (writing.sent) return { kind: 'repeated', threadId: writing.sent.threadId, postId: writing.sent.id }
  const { decision, level, dueAt, cries } = checkWriting(scope, {
    community,
    approvedPosts: standing?.approvedPosts ?? 0,
    checks: writing.checks,
    texts: [draft.title, warningOf(draft), draft.body],
    threadId: opening ? null : threadId,
  })
  if (decision.kind === 'refuse') throw forbidden()
  const html = renderMarkdown(draft.body)

  const place = async (how: Exclude<typeof decision, { kind: 'refuse' }>) => {
    const state = how.kind === 'publish' ? 'published' : 'held'
    const post = {
      id: newId('pst', now),
      threadId,
      communityId: community.id,
      authorId,
      opening,
      draftKey: draft.draftKey,
      markdown: draft.body,
      html,
      warning: warningOf(draft),
      state,
      level,
      createdAt: now,
      publishedAt: state === 'published' ? now : null,
    } as const
    const statements = [...writing.before(state, level), insertPost(db, post)]
    const item = {
      subject: 'post',
      subjectId: post.id,
      communityId: community.id,
      personId: authorId,
      threadId,
      postId: post.id,
      level,
      openedAt: now,
      dueAt,
    } as const
    const peer = (roleIn(actor, community.id) ?? 'peer') === 'peer'
    const result =
      how.kind === 'publish'
        ? await commit(
            scope,
            [
              ...statements,
              ...(peer ? [refuseTooFast(db, authorId, paceSince(now))] : []),
              ...publishedTail(db, post, now),
              ...(cries ? ownCryRows(db, item) : []),
            ],
            [
              { kind: 'post.published', threadId, communityId: community.id, postId: post.id },
              ...(cries ? [ownCryTold(item)] : []),
            ],
          )
        : await commit(
            scope,
            [...statements, ...caseRows(db, { ...item, kind: 'held_post', reasons: how.reasons })],
            [{ kind: 'post.held', threadId, communityId: community.id, authorId, level }],
          )
    return { ...result, post }
  }

  let how = decision
  let placed = await place(how)
  if (!placed.committed && tooFast(placed.conflict)) {
    how = { kind: 'hold', reasons: ['too_fast'] }
    placed = await place(how)
  }
  if (placed.committed) {
    const where = { threadId, postId: placed.post.id }
    return how.kind === 'publish'
      ? { kind: 'published', ...where }
      : { kind: 'held', ...where, reasons: how.reasons, dueAt }
  }
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
