import { insertInvitation } from '#worker/accounts/invitations/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { logged } from '#worker/organisation/store.ts'
import { canInvite } from '../policy.ts'
import { communityBySlug, idOfSlug } from '../store.ts'
import { JOIN_LINK_DAYS, JOIN_LINKS_MAX, openJoinLinks, withdrawJoinLink } from './store.ts'

const DAY = 86_400_000

/** The links with which somebody may ask to join a closed community, listed or not; never where they lead. */
export async function readJoinLinks(scope: Scope, slug: string) {
  const { db, actor, now } = scope
  const [[community], links, [messages]] = await db.batch([
    communityBySlug(db, actor, slug),
    openJoinLinks(db, idOfSlug(db, slug), now),
    waitingCount(db, actor),
  ])
  if (!community || !canInvite(actor, community)) throw notFound()
  return {
    place: { slug, name: community.name, listed: community.listed },
    links,
    full: links.length >= JOIN_LINKS_MAX,
    days: JOIN_LINK_DAYS,
    waiting: messages?.count ?? 0,
  }
}

/**
 * Makes a link with which one person sees what a closed community is and asks to join; a human decides on that as on any
 * request. The link is in the answer and nowhere else: the record keeps a hash.
 */
export async function makeJoinLink(
  scope: Scope,
  slug: string,
): Promise<{ kind: 'done'; path: string; expiresAt: Date } | { kind: 'full' }> {
  const { db, actor, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[community], links] = await db.batch([
    communityBySlug(db, actor, slug),
    openJoinLinks(db, idOfSlug(db, slug), now),
  ])
  if (!community || !canInvite(actor, community)) throw notFound()
  if (links.length >= JOIN_LINKS_MAX) return { kind: 'full' }
  const token = newToken()
  const expiresAt = new Date(now.getTime() + JOIN_LINK_DAYS * DAY)
  await commit(scope, [
    insertInvitation(db, {
      id: newId('inv', now),
      tokenHash: await sha256(token),
      roles: [{ communityId: community.id, role: 'peer' }],
      invitedBy: actor.id,
      createdAt: now,
      expiresAt,
    }),
    logged(scope, 'invited', { communityId: community.id }),
  ])
  return { kind: 'done', path: `/join/${token}`, expiresAt }
}

/** The link opens nothing any more. Used or withdrawn already is done too. */
export async function withdrawLink(scope: Scope, slug: string, { id }: { id: string }): Promise<{ kind: 'done' }> {
  const { db, actor, now } = scope
  const [[community], links] = await db.batch([
    communityBySlug(db, actor, slug),
    openJoinLinks(db, idOfSlug(db, slug), now),
  ])
  if (!community || !canInvite(actor, community)) throw notFound()
  if (links.some((link) => link.id === id))
    await commit(scope, [
      withdrawJoinLink(db, id, community.id, now),
      logged(scope, 'invitation_withdrawn', { communityId: community.id }),
    ])
  return { kind: 'done' }
}
