import { describe, expect, test } from 'vitest'
import type { Actor } from '#worker/core/actor.ts'
import { GUEST } from '#worker/core/actor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { claimTicket } from '#worker/events/claim-ticket.ts'
import { SESSIONS_PER_PAGE } from '#worker/events/contract.ts'
import { endSession } from '#worker/events/end-session.ts'
import { canSeeEvent } from '#worker/events/policy.ts'
import { readCalendar } from '#worker/events/read-calendar.ts'
import { readEvent } from '#worker/events/read-event.ts'
import { readRoom } from '#worker/events/read-room.ts'
import { takeSeat } from '#worker/events/take-seat.ts'
import { makeCommunity, makeEvent, makeMember, minutes, scopeOf, seatCount, seatRows } from './events-make.ts'

const take = (slug: string, nickname: string, actor: Actor = GUEST, tokens: string[] = []) =>
  takeSeat(scopeOf(actor).scope, slug, { nickname }, tokens)

const refusal = (kind: string) => (error: unknown) => error instanceof Refusal && error.kind === kind

describe('capacity', () => {
  test('fifty people take the last seat at once: exactly one gets it', async () => {
    const { slug, sessionId } = await makeEvent({ capacity: 3 })
    await take(slug, 'Eerste')
    await take(slug, 'Tweede')
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, at) => take(slug, `Naam ${abc(at)}`)))
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.code === 'full')).toHaveLength(49)
    expect((await seatRows(sessionId)).map((row) => row.place)).toEqual([1, 2, 3])
    expect(await seatCount(sessionId)).toBe(3)
  })

  test('a place that came free is given again', async () => {
    const { slug, sessionId } = await makeEvent({ capacity: 2 })
    await take(slug, 'Eerste')
    await take(slug, 'Tweede')
    const { scope } = scopeOf()
    await scope.db.run(`update seats set place = null where session_id = '${sessionId}' and place = 1`)
    expect(await take(slug, 'Derde')).toMatchObject({ kind: 'done' })
    expect(await take(slug, 'Vierde')).toEqual({ kind: 'refused', code: 'full' })
  })

  test('hosts take no place', async () => {
    const host = await makeMember('Gastvrouw')
    const { slug, sessionId } = await makeEvent({ capacity: 1, hosts: [idOf(host)] })
    await claimTicket(scopeOf(host).scope, sessionId, [])
    expect(await take(slug, 'Eerste')).toMatchObject({ kind: 'done' })
    expect(await seatCount(sessionId)).toBe(1)
  })
})

describe('taking a seat', () => {
  test('a visitor gets a token of which only the hash is kept; with it they are seated already', async () => {
    const { slug, sessionId } = await makeEvent()
    const outcome = await take(slug, 'Zeester')
    if (outcome.kind !== 'done' || !outcome.token) throw new Error('no seat')
    expect(JSON.stringify(await seatRows(sessionId))).not.toContain(outcome.token)
    expect(await take(slug, 'Iemand anders', GUEST, [outcome.token])).toEqual({ kind: 'seated', sessionId })
    const view = await readEvent(scopeOf().scope, slug, [outcome.token])
    expect(view).toMatchObject({
      seat: { role: 'attendee', nickname: 'Zeester' },
      can: { takeSeat: false, enter: true },
    })
  })

  test('a member’s seat is theirs, without a token', async () => {
    const member = await makeMember('Kiezel')
    const { slug, sessionId } = await makeEvent()
    expect(await take(slug, 'Kiezel', member)).toEqual({ kind: 'done', sessionId, token: null })
    expect(await take(slug, 'Kiezel', member)).toEqual({ kind: 'seated', sessionId })
    expect(await take(slug, 'Kiezel', await makeMember('Ander'))).toEqual({ kind: 'refused', code: 'nickname_taken' })
  })

  test('a nickname is free when nobody in the session and no other member has it', async () => {
    await makeMember('Vuurtoren')
    const { slug } = await makeEvent()
    await take(slug, 'Notenbalk')
    for (const nickname of ['Notenbalk', 'noten balk', 'NÓTENBALK', 'Vuurtoren', 'vuur-toren'])
      expect(await take(slug, nickname)).toEqual({ kind: 'refused', code: 'nickname_taken' })
    const other = await makeEvent()
    expect(await take(other.slug, 'Notenbalk')).toMatchObject({ kind: 'done' })
  })

  test('two people want one nickname at once: one gets it', async () => {
    const { slug } = await makeEvent()
    const outcomes = await Promise.all([take(slug, 'Libel'), take(slug, 'libel')])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'refused'])
  })

  test.each([
    ['cancelled', { state: 'cancelled' as const }, 'cancelled'],
    ['ended by the host', { endedAt: minutes(-1) }, 'over'],
    ['long over', { startsAt: minutes(-600), endsAt: minutes(-500) }, 'over'],
  ])('%s: refused', async (_, options, code) => {
    const { slug } = await makeEvent(options)
    expect(await take(slug, 'Wolkje')).toEqual({ kind: 'refused', code })
  })

  test('an event that is not there, or not for you, is not found', async () => {
    await expect(take('nergens', 'Wolkje')).rejects.toSatisfy(refusal('not_found'))
    const { slug } = await makeEvent({ communityId: await makeCommunity('closed') })
    await expect(take(slug, 'Wolkje')).rejects.toSatisfy(refusal('not_found'))
  })
})

describe('who sees an event', () => {
  test('policy and SQL agree, for every kind of community and every role', async () => {
    const open = await makeCommunity('open')
    const closed = await makeCommunity('closed')
    const elsewhere = await makeCommunity('closed')
    const events = [
      { ...(await makeEvent({ communityId: open })), community: { id: open, kind: 'open' as const } },
      { ...(await makeEvent({ communityId: closed })), community: { id: closed, kind: 'closed' as const } },
      {
        ...(await makeEvent({ communityId: closed, state: 'cancelled' })),
        community: { id: closed, kind: 'closed' as const },
      },
    ]
    const actors: Actor[] = [
      GUEST,
      await makeMember('Niemand bijzonder'),
      await makeMember('Lid', [[closed, 'peer']]),
      await makeMember('Vrijwillig', [[closed, 'volunteer']]),
      await makeMember('Beroeps', [[closed, 'professional']]),
      await makeMember('Elders', [[elsewhere, 'professional']]),
    ]
    for (const actor of actors)
      for (const event of events) {
        const seen = await readEvent(scopeOf(actor).scope, event.slug, []).then(
          () => true,
          () => false,
        )
        expect(seen).toBe(canSeeEvent(actor, event))
        const room = await readRoom(scopeOf(actor).scope, event.sessionId, []).then(
          () => true,
          () => false,
        )
        expect(room).toBe(canSeeEvent(actor, event))
      }
  })
})

describe('the calendar', () => {
  test('what goes on and what comes, in order, page by page, without what is cancelled, ended or hidden', async () => {
    const community = await makeCommunity('closed')
    const member = await makeMember('Kalenderlid', [[community, 'peer']])
    const wanted: string[] = []
    for (let at = 0; at < SESSIONS_PER_PAGE + 3; at++)
      wanted.push(
        (await makeEvent({ communityId: community, startsAt: minutes(at - 5), endsAt: minutes(at + 60) })).slug,
      )
    await makeEvent({ communityId: community, state: 'cancelled' })
    await makeEvent({ communityId: community, endedAt: minutes(-1) })
    await makeEvent({ communityId: community, startsAt: minutes(-90), endsAt: minutes(-1) })
    const mine = (slugs: { slug: string; community: { name: string } }[]) =>
      slugs.filter((session) => session.community.name === community).map((session) => session.slug)
    const found: string[] = []
    let after: string | null = null
    do {
      const page = await readCalendar(scopeOf(member).scope, after)
      found.push(...mine(page.sessions))
      after = page.next
    } while (after)
    expect(found).toEqual(wanted)
    expect(mine((await readCalendar(scopeOf().scope, null)).sessions)).toEqual([])
  })
})

describe('the ticket', () => {
  test('for a seat: what it says is the record’s', async () => {
    const { slug, sessionId } = await makeEvent()
    const seat = await take(slug, 'Zeester')
    const token = seat.kind === 'done' ? seat.token! : ''
    expect(await claimTicket(scopeOf().scope, sessionId, [token])).toMatchObject({
      kind: 'ticket',
      claims: { sessionId, role: 'attendee', nickname: 'Zeester', memberId: null, endsAt: minutes(80).getTime() },
    })
    expect(await claimTicket(scopeOf().scope, sessionId, [])).toEqual({ kind: 'seatless', slug })
    const other = await makeEvent()
    expect(await claimTicket(scopeOf().scope, other.sessionId, [token])).toMatchObject({ kind: 'seatless' })
  })

  test('for a host: a seat comes by itself, once, also from two tabs', async () => {
    const host = await makeMember('Spreker')
    const { sessionId } = await makeEvent({ hosts: [idOf(host)] })
    const both = await Promise.all([1, 2].map(() => claimTicket(scopeOf(host).scope, sessionId, [])))
    const again = await claimTicket(scopeOf(host).scope, sessionId, [])
    const seats = [...both, again].map((one) => (one.kind === 'ticket' ? one.claims.seatId : ''))
    expect(new Set(seats).size).toBe(1)
    expect(again).toMatchObject({ claims: { role: 'host', memberId: idOf(host) } })
    expect(await seatRows(sessionId)).toHaveLength(1)
  })

  test('somebody who calls themselves host is none', async () => {
    const { slug, sessionId } = await makeEvent({ hosts: [idOf(await makeMember('Echte host'))] })
    const member = await makeMember('Nieuwsgierig')
    await take(slug, 'Nieuwsgierig', member)
    expect(await claimTicket(scopeOf(member).scope, sessionId, [])).toMatchObject({ claims: { role: 'attendee' } })
  })

  test('too early, over, cancelled', async () => {
    const { slug, sessionId } = await makeEvent({ startsAt: minutes(31), endsAt: minutes(90) })
    const seat = await take(slug, 'Zeester')
    const token = seat.kind === 'done' ? seat.token! : ''
    expect(await claimTicket(scopeOf().scope, sessionId, [token])).toEqual({ kind: 'refused', code: 'too_early' })
    expect(await claimTicket(scopeOf(GUEST, minutes(1)).scope, sessionId, [token])).toMatchObject({ kind: 'ticket' })
    await endSession(scopeOf().scope.db, sessionId, minutes(40))
    expect(await claimTicket(scopeOf(GUEST, minutes(41)).scope, sessionId, [token])).toEqual({
      kind: 'refused',
      code: 'over',
    })
    await expect(claimTicket(scopeOf().scope, 'ses_nergens', [token])).rejects.toSatisfy(refusal('not_found'))
  })
})

test('what it costs: one trip to read, one trip to decide and one to write', async () => {
  const { slug, sessionId } = await makeEvent()
  const trips = async (act: (scope: ReturnType<typeof scopeOf>['scope']) => Promise<unknown>) => {
    const { scope, meter } = scopeOf()
    await act(scope)
    return meter.trips
  }
  expect(await trips((scope) => readCalendar(scope, null))).toBe(1)
  expect(await trips((scope) => readEvent(scope, slug, []))).toBe(1)
  expect(await trips((scope) => readRoom(scope, sessionId, []))).toBe(1)
  expect(await trips((scope) => takeSeat(scope, slug, { nickname: 'Zeester' }, []))).toBe(2)
  expect(await trips((scope) => claimTicket(scope, sessionId, []))).toBe(1)
})

const idOf = (actor: Actor) => (actor.kind === 'member' ? actor.id : '')
const abc = (at: number) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26), 120)
