import { describe, expect, test } from 'vitest'
import { GUEST, type Member, type Role } from '#worker/core/actor.ts'
import {
  allowsContact,
  type Belonging,
  canReportMessage,
  canWriteToTeam,
  standsOutside,
  whyNotContact,
} from '#worker/messages/policy.ts'

const NOW = new Date('2026-11-12T12:15:00Z')
const before = new Date(NOW.getTime() - 1)
const after = new Date(NOW.getTime() + 1)

const belongs = (role: Role = 'peer', given: Partial<Belonging> = {}): Belonging => ({
  role,
  pausedUntil: null,
  blockedAt: null,
  leftAt: null,
  ...given,
})
const paused = belongs('peer', { pausedUntil: after })
const sentOut = belongs('peer', { blockedAt: before })
const left = belongs('peer', { leftAt: before })

describe('writing to the team', () => {
  const open = { readable: true, teamMessages: true, archivedAt: null }
  const closed = { ...open, readable: false }

  test.each([
    ['who reads along and never wrote', open, null, true],
    ['a peer', open, belongs(), true],
    ['who is paused', open, paused, true],
    ['who was sent out of an open forum', open, sentOut, true],
    ['who was sent out of a closed community', closed, sentOut, true],
    ['who left a closed community', closed, left, true],
    ['a stranger to a closed community', closed, null, false],
    ['a volunteer', open, belongs('volunteer'), false],
    ['a professional', open, belongs('professional'), false],
    ['a peer where the team takes no messages', { ...open, teamMessages: false }, belongs(), false],
    ['a peer where it is over', { ...open, archivedAt: before }, belongs(), false],
  ] as const)('%s', (_name, community, belonging, expected) => {
    expect(canWriteToTeam(community, belonging)).toBe(expected)
  })

  test('who was sent out or left has one conversation', () => {
    expect([null, belongs(), paused, sentOut, left].map(standsOutside)).toEqual([false, false, false, true, true])
  })
})

describe('contact between members', () => {
  test.each([
    [true, null, null, false],
    [true, 18, null, true],
    [true, 16, null, false],
    [true, 13, null, false],
    [true, 0, null, false],
    [false, null, null, false],
    [false, 18, null, false],
    [true, null, before, false],
  ])('allowed: %s, from %s years, over since %s', (privateMessages, ageMin, archivedAt, expected) => {
    expect(allowsContact({ privateMessages, ageMin, archivedAt })).toBe(expected)
  })

  type Facts = Parameters<typeof whyNotContact>[0]
  const facts: Facts = {
    community: { privateMessages: true, ageMin: 18, archivedAt: null },
    writer: belongs(),
    other: belongs(),
    writerMutedOther: false,
    otherMutedWriter: false,
    conversation: null,
    newContactsToday: 0,
    newContactsMax: 5,
    now: NOW,
  }

  test.each<[string, Partial<Facts>, ReturnType<typeof whyNotContact>]>([
    ['two peers', {}, null],
    ['not allowed here', { community: { ...facts.community, privateMessages: false } }, 'person_unavailable'],
    ['a youth space', { community: { ...facts.community, ageMin: 16 } }, 'person_unavailable'],
    ['the writer never belonged here', { writer: null }, 'person_unavailable'],
    ['the other never belonged here', { other: null }, 'person_unavailable'],
    ['the writer is paused', { writer: paused }, 'stopped_here'],
    ['the writer was sent out', { writer: sentOut }, 'stopped_here'],
    ['the writer’s pause is over', { writer: belongs('peer', { pausedUntil: before }) }, null],
    ['the other is paused', { other: paused }, 'person_unavailable'],
    ['the other was sent out', { other: sentOut }, 'person_unavailable'],
    ['the other left', { other: left }, 'person_unavailable'],
    ['the writer is a volunteer', { writer: belongs('volunteer') }, 'person_unavailable'],
    ['the other is a professional', { other: belongs('professional') }, 'person_unavailable'],
    ['the other muted the writer', { otherMutedWriter: true }, 'person_unavailable'],
    ['the writer muted the other', { writerMutedOther: true }, 'muted_by_you'],
    ['both muted each other', { writerMutedOther: true, otherMutedWriter: true }, 'muted_by_you'],
    ['a first message that waits', { conversation: { beganByWriter: true, otherWrote: false } }, 'wait_for_answer'],
    ['a first message that was answered', { conversation: { beganByWriter: true, otherWrote: true } }, null],
    ['answering a first message', { conversation: { beganByWriter: false, otherWrote: true } }, null],
    ['the fifth new contact today', { newContactsToday: 4 }, null],
    ['the sixth', { newContactsToday: 5 }, 'many_contacts'],
    [
      'going on with somebody on a busy day',
      { newContactsToday: 5, conversation: { beganByWriter: true, otherWrote: true } },
      null,
    ],
  ])('%s', (_name, given, expected) => {
    expect(whyNotContact({ ...facts, ...given })).toBe(expected)
  })

  test('being muted looks like any other reason', () => {
    const muted = whyNotContact({ ...facts, otherMutedWriter: true })
    for (const other of [{ other: left }, { other: paused }, { other: null }])
      expect(whyNotContact({ ...facts, ...other })).toBe(muted)
  })

  test.each([
    ['waits for an answer', { conversation: { beganByWriter: true, otherWrote: false } }, 'wait_for_answer'],
    ['began enough for today', { newContactsToday: 5 }, 'many_contacts'],
    ['is paused', { writer: paused }, 'stopped_here'],
    ['muted the other', { writerMutedOther: true }, 'muted_by_you'],
  ] as const)('who %s sees nothing else when the other mutes them, leaves, or is stopped', (_name, given, expected) => {
    const changes = [
      {},
      { otherMutedWriter: true },
      { other: left },
      { other: paused },
      { other: sentOut },
      { other: null },
    ]
    for (const change of changes) expect(whyNotContact({ ...facts, ...given, ...change })).toBe(expected)
  })
})

describe('reporting a message', () => {
  const person = (id: string): Member => ({
    kind: 'member',
    id,
    nickname: id,
    staffFunction: null,
    coordinator: false,
    awaitsSecondFactor: false,
    silenced: new Set(),
    glass: new Set(),
    roles: new Map([['com_here', 'professional']]),
  })
  const conversation = {
    communityId: 'com_here',
    kind: 'members',
    memberId: 'mem_a',
    otherId: 'mem_b',
    level: 'green',
  } as const
  const message = { authorId: 'mem_a', internal: false, state: 'sent' } as const

  test('is for who got it', () => {
    expect(canReportMessage(person('mem_b'), conversation, message)).toBe(true)
    expect(canReportMessage(person('mem_a'), conversation, message)).toBe(false)
    expect(canReportMessage(person('mem_c'), conversation, message)).toBe(false)
    expect(canReportMessage(GUEST, conversation, message)).toBe(false)
    expect(canReportMessage(person('mem_b'), conversation, { ...message, state: 'hidden' })).toBe(false)
    expect(canReportMessage(person('mem_b'), conversation, { ...message, internal: true })).toBe(false)
  })
})
