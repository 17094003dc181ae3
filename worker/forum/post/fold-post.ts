import { isStaffIn } from '#worker/core/actor.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { communityOfPost } from '#worker/forum/checks/store.ts'
import type { WarningInput } from '#worker/forum/contract.ts'
import { canFold } from '#worker/forum/policy.ts'
import { turnedAway } from '#worker/forum/stopped.ts'
import { insertDecision } from '#worker/moderation/store.ts'
import { postHref } from './decide-href.ts'
import { threadOf } from './facts.ts'
import { guardVersion, keepVersion, postById, setWarning } from './store.ts'

/**
 * Folds a post that stands there already behind "moeilijk onderwerp". Its author folds it without words (words of theirs
 * go through a change of the post, which is checked); the team may add a few, and it is logged.
 */
export async function foldPost(scope: Scope, postId: string, input: WarningInput): Promise<{ href: string }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[post]] = await db.batch([postById(db, actor, postId)])
  if (!post) throw notFound()
  if (!canFold(actor, threadOf(post), post))
    throw await turnedAway(scope, communityOfPost(db, postId), forbiddenIn(post))
  const version = post.version + 1
  const decisionId = newId('log', now)
  const byTeam = actor.id !== post.authorId && isStaffIn(actor, post.communityId)
  const done = await commit(
    scope,
    [
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
      setWarning(db, post.id, byTeam ? (input.warning ?? '') : '', version),
      ...(byTeam
        ? [
            insertDecision(db, {
              id: decisionId,
              subjectId: post.id,
              version,
              communityId: post.communityId,
              personId: post.authorId,
              actorId: actor.id,
              act: 'fold',
              // What stands on the fold, for everybody to read, is why.
              reason: input.warning || null,
              decidedAt: now,
            }),
          ]
        : []),
    ],
    [
      {
        kind: 'post.changed',
        threadId: post.threadId,
        ...(byTeam
          ? { folded: { postId: post.id, authorId: post.authorId, communityId: post.communityId, decisionId } }
          : {}),
      },
    ],
  )
  if (!done.committed) throw new Refusal('conflict')
  return { href: postHref({ ...post, postId }) }
}
