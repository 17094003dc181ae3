import { sha256 } from '#worker/core/digest.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideAsking } from '../decide-asking.ts'
import { joinFormView } from '../membership/join-form-view.ts'
import { ownMembership, ownRequests } from '../membership/store.ts'
import { dayBefore } from '../staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug, teamOf } from '../store.ts'
import { invitedCommunity, slugOfInvited } from './store.ts'

/**
 * What a link to a closed community leads to. Without an account no more than that it leads somewhere: whoever finds it on
 * a screen does not read the name of the group. With one, what the group is, and the form to ask. A link that opens nothing
 * (any more) is not there, nor any link to who was sent out.
 */
export async function readInvited(scope: Scope, token: string) {
  const { actor, db, now, config } = scope
  const hash = await sha256(token)
  const own = actor.kind === 'member' ? actor.id : ''
  const slug = slugOfInvited(db, hash, now)
  const id = idOfSlug(db, slug)
  const [[community], team, hours, closed, [membership], requests] = await db.batch([
    invitedCommunity(db, hash, now),
    teamOf(db, id),
    hoursOf(db, id),
    closedDaysFrom(db, id, dayBefore(config.timeZone, now)),
    ownMembership(db, own, slug),
    ownRequests(db, own, slug),
  ])
  if (!community) throw notFound()
  const asking = decideAsking(actor, community, membership, requests, now)
  switch (asking.kind) {
    case 'not_asked_here':
    case 'blocked':
      throw notFound()
    case 'sign_in':
      return { kind: 'sign_in' as const }
    case 'member':
    case 'waiting':
      return { kind: 'there' as const, slug: community.slug }
    case 'too_soon':
      return { kind: 'too_soon' as const, from: asking.from }
    case 'may':
      return { kind: 'may' as const, form: joinFormView(scope, community, { team, hours, closed }) }
  }
}
