import { answerBy, dayBefore } from '#worker/communities/staffed-hours.ts'
import {
  attendedRow,
  closedDaysFrom,
  communityBySlug,
  hoursOf,
  idOfSlug,
  putAwayBySlug,
} from '#worker/communities/store.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { silenceReads } from '#worker/moderation/people/store.ts'
import { canStart } from './policy.ts'
import { turnedAwayBy } from './stopped.ts'

/**
 * Where a new thread would stand, for the page on which it is written. Who may not write there now learns so here, with
 * until when and which decision says why, and not only once they wrote.
 */
export async function readStartForm(scope: Scope, slug: string) {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[community], [putAway], [there], hours, closed, [silence] = []] = await db.batch([
    communityBySlug(db, actor, slug),
    putAwayBySlug(db, actor, slug),
    attendedRow(db, idOfSlug(db, slug)),
    hoursOf(db, idOfSlug(db, slug)),
    closedDaysFrom(db, idOfSlug(db, slug), dayBefore(config.timeZone, now)),
    ...silenceReads(db, actor, idOfSlug(db, slug)),
  ])
  if (!community) throw turnedAwayBy(scope, silence, putAway ? forbiddenIn(putAway) : notFound())
  if (!canStart(actor, community)) throw turnedAwayBy(scope, silence, forbiddenIn(community))
  const { name, kind, review, promiseHours } = community
  const attended = there?.attended ?? false
  const by = answerBy(promiseHours, { hours, closed, attended }, scope)
  return { slug: community.slug, name, kind, review, attended, answerBy: by, now }
}
