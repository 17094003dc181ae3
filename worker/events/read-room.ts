import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { RoomPageOutcome } from './contract.ts'
import { decideEntry, figureIn, opensAt, roleOf } from './policy.ts'
import { seatHashes } from './seat-hashes.ts'
import { eventOfSession, hostsOfSession, seatsHeldInSession, sessionById } from './store.ts'

/** What the room's page shows before anything is live. Mints nothing: the ticket is an act of its own. */
export async function readRoom(scope: Scope, sessionId: string, seatTokens: string[]): Promise<RoomPageOutcome> {
  const { actor, db, now } = scope
  const [[event], [session], hosts, [seat]] = await db.batch([
    eventOfSession(db, actor, sessionId),
    sessionById(db, sessionId),
    hostsOfSession(db, sessionId),
    seatsHeldInSession(db, actor, sessionId, await seatHashes(seatTokens)),
  ])
  if (!event || !session) throw notFound()
  const role = roleOf(actor, hosts, seat)
  if (!role) return { kind: 'seatless', slug: event.slug }
  const nickname = seat?.nickname ?? (actor.kind === 'member' ? actor.nickname : '')
  return {
    kind: 'room',
    room: {
      sessionId,
      slug: event.slug,
      title: event.title,
      closed: event.communityKind === 'closed',
      organisation: scope.config.organisation,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      opensAt: opensAt(session, role),
      entry: decideEntry({ ...session, state: event.state }, role, now),
      role,
      nickname,
      figure: figureIn(actor, nickname),
      hosts: hosts.map(({ nickname, figure, staffFunction }) => ({ nickname, figure, staffFunction })),
    },
  }
}
