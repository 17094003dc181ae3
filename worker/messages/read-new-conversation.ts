import { isAttended, readsAsMember } from '#worker/communities/policy.ts'
import { localDate } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug } from '#worker/communities/store.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decidePromise } from './decide-promise.ts'
import { canWriteToTeam, standsOutside } from './policy.ts'
import { belongingOf } from './rows.ts'
import { ownPostTitle, ownTeamConversation, teamOfSlug, teamPlace } from './start/store.ts'

const DAY = 86_400_000

/**
 * What somebody sees before they write to a team: who exactly reads it, and until when an answer is promised. `about` is
 * a post of their own. `there` is the conversation in which who was sent out or left goes on.
 */
export async function readNewConversation(scope: Scope, slug: string, about: string | null) {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[place], hours, closed, [last], team, [post]] = await db.batch([
    teamPlace(db, actor, slug),
    hoursOf(db, idOfSlug(db, slug)),
    closedDaysFrom(db, idOfSlug(db, slug), localDate(config.timeZone, new Date(now.getTime() - DAY))),
    ownTeamConversation(db, actor.id, slug),
    teamOfSlug(db, slug),
    ownPostTitle(db, actor, about ?? ''),
  ])
  if (!place) throw notFound()
  const belonging = belongingOf(place)
  if (!canWriteToTeam({ ...place, readable: readsAsMember(actor, place) }, belonging)) throw forbidden()
  const { promiseHours } = place
  return {
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    team: team.map(({ opensDesk: _, ...person }) => person),
    /** Null where nobody is to answer. */
    dueAt: isAttended(team)
      ? decidePromise({ level: 'green', promiseHours, hours, closed, timeZone: config.timeZone, now })
      : null,
    /** The title above the post it is about. */
    title: post?.title ?? null,
    there: last && standsOutside(belonging) ? last.id : null,
  }
}
