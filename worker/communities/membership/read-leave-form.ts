import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canLeave, canTakeBack } from '../policy.ts'
import { belongedBySlug } from '../store.ts'
import { ownMembership, ownPostCount, POSTS_COUNTED } from './store.ts'

/** What somebody must know before they leave: how much of theirs is here. */
export async function readLeaveForm(scope: Scope, slug: string) {
  const { actor, db } = scope
  const own = actor.kind === 'member' ? actor.id : ''
  const [[community], [membership], posts] = await db.batch([
    belongedBySlug(db, actor, slug),
    ownMembership(db, own, slug),
    ownPostCount(db, own, slug),
  ])
  if (!community || !(canLeave(membership) || canTakeBack(membership))) throw notFound()
  return {
    slug,
    name: community.name,
    kind: community.kind,
    sentOut: Boolean(membership?.blockedAt),
    listed: community.listed,
    /** They are out already: it became a closed group under them, they left, or they were sent out. */
    out: canTakeBack(membership) && (membership?.putOut ? ('put_out' as const) : ('left' as const)),
    posts: Math.min(posts.length, POSTS_COUNTED),
    more: posts.length > POSTS_COUNTED,
  }
}
