import { knownLines, knownPlaces } from '#worker/accounts/names/store.ts'
import { nicknameKey, passesFor } from '#worker/accounts/nickname.ts'
import { houseNames, passesForOfficial } from '#worker/accounts/official-names.ts'
import { memberByKey } from '#worker/accounts/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { TakeSeatInput, TakeSeatOutcome } from './contract.ts'
import { currentSession, decideEntry, roleOf } from './policy.ts'
import { seatHashes } from './seat-hashes.ts'
import {
  eventBySlug,
  FULL_CONFLICT,
  hostsBySlug,
  NICKNAME_CONFLICT,
  seatsHeldBySlug,
  sessionsBySlug,
  takePlace,
} from './store.ts'

/**
 * Takes a seat in an event's coming session under a nickname for this event. A member's seat is theirs; somebody
 * without account gets a token for the seat cookie. Who has a seat already keeps that one. A nickname is free when
 * nobody in the session and no other member has it, and it is nobody's official name, so that nobody passes for
 * somebody known here or for a help line.
 */
export async function takeSeat(
  scope: Scope,
  slug: string,
  input: TakeSeatInput,
  seatTokens: string[],
): Promise<TakeSeatOutcome> {
  await scope.brake('write')
  const { actor, db, now } = scope
  const key = nicknameKey(input.nickname)
  const [[event], sessions, hosts, held, [namesake], places, lines] = await db.batch([
    eventBySlug(db, actor, slug),
    sessionsBySlug(db, slug),
    hostsBySlug(db, slug),
    seatsHeldBySlug(db, actor, slug, await seatHashes(seatTokens)),
    memberByKey(db, key),
    knownPlaces(db),
    knownLines(db),
  ])
  const session = currentSession(sessions, now)
  if (!event || !session) throw notFound()
  const own = held.find((seat) => seat.sessionId === session.id)
  if (roleOf(actor, hosts, own)) return { kind: 'seated', sessionId: session.id }
  const entry = decideEntry({ ...session, state: event.state }, 'attendee', now)
  if (entry === 'over' || entry === 'cancelled') return { kind: 'refused', code: entry }
  const memberId = actor.kind === 'member' ? actor.id : null
  if (hosts.some((host) => passesFor(input.nickname, host.nickname))) return { kind: 'refused', code: 'nickname_taken' }
  const known = actor.kind === 'member' && nicknameKey(actor.nickname) === key
  if (!known && passesForOfficial({ house: houseNames(scope.config), places, lines })(input.nickname))
    return { kind: 'refused', code: 'nickname_reserved' }
  if (namesake && namesake.id !== memberId) return { kind: 'refused', code: 'nickname_taken' }

  const token = memberId ? null : newToken()
  const result = await commit(
    scope,
    takePlace(db, {
      id: newId('sea', now),
      sessionId: session.id,
      memberId,
      tokenHash: token && (await sha256(token)),
      nickname: input.nickname,
      nicknameKey: key,
      createdAt: now,
    }),
  )
  if (result.committed) return { kind: 'done', sessionId: session.id, token }
  if (result.conflict.includes(FULL_CONFLICT)) return { kind: 'refused', code: 'full' }
  if (result.conflict.includes(NICKNAME_CONFLICT)) return { kind: 'refused', code: 'nickname_taken' }
  return { kind: 'seated', sessionId: session.id }
}
