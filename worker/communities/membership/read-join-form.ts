import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideAsking } from '../decide-asking.ts'
import { dayBefore } from '../staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug, knownBySlug, teamOf } from '../store.ts'
import { joinFormView } from './join-form-view.ts'
import { ownMembership, ownRequests } from './store.ts'

/** The form with which somebody asks to join a closed community, or why it is not there now. */
export async function readJoinForm(scope: Scope, slug: string) {
  const { actor, db, now, config } = scope
  const own = actor.kind === 'member' ? actor.id : ''
  const id = idOfSlug(db, slug)
  const [[community], team, hours, closed, [membership], requests] = await db.batch([
    knownBySlug(db, actor, slug),
    teamOf(db, id),
    hoursOf(db, id),
    closedDaysFrom(db, id, dayBefore(config.timeZone, now)),
    ownMembership(db, own, slug),
    ownRequests(db, own, slug),
  ])
  if (!community) throw notFound()
  const asking = decideAsking(actor, community, membership, requests, now)
  if (asking.kind === 'not_asked_here') throw notFound()
  return { ...joinFormView(scope, community, { team, hours, closed }), asking }
}
