import { describe, expect, test } from 'vitest'
import { troubleOf } from '#app/room/device-trouble.ts'
import { figureOf } from '#app/room/figure-of.ts'
import { type ClientRoom, EMPTY_ROOM, hear, verdict } from '#app/room/room-state.ts'
import type { MessageView, RoomUpdate, RoomView, Standing } from '#worker/rooms/protocol.ts'

const message = (id: string, at: number, more: Partial<MessageView> = {}): MessageView => ({
  id,
  at,
  nickname: 'Kiezel',
  presenter: false,
  text: `tekst ${id}`,
  state: 'shown',
  own: false,
  ...more,
})
const update = (more: Partial<RoomUpdate>): RoomUpdate => ({ kind: 'update', seq: 1, full: false, ...more })
const play = (...acts: Parameters<typeof hear>[1][]): ClientRoom => acts.reduce(hear, EMPTY_ROOM)
const ids = (state: ClientRoom) => state.messages.map(({ id }) => id)

describe('what the hub tells', () => {
  test('messages in order of time, told twice is once', () => {
    const state = play(
      update({ messages: [message('m2', 20)] }),
      update({ messages: [message('m1', 10), message('m2', 20)] }),
    )
    expect(ids(state)).toEqual(['m1', 'm2'])
  })

  test('an approved message moves to the end', () => {
    const state = play(
      update({ messages: [message('m1', 10, { state: 'pending' }), message('m2', 20)] }),
      update({ messages: [message('m1', 30)] }),
    )
    expect(ids(state)).toEqual(['m2', 'm1'])
  })

  test('what is gone is gone; its author is told', () => {
    const state = play(
      update({ messages: [message('m1', 10, { own: true }), message('m2', 20)] }),
      update({
        messages: [
          { id: 'm1', gone: true, own: true },
          { id: 'm2', gone: true, own: false },
        ],
      }),
    )
    expect(ids(state)).toEqual([])
    expect(state.taken).toBe(1)
  })

  test('everything anew replaces everything', () => {
    const person = { seatId: 'a', nickname: 'A', role: 'attendee', standing: 'waiting', here: true } as const
    const state = play(
      update({ messages: [message('m1', 10)], people: [person] }),
      update({ full: true, seq: 9, messages: [message('m9', 90)], people: [{ ...person, seatId: 'b' }] }),
    )
    expect([ids(state), state.people.map(({ seatId }) => seatId), state.seq]).toEqual([['m9'], ['b'], 9])
  })
})

describe('where the news put this browser, before its line closes', () => {
  const you = (standing: Standing) =>
    update({ you: { seatId: 'a', role: 'attendee', nickname: 'A', standing, note: null } })
  const room = (phase: RoomView['phase']) =>
    update({ room: { phase, hostHere: true, chatMode: 'open', media: { state: 'off', url: null } } })

  test.each(['declined', 'removed'] as const)('%s', (standing) => {
    expect(verdict(play(room('open'), you('admitted'), you(standing)))).toBe(standing)
  })

  test('the end for all', () => {
    expect(verdict(play(you('admitted'), room('open'), room('ended')))).toBe('ended')
  })

  test('waiting, inside, or let in after all: where it was', () => {
    expect(verdict(EMPTY_ROOM)).toBeNull()
    expect(verdict(play(room('open'), you('waiting')))).toBeNull()
    expect(verdict(play(room('open'), you('declined'), you('admitted')))).toBeNull()
  })
})

describe('what one writes', () => {
  test('waits until the hub shows it back', () => {
    const waiting = play({ kind: 'say', key: 'k1', text: 'hallo' })
    expect(waiting.unsent).toEqual([{ key: 'k1', text: 'hallo' }])
    expect(hear(waiting, update({ messages: [message('m1', 10, { own: true, key: 'k1' })] })).unsent).toEqual([])
  })

  test('a refusal with its key takes it out; one without leaves it to be sent again', () => {
    const waiting = play({ kind: 'say', key: 'k1', text: 'hallo' })
    expect(hear(waiting, { kind: 'refused', code: 'chat_off', key: 'k1' })).toMatchObject({
      unsent: [],
      refused: 'chat_off',
    })
    expect(hear(waiting, { kind: 'refused', code: 'too_fast' }).unsent).toHaveLength(1)
  })
})

test.each([
  ['NotAllowedError', 'denied'],
  ['NotReadableError', 'in_use'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['SomethingNew', 'other'],
])('%s: %s', (name, trouble) => {
  expect(troubleOf(new DOMException('', name))).toBe(trouble)
})

test('the picture of a host without a camera is the figure they chose', () => {
  const hosts = [{ nickname: 'Noor', figure: 'owl-1' }]
  expect(figureOf('Noor', hosts)).toBe('owl-1')
  expect(figureOf('Tarik', hosts)).toBe('Tarik')
})
