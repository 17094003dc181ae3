import type { SeatClaims } from '#worker/events/contract.ts'
import { askMedia } from './event-room-media.ts'
import type { Change, RoomState, Seat } from './event-room-state.ts'
import { AWAY_GRACE_MS, grantsFor, hostsHere, nextSeq, withHall, withQuietHall, withSeats } from './event-room-steps.ts'
import { CLOSE, type Standing } from './protocol.ts'

/**
 * Somebody's socket opened.
 *
 * | who                                   | becomes                                              |
 * | ------------------------------------- | ---------------------------------------------------- |
 * | sent out before (seat or member)      | removed: closed at once                              |
 * | a host                                | admitted; the first one opens the room               |
 * | somebody who was here before          | what they were: a reload loses no place              |
 * | declined before                       | declined, and listening: they may still be let in    |
 * | somebody new                          | waiting, or admitted when the door stands open       |
 */
export function arrive(
  state: RoomState,
  claims: SeatClaims,
  identity: string,
  around: { now: number; freshRoomName: () => string },
): Change {
  const known = state.seats.get(claims.seatId)
  const seq = nextSeq(state, around.now)
  const standing = standingOf(state, claims, known)
  const seat: Seat = {
    id: claims.seatId,
    role: claims.role,
    // Of who is sent out, or gone, no name comes back with an old ticket.
    nickname: standing === 'removed' && known ? known.nickname : claims.nickname,
    ...(claims.figure && standing !== 'removed' && { figure: claims.figure }),
    memberId: claims.memberId,
    identity,
    standing,
    note: known?.note ?? null,
    here: true,
    awayAt: null,
    admittedSeq: standing !== 'admitted' ? 0 : known?.standing === 'admitted' ? known.admittedSeq : seq,
    changedSeq: seq,
  }
  const ended = state.hall.phase === 'ended'
  const closing = ended ? CLOSE.ended : standing === 'removed' ? CLOSE.removed : null
  if (closing) {
    const turned = withSeats(state, seq, [{ ...seat, here: false, awayAt: around.now }])
    return { state: turned, effects: [{ kind: 'close', seatId: seat.id, code: closing }] }
  }

  let next = withSeats(state, seq, [seat])
  const opens = seat.role === 'host' && (next.hall.phase === 'waiting' || !next.hall.hostHere)
  if (opens) next = withHall(next, seq, { phase: 'open', hostHere: true })
  next = withQuietHall(next, { endsAt: Math.max(claims.endsAt, next.hall.endsAt) })

  const media = next.hall.media
  const asks =
    (seat.role === 'host' && media.state === 'off') || (media.checkAt === null && media.room !== null)
      ? askMedia(next, around)
      : { state: next, effects: [] }
  // Who was waiting for a host to come back needs a token as much as the host does.
  const grants = grantsFor(asks.state, opens ? asks.state.seats.values() : [seat])
  return { state: asks.state, effects: [...asks.effects, ...grants] }
}

function standingOf(state: RoomState, claims: SeatClaims, known: Seat | undefined): Standing {
  const sentOut = [...state.seats.values()].some(
    (seat) =>
      seat.standing === 'removed' &&
      (seat.id === claims.seatId || (claims.memberId !== null && seat.memberId === claims.memberId)),
  )
  if (sentOut) return 'removed'
  if (claims.role === 'host') return 'admitted'
  if (known && known.standing !== 'waiting') return known.standing
  return state.hall.doorOpen && state.hall.phase === 'open' ? 'admitted' : 'waiting'
}

/**
 * Somebody's last socket closed. They keep their place; when it was the last host, everybody is told. Whether they left
 * LiveKit too is looked at when they do not come back.
 */
export function leave(state: RoomState, seatId: string, { now }: { now: number }): Change {
  const seat = state.seats.get(seatId)
  if (!seat?.here) return { state, effects: [] }
  const seq = nextSeq(state, now)
  const away = withSeats(state, seq, [{ ...seat, here: false, awayAt: now }])
  const inside = seat.standing === 'admitted' && seat.role !== 'host'
  const looks = inside && away.hall.media.url !== null && away.hall.phase === 'open'
  const left = looks ? withQuietHall(away, { lookAt: away.hall.lookAt ?? now + AWAY_GRACE_MS }) : away
  const hostGone = left.hall.hostHere && !hostsHere(left)
  return { state: hostGone ? withHall(left, seq, { hostHere: false }) : left, effects: [] }
}
