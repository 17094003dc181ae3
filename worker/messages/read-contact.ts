import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { postHref } from '#worker/forum/post/decide-href.ts'
import { whyNotBetween } from './rows.ts'
import { authorOfPost, belongingsByPost, mutesByPost, pairByPost } from './start/store.ts'
import { contactsSince } from './store.ts'

const DAY = 86_400_000

/** What somebody sees before a first message to the author of a post: to whom, and whether they may. */
export async function readContact(scope: Scope, postId: string) {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[post], belongings, mutes, [pair], contacts] = await db.batch([
    authorOfPost(db, actor, postId),
    belongingsByPost(db, actor.id, postId),
    mutesByPost(db, actor.id, postId),
    pairByPost(db, actor.id, postId),
    contactsSince(db, actor.id, new Date(now.getTime() - DAY)),
  ])
  if (!post || post.authorId === actor.id) throw notFound()
  const whyNot = whyNotBetween({
    me: actor,
    otherId: post.authorId,
    community: post,
    belongings,
    mutes,
    conversation: null,
    newContactsToday: contacts.length,
    now,
  })
  return {
    nickname: post.nickname,
    href: postHref({ ...post, postId }),
    community: { slug: post.slug, name: post.name, kind: post.kind },
    whyNot,
    /** The conversation that the two already have. */
    there: pair?.id ?? null,
  }
}
