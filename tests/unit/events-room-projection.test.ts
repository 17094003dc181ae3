import { describe, expect, test } from 'vitest'
import { reduce } from '#worker/rooms/event-room-machine.ts'
import { audienceOf, deltaSince, project } from '#worker/rooms/event-room-projection.ts'
import { emptyRoom, type RoomAction, type RoomState } from '#worker/rooms/event-room-state.ts'

let now = 1000

function play(...actions: RoomAction[]): RoomState {
  now = 1000
  return actions.reduce(step, emptyRoom('ses_1', 5_000_000, 'wss://live.example'))
}

function step(state: RoomState, action: RoomAction): RoomState {
  now += 1000
  return reduce(state, action, { now, freshRoomName: () => 'ses_1-room' }).state
}

const arrive = (seatId: string, role: 'host' | 'attendee' = 'attendee'): RoomAction => ({
  kind: 'arrive',
  identity: `identity-of-${seatId}`,
  claims: {
    sessionId: 'ses_1',
    seatId,
    role,
    nickname: `Nick ${seatId}`,
    memberId: role === 'host' ? 'mem_host' : null,
    endsAt: 5_000_000,
  },
})
const asHost = (command: Extract<RoomAction, { kind: 'command' }>['command']): RoomAction => ({
  kind: 'command',
  by: { seatId: 'host', role: 'host' },
  command,
})
const says = (seatId: string, text: string, role: 'host' | 'attendee' = 'attendee'): RoomAction => ({
  kind: 'command',
  by: { seatId, role },
  command: { kind: 'chat.say', key: `key-of-${seatId}`, text },
})

/** A host, two people inside, one waiting, one sent away, one sent out; one message of each state. */
const evening = () =>
  play(
    arrive('host', 'host'),
    arrive('inside'),
    arrive('other'),
    arrive('removed'),
    asHost({ kind: 'door.admit-all' }),
    arrive('waiting'),
    arrive('declined'),
    asHost({ kind: 'door.decline', seatId: 'declined', note: 'Volgende keer graag' }),
    says('host', 'Welkom', 'host'),
    asHost({ kind: 'chat.mode', mode: 'open' }),
    says('other', 'Mijn kind slaapt niet'),
    says('removed', 'iets naars'),
    asHost({ kind: 'chat.mode', mode: 'reviewed' }),
    says('inside', 'Mag ik iets vragen?'),
    asHost({ kind: 'seat.remove', seatId: 'removed' }),
    { kind: 'media.answered', room: 'ses_1-room' },
  )

describe('all that each receiver may know', () => {
  test.each(['host', 'inside', 'other', 'waiting', 'declined', 'removed'])('%s', (seatId) => {
    const state = evening()
    expect(project(state, state.seats.get(seatId)!, deltaSince(state, 0))).toMatchSnapshot()
  })
})

test('no attendee hears of another seat, an identity, a member or a LiveKit room', () => {
  const state = evening()
  for (const seatId of ['inside', 'other', 'waiting', 'declined', 'removed'])
    for (let since = 0; since <= state.hall.seq; since += 500) {
      const text = JSON.stringify(project(state, state.seats.get(seatId)!, deltaSince(state, since)))
      for (const other of state.seats.keys()) if (other !== seatId) expect(text).not.toContain(`"${other}"`)
      expect(text).not.toMatch(/identity|mem_|people|ses_1|doorOpen/)
      if (seatId !== 'other' && seatId !== 'inside') expect(text).not.toContain('Nick other')
    }
})

test('a pending message of somebody else is nothing at all to an attendee', () => {
  const before = play(arrive('host', 'host'), arrive('a'), arrive('b'), asHost({ kind: 'door.admit-all' }))
  const after = step(before, says('a', 'hallo'))
  const delta = deltaSince(after, before.hall.seq)
  expect(project(after, after.seats.get('b')!, delta)).toBeNull()
  expect(project(after, after.seats.get('a')!, delta)?.messages).toMatchObject([{ state: 'pending', own: true }])
  expect(project(after, after.seats.get('host')!, delta)?.messages).toMatchObject([{ state: 'pending', seatId: 'a' }])
})

test('let in: all that was said before comes with it', () => {
  const before = play(arrive('host', 'host'), says('host', 'Welkom', 'host'), arrive('a'))
  const after = step(before, asHost({ kind: 'door.admit', seatId: 'a' }))
  const update = project(after, after.seats.get('a')!, deltaSince(after, before.hall.seq))
  expect(update).toMatchObject({ full: false, you: { standing: 'admitted' }, messages: [{ text: 'Welkom' }] })
})

test('resuming from anywhere gives what the whole gives', () => {
  const state = evening()
  const seat = state.seats.get('inside')!
  const whole = project(state, seat, deltaSince(state, 0))!
  for (let since = seat.admittedSeq; since < state.hall.seq; since += 500) {
    const part = project(state, seat, deltaSince(state, since))
    for (const message of part?.messages ?? []) if (!('gone' in message)) expect(whole.messages).toContainEqual(message)
  }
})

test('receivers of one audience get the same text', () => {
  const before = play(arrive('host', 'host'), arrive('a'), arrive('b'), arrive('c'), asHost({ kind: 'door.admit-all' }))
  const after = step(step(before, asHost({ kind: 'chat.mode', mode: 'open' })), says('a', 'hallo'))
  const delta = deltaSince(after, before.hall.seq)
  const seats = [...after.seats.values()]
  expect(seats.map((seat) => audienceOf(seat, delta))).toEqual([
    'host.admitted',
    null,
    'attendee.admitted',
    'attendee.admitted',
  ])
  expect(project(after, after.seats.get('b')!, delta)).toEqual(project(after, after.seats.get('c')!, delta))
})

test('a chosen figure goes with its owner: to themselves, beside what they say, and to the host', () => {
  const inside = arrive('inside') as Extract<RoomAction, { kind: 'arrive' }>
  const state = play(
    arrive('host', 'host'),
    { ...inside, claims: { ...inside.claims, figure: 'owl-3' } },
    asHost({ kind: 'door.admit-all' }),
    says('inside', 'Dag'),
  )
  const seen = (seatId: string) => project(state, state.seats.get(seatId)!, deltaSince(state, 0))!
  expect(seen('inside').you).toMatchObject({ figure: 'owl-3' })
  expect(seen('host').messages).toMatchObject([{ figure: 'owl-3' }])
  expect(seen('host').people!.map((one) => one.figure)).toEqual([undefined, 'owl-3'])
  expect(seen('host').you).not.toHaveProperty('figure')
})
