import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { canReadHistory } from '#worker/forum/policy.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { threadOf } from './facts.ts'
import { postById, versionsOfPost } from './store.ts'

export interface PostHistoryView {
  threadId: string
  nickname: string
  now: { version: number; title: string | null; html: string; warning: string | null }
  before: { version: number; title: string | null; html: string; warning: string | null; replacedAt: Date }[]
}

/** What a post said before each change, for the team. */
export async function readPostHistory(scope: Scope, postId: string): Promise<PostHistoryView> {
  const { actor, db } = scope
  const [[post], before] = await db.batch([postById(db, actor, postId), versionsOfPost(db, actor, postId)])
  if (!post || !canReadHistory(actor, threadOf(post), post)) throw notFound()
  noteGlassRead(scope, post.communityId, 'history', post.id)
  const reader = readsWords(actor, post.communityId)
  return {
    threadId: post.threadId,
    nickname: post.nickname,
    now: {
      version: post.version,
      title: post.opening ? reader.text(post.title) : null,
      html: reader.html(post),
      warning: post.warning && reader.text(post.warning),
    },
    before: before.map(({ markdown, ...old }) => ({
      ...old,
      title: old.title && reader.text(old.title),
      html: reader.html({ markdown, html: old.html }),
      warning: old.warning && reader.text(old.warning),
    })),
  }
}
