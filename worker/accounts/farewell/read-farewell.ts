import { POSTS_COUNTED } from '#worker/communities/membership/store.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { otherCoordinator } from '#worker/organisation/team/store.ts'
import type { FarewellView } from '../contract.ts'
import { sessionAccount } from '../store.ts'
import { mayDelete } from './policy.ts'
import { placesOf, postCount } from './store.ts'

/** What somebody must know before they delete their account. */
export async function readFarewell(scope: Scope, token: string | null): Promise<FarewellView> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (actor.awaitsSecondFactor) throw new Refusal('second_factor')
  const [[account], others, places, posts] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    otherCoordinator(db, actor.id),
    placesOf(db, actor.id),
    postCount(db, actor.id),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  return {
    nickname: account.nickname,
    password: account.secretHash !== '',
    posts: Math.min(posts.length, POSTS_COUNTED),
    more: posts.length > POSTS_COUNTED,
    team: actor.coordinator || places.some((place) => place.role !== 'peer'),
    alone: places.filter((place) => place.lastProfessional).map((place) => place.name),
    can: { delete: mayDelete({ coordinator: actor.coordinator, otherCoordinators: others.length > 0 }) },
  }
}
