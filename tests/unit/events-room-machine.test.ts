import { describe, expect, test } from 'vitest'
import type { SeatClaims } from '#worker/events/contract.ts'
import { MESSAGES_KEPT_EACH } from '#worker/rooms/event-room-commands.ts'
import { KEEP_CHAT_DAYS, nextAlarm, reduce } from '#worker/rooms/event-room-machine.ts'
import { type Effect, emptyRoom, type RoomAction, type RoomState } from '#worker/rooms/event-room-state.ts'
import { AWAY_GRACE_MS } from '#worker/rooms/event-room-steps.ts'
import { CLOSE, type RoomCommand } from '#worker/rooms/protocol.ts'

const T0 = Date.UTC(2026, 10, 22, 20, 0)
const HOUR = 3_600_000

/** A room driven step by step; `effects` are those of the last step. */
function drive(configured = true) {
  let state: RoomState = emptyRoom('ses_1', T0 + HOUR, configured ? 'wss://live.example' : null)
  let now = T0
  let effects: Effect[] = []
  const act = (action: RoomAction) => {
    const change = reduce(state, action, { now, freshRoomName: () => 'ses_1-fresh' })
    state = change.state
    effects = change.effects
    return drill
  }
  const claims = (seatId: string, role: 'host' | 'attendee', memberId: string | null): SeatClaims => ({
    sessionId: 'ses_1',
    seatId,
    role,
    nickname: seatId,
    memberId,
    endsAt: T0 + HOUR,
  })
  const drill = {
    get state() {
      return state
    },
    get effects() {
      return effects
    },
    wait(ms: number) {
      now += ms
      return drill
    },
    act,
    host: (id = 'host') => act({ kind: 'arrive', claims: claims(id, 'host', `mem_${id}`), identity: `i-${id}` }),
    guest: (id: string, memberId: string | null = null) =>
      act({ kind: 'arrive', claims: claims(id, 'attendee', memberId), identity: `i-${id}` }),
    leave: (seatId: string) => act({ kind: 'leave', seatId }),
    asHost: (command: RoomCommand, id = 'host') => act({ kind: 'command', by: { seatId: id, role: 'host' }, command }),
    as: (seatId: string, command: RoomCommand) => act({ kind: 'command', by: { seatId, role: 'attendee' }, command }),
    up: () => act({ kind: 'media.answered', room: 'ses_1-fresh' }),
    down: () => act({ kind: 'media.silent', room: 'ses_1-fresh' }),
    tick: () => act({ kind: 'tick' }),
  }
  return drill
}

const say = (text: string, key = 'key-12345678'): RoomCommand => ({ kind: 'chat.say', key, text })
const standing = (state: RoomState, id: string) => state.seats.get(id)?.standing

describe('the lobby', () => {
  test('an attendee waits, also when the host is there; nobody waiting gets a token', () => {
    const room = drive().host().up().guest('kiezel')
    expect(standing(room.state, 'kiezel')).toBe('waiting')
    expect(room.effects).toEqual([])
  })

  test('let in: a token at once; the place survives a reload', () => {
    const room = drive().host().up().guest('kiezel').asHost({ kind: 'door.admit', seatId: 'kiezel' })
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['kiezel'] }])
    room.leave('kiezel').guest('kiezel')
    expect(standing(room.state, 'kiezel')).toBe('admitted')
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['kiezel'] }])
  })

  test('waiting survives a reload too', () => {
    const room = drive().host().guest('kiezel').leave('kiezel').guest('kiezel')
    expect(standing(room.state, 'kiezel')).toBe('waiting')
  })

  test('let in all: who waits now, not who comes later', () => {
    const room = drive().host().up().guest('a').guest('b').asHost({ kind: 'door.admit-all' }).guest('c')
    expect(['a', 'b', 'c'].map((id) => standing(room.state, id))).toEqual(['admitted', 'admitted', 'waiting'])
  })

  test('an open door lets in who waits and who comes later', () => {
    const room = drive().host().up().guest('a').asHost({ kind: 'door.set', open: true })
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['a'] }])
    room.guest('b')
    expect(standing(room.state, 'b')).toBe('admitted')
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['b'] }])
  })

  test('declined: told why, the line kept, and still declined after a reload; the host may change their mind', () => {
    const room = drive().host().up().guest('a')
    room.asHost({ kind: 'door.decline', seatId: 'a', note: 'Alleen voor ouders' })
    expect(room.effects).toEqual([])
    expect(room.state.seats.get('a')).toMatchObject({ standing: 'declined', note: 'Alleen voor ouders', here: true })
    room.leave('a').guest('a')
    expect(room.effects).toEqual([])
    expect(room.state.seats.get('a')).toMatchObject({ standing: 'declined', note: 'Alleen voor ouders', here: true })
    room.asHost({ kind: 'door.admit-all' }).asHost({ kind: 'door.set', open: true })
    expect(standing(room.state, 'a')).toBe('declined')
    room.asHost({ kind: 'door.admit', seatId: 'a' })
    expect(room.state.seats.get('a')).toMatchObject({ standing: 'admitted', note: null })
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['a'] }])
  })

  test('declined: nothing said, nothing granted, and closed with everybody at the end', () => {
    const room = drive().host().up().guest('a').asHost({ kind: 'door.decline', seatId: 'a', note: '' })
    for (const command of [say('hallo'), { kind: 'media.ask' }, { kind: 'media.lost' }] as const)
      expect(room.as('a', command).effects).toMatchObject([{ kind: 'refuse', code: 'not_inside' }])
    expect(room.leave('host').host().effects).toContainEqual({ kind: 'grant', seatIds: ['host'] })
    expect(room.asHost({ kind: 'room.end' }).effects).toContainEqual({ kind: 'close', seatId: 'a', code: CLOSE.ended })
  })
})

describe('commands', () => {
  const hostOnly: RoomCommand[] = [
    { kind: 'chat.approve', messageId: 'm1' },
    { kind: 'chat.remove', messageId: 'm1' },
    { kind: 'chat.mode', mode: 'open' },
    { kind: 'door.admit', seatId: 'a' },
    { kind: 'door.admit-all' },
    { kind: 'door.decline', seatId: 'a', note: '' },
    { kind: 'door.set', open: true },
    { kind: 'seat.remove', seatId: 'a' },
    { kind: 'room.end' },
  ]
  test.each(hostOnly)('$kind is the host’s', (command) => {
    const room = drive().host().guest('a').asHost({ kind: 'door.admit-all' })
    const before = room.state
    room.as('a', command)
    expect(room.state).toBe(before)
    expect(room.effects).toEqual([{ kind: 'refuse', seatId: 'a', code: 'not_allowed', key: undefined }])
  })

  test('who waits outside says nothing', () => {
    const room = drive().host().guest('a').as('a', say('hallo'))
    expect(room.effects).toEqual([{ kind: 'refuse', seatId: 'a', code: 'not_inside', key: 'key-12345678' }])
    expect(room.state.messages.size).toBe(0)
  })
})

describe('chat', () => {
  const inside = () => drive().host().guest('a').guest('b').asHost({ kind: 'door.admit-all' })
  const states = (state: RoomState) => [...state.messages.values()].map((message) => message.state)

  test.each([
    ['reviewed', 'pending'],
    ['open', 'shown'],
  ] as const)('in mode %s an attendee’s message is %s', (mode, state) => {
    expect(states(inside().asHost({ kind: 'chat.mode', mode }).as('a', say('hallo')).state)).toEqual([state])
  })

  test('off: refused for attendees, not for the host', () => {
    const room = inside().asHost({ kind: 'chat.mode', mode: 'off' }).as('a', say('hallo'))
    expect(room.effects).toEqual([{ kind: 'refuse', seatId: 'a', code: 'chat_off', key: 'key-12345678' }])
    expect(states(room.asHost(say('welkom')).state)).toEqual(['shown'])
  })

  test('a webinar starts with chat read first', () => {
    expect(states(inside().as('a', say('hallo')).state)).toEqual(['pending'])
  })

  test('the same draft sent twice is one message', () => {
    const room = inside().as('a', say('hallo')).leave('a').guest('a').as('a', say('hallo'))
    expect(room.state.messages.size).toBe(1)
    expect(room.as('b', say('hallo')).state.messages.size).toBe(2)
  })

  test('one who writes without end pushes out only their own; a host is not counted', () => {
    const room = inside().as('b', say('van b'))
    for (let at = 0; at <= MESSAGES_KEPT_EACH; at++) {
      room.as('a', say(`${at}`, `key-of-a-${at}`))
      room.asHost(say(`${at}`, `key-of-host-${at}`))
    }
    const of = (id: string) => [...room.state.messages.values()].filter(({ seatId }) => seatId === id)
    expect([of('b').length, of('a').length, of('host').length]).toEqual([1, MESSAGES_KEPT_EACH, MESSAGES_KEPT_EACH + 1])
    expect([of('a')[0]?.text, of('a').at(-1)?.text]).toEqual(['1', `${MESSAGES_KEPT_EACH}`])
  })

  test('removed: the words are erased, and it cannot come back', () => {
    const room = inside().as('a', say('hallo'))
    const [id] = room.state.messages.keys()
    room.asHost({ kind: 'chat.approve', messageId: id! }).asHost({ kind: 'chat.remove', messageId: id! })
    expect(room.state.messages.get(id!)).toMatchObject({ state: 'removed', text: '' })
    room.asHost({ kind: 'chat.approve', messageId: id! })
    expect(states(room.state)).toEqual(['removed'])
  })
})

describe('sending out', () => {
  const inside = () => drive().host().up().guest('a', 'mem_a').guest('b').asHost({ kind: 'door.admit-all' })

  test('LiveKit and the socket at once, then a look every half second for eleven minutes', () => {
    const room = inside().asHost({ kind: 'seat.remove', seatId: 'a' })
    expect(room.effects).toEqual([
      { kind: 'media.remove', room: 'ses_1-fresh', identities: ['i-a'] },
      { kind: 'close', seatId: 'a', code: CLOSE.removed },
    ])
    expect(nextAlarm(room.state)).toBe(T0 + 500)
    expect(room.wait(500).tick().effects).toEqual([{ kind: 'media.look', room: 'ses_1-fresh' }])
    expect(nextAlarm(room.state)).toBe(T0 + 1000)
    room.wait(11 * 60_000).tick()
    expect(room.state.hall.watch).toBeNull()
  })

  test('who comes back with an old token is put out; who was let in is not', () => {
    const room = inside()
      .asHost({ kind: 'seat.remove', seatId: 'a' })
      .act({ kind: 'media.seen', room: 'ses_1-fresh', identities: ['i-a', 'i-b', 'i-host', 'i-unknown'] })
    expect(room.effects).toEqual([{ kind: 'media.remove', room: 'ses_1-fresh', identities: ['i-a', 'i-unknown'] }])
  })

  test('the seat and the member stay out, also through another seat', () => {
    const room = inside().asHost({ kind: 'seat.remove', seatId: 'a' })
    expect(room.guest('a', 'mem_a').effects).toEqual([{ kind: 'close', seatId: 'a', code: CLOSE.removed }])
    expect(room.guest('other', 'mem_a').effects).toEqual([{ kind: 'close', seatId: 'other', code: CLOSE.removed }])
    expect(room.asHost({ kind: 'door.admit', seatId: 'a' }).guest('a', 'mem_a').effects).toEqual([
      { kind: 'close', seatId: 'a', code: CLOSE.removed },
    ])
  })

  test('an open door closes, and all they said goes, shown or not; nobody else’s does', () => {
    const room = inside()
      .asHost({ kind: 'door.set', open: true })
      .as('a', say('iets naars'))
      .asHost({ kind: 'chat.mode', mode: 'open' })
      .as('b', say('hallo'))
      .as('a', say('nog iets naars', 'key-shown'))
      .asHost({ kind: 'seat.remove', seatId: 'a' })
    expect(room.state.hall.doorOpen).toBe(false)
    expect([...room.state.messages.values()]).toMatchObject([
      { state: 'removed', text: '' },
      { state: 'shown', text: 'hallo' },
      { state: 'removed', text: '' },
    ])
  })

  test('who deletes their account leaves room and LiveKit, by no name and with nothing they said', () => {
    const room = inside()
      .asHost({ kind: 'chat.mode', mode: 'open' })
      .as('a', say('van mij'))
      .as('b', say('hallo'))
      .asHost(say('welkom'))
      .asHost({ kind: 'door.set', open: true })
      .act({ kind: 'gone', memberId: 'mem_a', name: 'Weg' })
    expect(room.effects).toEqual([
      { kind: 'media.remove', room: 'ses_1-fresh', identities: ['i-a'] },
      { kind: 'close', seatId: 'a', code: CLOSE.ended },
    ])
    expect(room.state.seats.get('a')).toMatchObject({ nickname: 'Weg', standing: 'removed', here: false })
    expect([...room.state.messages.values()]).toMatchObject([
      { state: 'removed', text: '', nickname: 'Weg' },
      { state: 'shown', text: 'hallo', nickname: 'b' },
      { state: 'shown', text: 'welkom' },
    ])
    expect(room.state.hall).toMatchObject({ doorOpen: true, hostHere: true })
    expect(room.act({ kind: 'gone', memberId: 'mem_a', name: 'Weg' }).effects).toEqual([])
    // A ticket of a minute ago opens nothing, and brings no name back.
    expect(room.guest('a', 'mem_a').effects).toEqual([{ kind: 'close', seatId: 'a', code: CLOSE.removed }])
    expect(JSON.stringify([...room.state.seats.values()].filter((seat) => seat.memberId === 'mem_a'))).not.toContain(
      '"nickname":"a"',
    )
    // A host as well, and of a room that is over.
    expect(room.act({ kind: 'gone', memberId: 'mem_host', name: 'Weg' }).state.hall.hostHere).toBe(false)
    const over = inside().as('a', say('van mij')).asHost({ kind: 'room.end' })
    over.act({ kind: 'gone', memberId: 'mem_a', name: 'Weg' })
    expect([...over.state.messages.values()]).toMatchObject([{ state: 'removed', text: '', nickname: 'Weg' }])
  })

  test('a host is not sent out', () => {
    expect(inside().asHost({ kind: 'seat.remove', seatId: 'host' }).effects).toEqual([])
  })
})

describe('gone here, still in LiveKit', () => {
  const inside = () => drive().host().up().guest('a').guest('b').asHost({ kind: 'door.admit-all' })
  const seen = (...identities: string[]): RoomAction => ({ kind: 'media.seen', room: 'ses_1-fresh', identities })
  const look = { kind: 'media.look', room: 'ses_1-fresh' }

  test('a reload is no reason; half a minute without a line is, whoever tells it', () => {
    const room = inside().leave('a')
    expect(room.wait(AWAY_GRACE_MS).act(seen('i-a', 'i-b', 'i-host')).effects).toEqual([])
    expect(room.wait(1).act(seen('i-a', 'i-b', 'i-host')).effects).toEqual([
      { kind: 'media.remove', room: 'ses_1-fresh', identities: ['i-a'] },
    ])
    expect(room.guest('a').act(seen('i-a')).effects).toEqual([])
  })

  test('looked for after half a minute and then every ten seconds, until no token of theirs works', () => {
    const room = inside().leave('a')
    expect(room.state.hall.lookAt).toBe(T0 + AWAY_GRACE_MS)
    expect(nextAlarm(room.state)).toBe(T0 + AWAY_GRACE_MS)
    expect(room.wait(AWAY_GRACE_MS).tick().effects).toContainEqual(look)
    expect(room.state.hall.lookAt).toBe(T0 + AWAY_GRACE_MS + 10_000)
    expect(room.wait(10_000).tick().effects).toContainEqual(look)
    room.wait(12 * 60_000).tick()
    expect(room.effects).not.toContainEqual(look)
    expect(room.state.hall.lookAt).toBeNull()
  })

  test('back in time: not looked for any more', () => {
    const room = inside().leave('a').wait(5_000).guest('a').wait(AWAY_GRACE_MS).tick()
    expect(room.effects).not.toContainEqual(look)
    expect(room.state.hall.lookAt).toBeNull()
  })

  test('a host whose line broke keeps talking', () => {
    const room = inside().leave('host').wait(60_000).tick().act(seen('i-host'))
    expect(room.effects).toEqual([])
  })

  test('nobody is looked for without LiveKit, while waiting, or while the server is silent', () => {
    expect(drive(false).host().guest('a').asHost({ kind: 'door.admit-all' }).leave('a').state.hall.lookAt).toBeNull()
    expect(drive().host().up().guest('a').leave('a').state.hall.lookAt).toBeNull()
    const silent = inside().down().leave('a').wait(AWAY_GRACE_MS).tick()
    expect(silent.effects).not.toContainEqual(look)
    expect(silent.up().wait(10_000).tick().effects).toContainEqual(look)
  })
})

describe('media', () => {
  const media = (state: RoomState) => state.hall.media.state

  test('off until the first host comes; attendees alone start nothing', () => {
    const room = drive().guest('a')
    expect(media(room.state)).toBe('off')
    expect(room.effects).toEqual([])
    room.host()
    expect(media(room.state)).toBe('starting')
    expect(room.effects).toEqual([{ kind: 'media.make', room: 'ses_1-fresh' }])
  })

  test('on: everybody inside gets a token, nobody else', () => {
    const room = drive().host().guest('a').guest('b').asHost({ kind: 'door.admit', seatId: 'a' }).up()
    expect(media(room.state)).toBe('on')
    expect(room.effects).toEqual([{ kind: 'grant', seatIds: ['host', 'a'] }])
  })

  test('silent: unavailable, asked again after ten seconds while people are there, and back without a reload', () => {
    const room = drive().host().down()
    expect(media(room.state)).toBe('unavailable')
    expect(nextAlarm(room.state)).toBe(T0 + 10_000)
    expect(room.wait(10_000).tick().effects).toEqual([{ kind: 'media.make', room: 'ses_1-fresh' }])
    expect(room.up().effects).toEqual([{ kind: 'grant', seatIds: ['host'] }])
  })

  test('nobody there: not asked again until somebody comes', () => {
    const room = drive().host().down().leave('host').wait(10_000).tick()
    expect(room.effects).toEqual([])
    expect(room.state.hall.media.checkAt).toBeNull()
    expect(room.host().effects).toEqual([{ kind: 'media.make', room: 'ses_1-fresh' }])
  })

  test('somebody lost the connection: the server is asked, once', () => {
    const room = drive().host().up().guest('a').asHost({ kind: 'door.admit-all' })
    expect(room.as('a', { kind: 'media.lost' }).effects).toEqual([{ kind: 'media.make', room: 'ses_1-fresh' }])
    expect(room.asHost({ kind: 'media.lost' }).effects).toEqual([])
    expect(media(room.down().state)).toBe('unavailable')
  })

  test('without a LiveKit server nothing is asked', () => {
    const room = drive(false).host()
    expect(room.effects).toEqual([])
    expect(media(room.state)).toBe('off')
  })

  test('no tokens while no host is there; when one returns, everybody inside', () => {
    const room = drive().host().up().guest('a').asHost({ kind: 'door.admit-all' }).leave('host')
    expect(room.state.hall.hostHere).toBe(false)
    expect(room.as('a', { kind: 'media.ask' }).effects).toEqual([])
    expect(room.host().effects).toContainEqual({ kind: 'grant', seatIds: ['host', 'a'] })
  })

  test.each(['media.ask', 'media.lost'] as const)('%s from the lobby is refused', (kind) => {
    const room = drive().host().up().guest('a').as('a', { kind })
    expect(room.effects).toEqual([{ kind: 'refuse', seatId: 'a', code: 'not_inside', key: undefined }])
  })
})

describe('the end', () => {
  test('by the host: for everybody, in the record, and the LiveKit room goes', () => {
    const room = drive().host().up().guest('a').asHost({ kind: 'room.end' })
    expect(room.effects).toEqual([
      { kind: 'record.ended', at: T0 },
      { kind: 'media.delete', room: 'ses_1-fresh' },
      { kind: 'close', seatId: 'host', code: CLOSE.ended },
      { kind: 'close', seatId: 'a', code: CLOSE.ended },
    ])
    expect(room.guest('late').effects).toEqual([{ kind: 'close', seatId: 'late', code: CLOSE.ended }])
  })

  test('a room that could not be deleted is tried again', () => {
    const room = drive().host().up().asHost({ kind: 'room.end' })
    room.act({ kind: 'media.closed', room: 'ses_1-fresh', done: false })
    expect(room.wait(10_000).tick().effects).toEqual([{ kind: 'media.delete', room: 'ses_1-fresh' }])
    room.act({ kind: 'media.closed', room: 'ses_1-fresh', done: true })
    expect(room.state.hall.closing).toBeNull()
  })

  test('by itself two hours after its time, unless a host is still there', () => {
    const room = drive(false).guest('a')
    expect(nextAlarm(room.state)).toBe(T0 + 3 * HOUR)
    expect(room.wait(3 * HOUR).tick().effects[0]).toEqual({ kind: 'record.ended', at: T0 + 3 * HOUR })
    const long = drive(false)
      .host()
      .wait(3 * HOUR)
      .tick()
    expect(long.state.hall.phase).toBe('open')
    expect(nextAlarm(long.state)).toBe(T0 + 3.5 * HOUR)
  })

  test('a week later everything is forgotten', () => {
    const room = drive(false).host().asHost({ kind: 'room.end' })
    expect(nextAlarm(room.state)).toBe(T0 + KEEP_CHAT_DAYS * 24 * HOUR)
    expect(room.wait(KEEP_CHAT_DAYS * 24 * HOUR).tick().effects).toEqual([{ kind: 'forget' }])
  })
})

test('the sequence follows the clock, so that its jumps count nobody', () => {
  const room = drive(false).host()
  const before = room.state.hall.seq
  for (let at = 0; at < 40; at++) room.wait(10).guest(`g${at}`)
  expect(room.state.hall.seq - before).toBe(400)
})
