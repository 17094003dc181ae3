import { expect, test } from 'vitest'
import { addSeatToken, readSeatTokens, TakeSeatInput } from '#worker/events/contract.ts'
import { currentSession, decideEntry, isLive, roleOf } from '#worker/events/policy.ts'
import { BURST, type Bucket, fullBucket, PER_SECOND, takeOne } from '#worker/rooms/event-bucket.ts'
import { mediaIdentity, readTicket, signTicket } from '#worker/rooms/event-ticket.ts'

const start = new Date('2026-11-22T20:00:00Z')
const end = new Date('2026-11-22T21:30:00Z')
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const planned = { state: 'planned', startsAt: start, endsAt: end, endedAt: null } as const

test.each([
  [-25 * 60, 'too_early', 'too_early'],
  [-23 * 60, 'too_early', 'enter'],
  [-31, 'too_early', 'enter'],
  [-30, 'enter', 'enter'],
  [60, 'enter', 'enter'],
  [90 + 119, 'enter', 'enter'],
  [90 + 121, 'over', 'over'],
] as const)('%d minutes from the start: attendee %s, host %s', (minutes, attendee, host) => {
  expect(decideEntry(planned, 'attendee', at(minutes))).toBe(attendee)
  expect(decideEntry(planned, 'host', at(minutes))).toBe(host)
})

test('cancelled and ended keep everybody out', () => {
  expect(decideEntry({ ...planned, state: 'cancelled' }, 'host', at(0))).toBe('cancelled')
  expect(decideEntry({ ...planned, endedAt: at(10) }, 'host', at(11))).toBe('over')
  expect(isLive({ ...planned, endedAt: at(10) }, at(11))).toBe(false)
})

test('the session people mean: the first that is not over, else the last', () => {
  const first = { id: 1, endsAt: at(90), endedAt: null }
  const second = { id: 2, endsAt: at(90 + 7 * 24 * 60), endedAt: null }
  expect(currentSession([first, second], at(0))).toBe(first)
  expect(currentSession([{ ...first, endedAt: at(5) }, second], at(6))).toBe(second)
  expect(currentSession([first, second], at(30 * 24 * 60))).toBe(second)
  expect(currentSession([], at(0))).toBeUndefined()
})

test('a host is who the event says, whatever seat they hold', () => {
  const host = {
    kind: 'member',
    id: 'mem_h',
    nickname: 'H',
    staffFunction: null,
    coordinator: false,
    awaitsSecondFactor: false,
    silenced: new Set<string>(),
    glass: new Set<string>(),
    roles: new Map(),
  } as const
  expect(roleOf(host, [{ memberId: 'mem_h' }], { role: 'attendee' })).toBe('host')
  expect(roleOf(host, [], { role: 'host' })).toBe('attendee')
  expect(roleOf({ kind: 'guest' }, [{ memberId: 'mem_h' }], undefined)).toBeNull()
})

test('seat tokens: newest first, at most eight, nothing but tokens', () => {
  const token = (letter: string) => letter.repeat(43)
  expect(readSeatTokens(null)).toEqual([])
  expect(readSeatTokens(`${token('a')}.short.${'!'.repeat(43)}`)).toEqual([token('a')])
  const many = 'bcdefghijk'.split('').map(token)
  expect(readSeatTokens(addSeatToken(many, token('a')))).toEqual('abcdefgh'.split('').map(token))
})

test.each([
  ['Zeester', undefined],
  ['  Zee   ster ', undefined],
  ['ab', 'nickname_short'],
  ['bel 0470123456', 'nickname_digits'],
  ['jan@huis.be', 'nickname_contact'],
])('the nickname %j: %s', (nickname, code) => {
  const parsed = TakeSeatInput.safeParse({ nickname })
  expect(parsed.error?.issues[0]?.message).toBe(code)
})

test('a bucket: a burst, then one a second, and never more than a burst saved up', () => {
  const limits = { burst: BURST, perSecond: PER_SECOND }
  let bucket: Bucket = fullBucket(BURST, 0)
  const take = (now: number) => {
    const taken = takeOne(bucket, limits, now)
    bucket = taken.bucket
    return taken.allowed
  }
  expect(Array.from({ length: BURST + 5 }, () => take(0)).filter(Boolean)).toHaveLength(BURST)
  expect(take(500)).toBe(false)
  expect(take(1500)).toBe(true)
  expect(Array.from({ length: 100 }, () => take(1_000_000)).filter(Boolean)).toHaveLength(BURST)
})

const secret = 'a secret of tests, longer than thirty-two characters'
const claims = {
  sessionId: 'ses_1',
  seatId: 'sea_1',
  role: 'attendee',
  nickname: 'Zëester',
  memberId: null,
  endsAt: 1,
} as const

test('a ticket says what was signed, for a minute, for its own session', async () => {
  const ticket = await signTicket(secret, claims, at(0))
  expect(await readTicket(secret, ticket, 'ses_1', at(0.9))).toEqual(claims)
  expect(await readTicket(secret, ticket, 'ses_1', at(1))).toBeNull()
  expect(await readTicket(secret, ticket, 'ses_2', at(0))).toBeNull()
  expect(await readTicket(`${secret}!`, ticket, 'ses_1', at(0))).toBeNull()
})

test('a ticket that was touched opens nothing', async () => {
  const [payload, signature] = (await signTicket(secret, claims, at(0))).split('.')
  const forged = Buffer.from(JSON.stringify({ ...claims, role: 'host', exp: at(1).getTime() })).toString('base64url')
  for (const ticket of [
    '',
    '.',
    'a.b',
    `${forged}.${signature}`,
    `${payload}.`,
    `${payload}.${signature}.x`,
    `${payload}`,
  ])
    expect(await readTicket(secret, ticket, 'ses_1', at(0))).toBeNull()
})

test('one person has another LiveKit identity in each session', async () => {
  const one = await mediaIdentity(secret, 'ses_1', 'sea_1')
  expect(one).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(await mediaIdentity(secret, 'ses_1', 'sea_1')).toBe(one)
  expect(await mediaIdentity(secret, 'ses_2', 'sea_1')).not.toBe(one)
})
