import { canRead } from '#worker/communities/policy.ts'
import { isSilencedIn, roleIn } from '#worker/core/actor.ts'
import { forbidden, forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { communityOfOwnPost } from '#worker/forum/checks/store.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import type { PostFormView } from '#worker/forum/contract.ts'
import { decideSubmission } from '#worker/forum/decide-submission.ts'
import { ownHtml } from '#worker/forum/own/markdown.ts'
import {
  canEdit,
  canFold,
  canSeeThread,
  canWithdraw,
  editableUntil,
  lockKeepsFromEditing,
} from '#worker/forum/policy.ts'
import { turnedAwayBy } from '#worker/forum/stopped.ts'
import { withdrawablePost } from '#worker/forum/visible.ts'
import { silenceReads } from '#worker/moderation/people/store.ts'
import { postHref } from './decide-href.ts'
import { threadOf } from './facts.ts'
import { postById, standingAtPost } from './store.ts'

/** Own words, as they were typed, for a page on which to change, fold or take them back (the team folds others' too). */
export async function readPostForm(
  scope: Scope,
  postId: string,
  act: 'edit' | 'withdraw' | 'fold',
): Promise<PostFormView> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[post], [standing], [silence] = []] = await db.batch([
    postById(db, actor, postId, act === 'withdraw' ? withdrawablePost(actor) : undefined),
    standingAtPost(db, actor.id, postId),
    ...silenceReads(db, actor, communityOfOwnPost(db, actor.id, postId)),
  ])
  if (!post) throw act === 'edit' ? turnedAwayBy(scope, silence, notFound()) : notFound()
  const thread = threadOf(post)
  const own = actor.id === post.authorId
  const edit = canEdit(actor, thread, post, now)
  // Nothing of what is on this page could be saved: they are told until when, and what they had typed is still there.
  if (act === 'edit' && own && isSilencedIn(actor, post.communityId))
    throw turnedAwayBy(scope, silence, forbiddenIn(post))
  // Whose words they are keeps seeing them on the page of a change that can no longer be saved.
  const may =
    act === 'edit' ? own : act === 'withdraw' ? canWithdraw(actor, thread, post) : canFold(actor, thread, post)
  if (!may) throw forbidden()
  const again = decideSubmission({
    review: post.review,
    role: roleIn(actor, post.communityId) ?? 'peer',
    approvedPosts: standing?.approvedPosts ?? 0,
    signals: [],
    recent: [],
    lately: [],
    threadId: post.threadId,
    now,
    silenced: false,
  })
  // Published words stand in their thread as they are.
  const reader = own || post.state === 'published' ? null : readsWords(actor, post.communityId)
  const gone = !canSeeThread(actor, thread)
  const title = post.opening ? post.title : null
  return {
    postId: post.id,
    threadId: post.threadId,
    href: postHref({ ...post, postId }),
    community: { slug: post.slug, name: post.community, kind: post.kind },
    putAway: canRead(actor, { id: post.communityId, kind: post.kind, archivedAt: post.archivedAt }) ? null : post.slug,
    gone,
    version: post.version,
    opening: post.opening,
    title: title && reader ? reader.text(title) : title,
    // To write on is for whose words they are.
    markdown: own && !gone ? post.markdown : '',
    html: reader ? reader.html(post) : gone ? ownHtml(post) : post.html,
    warning: gone ? null : post.warning && reader ? reader.text(post.warning) : post.warning,
    open: edit === 'yes',
    late: edit === 'late',
    locked: lockKeepsFromEditing(actor, thread, post, now),
    held: post.state === 'held',
    until: post.state === 'held' ? null : editableUntil(post),
    readAgain: again.kind !== 'publish',
  }
}
