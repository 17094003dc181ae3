import { roleIn } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { forbiddenIn, notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { titleFor } from '#worker/forum/contact-mask.ts'
import { THREADS_PER_PAGE } from '#worker/forum/contract.ts'
import { canStart } from '#worker/forum/policy.ts'
import { featuredThreads, pinnedThreads, publishedThreads, unpublishedThreads } from '#worker/forum/reading/store.ts'
import { canAskTeam } from '#worker/messages/policy.ts'
import { silenceReads } from '#worker/moderation/people/store.ts'
import { silencedBy } from '#worker/moderation/policy.ts'
import { decideAsking } from './decide-asking.ts'
import { infoLinks } from './info/store.ts'
import { markIn } from './marks/store.ts'
import { ownMembership, ownRequests } from './membership/store.ts'
import { canKeepInfo, canLeave, canMark, canRead, canTakeBack, isAttended } from './policy.ts'
import { putAwayView } from './put-away-view.ts'
import { aboutView, hoursView, teamView } from './rows.ts'
import { answerBy, dayBefore } from './staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug, knownBySlug, putAwayBySlug, teamOf } from './store.ts'

/**
 * A community with its threads, newest talk first, and above them those that only this actor may see. Of a closed one that
 * is listed, who does not belong to it sees its card: what it is, for whom, who decides; nothing of what is said in it.
 * With `only` the list is of threads that wait for a first reply, and nothing stands above it.
 */
export async function lookAtCommunity(
  scope: Scope,
  slug: string,
  before: string | null,
  only: 'unanswered' | null = null,
) {
  const { actor, db, now, config } = scope
  const own = actor.kind === 'member' ? actor.id : ''
  const id = idOfSlug(db, slug)
  const [
    [community],
    [putAway],
    published,
    waiting,
    pinned,
    featured,
    team,
    hours,
    closed,
    info,
    [membership],
    requests,
    [mark],
    [silence] = [],
  ] = await db.batch([
    knownBySlug(db, actor, slug),
    putAwayBySlug(db, actor, slug),
    publishedThreads(db, actor, now, slug, readCursor(before), only),
    unpublishedThreads(db, actor, now, slug),
    pinnedThreads(db, actor, now, slug),
    featuredThreads(db, actor, now, slug),
    teamOf(db, id),
    hoursOf(db, id),
    closedDaysFrom(db, id, dayBefore(config.timeZone, now)),
    infoLinks(db, actor, slug),
    ownMembership(db, own, slug),
    ownRequests(db, own, slug),
    markIn(db, own, id),
    ...silenceReads(db, actor, id),
  ])
  if (!community) {
    if (!putAway) throw notFound()
    // Who never took part learns no more than that there is nothing to read here.
    if (actor.kind === 'guest' || !roleIn(actor, putAway.id)) throw forbiddenIn(putAway)
    return putAwayView({ ...scope, actor }, putAway, canLeave(membership), before)
  }
  const about = {
    ...aboutView(community),
    team: teamView(team),
    hours: hoursView(hours, closed, config.timeZone, now, isAttended(team)),
    /** Until when somebody who writes or asks now would have been read. */
    answerBy: answerBy(community.promiseHours, { hours, closed, attended: isAttended(team) }, scope),
    info,
  }
  if (!canRead(actor, community)) {
    const last = requests[0]
    return {
      ...about,
      access: 'door' as const,
      questions: community.joinQuestions,
      asking: decideAsking(actor, community, membership, requests, now),
      request: last && {
        state: last.state,
        words: last.words,
        createdAt: last.createdAt,
        decidedAt: last.decidedAt,
        dueAt: isAttended(team) ? last.dueAt : null,
      },
      left: membership?.leftAt ? leftHow(membership) : null,
      takeBack: canTakeBack(membership),
      silenced: silencedBy(silence, now),
    }
  }
  const shown = published.slice(0, THREADS_PER_PAGE)
  const last = shown.at(-1)
  const alone = before !== null || only !== null
  const above = new Set(alone ? [] : featured.map((thread) => thread.id))
  const below = <T extends { id: string }>(threads: T[]) => threads.filter((thread) => !above.has(thread.id))
  return {
    ...about,
    access: 'inside' as const,
    // These stand above the first page only.
    waiting: alone ? [] : waiting.map((thread) => ({ ...thread, title: titleFor(actor, thread, community.id) })),
    pinned: alone ? [] : below(pinned),
    featured: alone ? [] : featured,
    only,
    // What stands first stands once.
    threads: below(shown),
    silenced: silencedBy(silence, now),
    /** Of who may follow it: whether they do, and until when this page goes. */
    mark: canMark(actor, community) ? { follows: mark?.follows ?? false, until: now } : null,
    next: published.length > THREADS_PER_PAGE && last ? writeCursor(last.lastPostAt, last.id) : null,
    can: {
      start: canStart(actor, community),
      signInToStart: actor.kind === 'guest',
      writeToTeam: canAskTeam(actor, community),
      leave: canLeave(membership),
      takeBack: canTakeBack(membership),
      keepInfo: canKeepInfo(actor, community.id),
    },
  }
}

const leftHow = ({ takenOut, putOut }: { takenOut: boolean; putOut: boolean }) =>
  takenOut ? ('taken_out' as const) : putOut ? ('put_out' as const) : ('by_oneself' as const)
