import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { TicketOutcome } from './contract.ts'
import { decideEntry, figureIn, roleOf } from './policy.ts'
import { seatHashes } from './seat-hashes.ts'
import { eventOfSession, hostsOfSession, insertHostSeat, seatsHeldInSession, sessionById } from './store.ts'

/**
 * What a ticket to the room may say of this actor. Hosts get their seat here, on first entry; everyone else takes one
 * on the event page. Whether somebody was sent out is the hub's to know.
 */
export async function claimTicket(scope: Scope, sessionId: string, seatTokens: string[]): Promise<TicketOutcome> {
  const { actor, db, now } = scope
  const hashes = await seatHashes(seatTokens)
  const [[event], [session], hosts, [seat]] = await db.batch([
    eventOfSession(db, actor, sessionId),
    sessionById(db, sessionId),
    hostsOfSession(db, sessionId),
    seatsHeldInSession(db, actor, sessionId, hashes),
  ])
  if (!event || !session) throw notFound()
  const role = roleOf(actor, hosts, seat)
  if (!role) return { kind: 'seatless', slug: event.slug }
  const entry = decideEntry({ ...session, state: event.state }, role, now)
  if (entry !== 'enter') return { kind: 'refused', code: entry }

  const named = (nickname: string) => {
    const figure = figureIn(actor, nickname)
    return figure === nickname ? { nickname } : { nickname, figure }
  }
  const about = { sessionId, role, endsAt: session.endsAt.getTime() }
  const own = role === 'host' && actor.kind === 'member' && seat?.memberId !== actor.id ? undefined : seat
  if (own)
    return {
      kind: 'ticket',
      claims: { ...about, seatId: own.id, ...named(own.nickname), memberId: own.memberId },
    }
  if (actor.kind !== 'member') throw notFound()
  const id = newId('sea', now)
  const made = await commit(scope, [
    insertHostSeat(db, {
      id,
      sessionId,
      memberId: actor.id,
      nickname: actor.nickname,
      nicknameKey: `host:${actor.id}`,
      createdAt: now,
    }),
  ])
  if (made.committed)
    return { kind: 'ticket', claims: { ...about, seatId: id, ...named(actor.nickname), memberId: actor.id } }
  // Two tabs asked at once: the other one's seat is ours too.
  const [[first]] = await db.batch([seatsHeldInSession(db, actor, sessionId, hashes)])
  if (!first) throw notFound()
  return {
    kind: 'ticket',
    claims: { ...about, seatId: first.id, ...named(first.nickname), memberId: first.memberId },
  }
}
