import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { members, nicknames, sessions } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import { askerOf, noteVisit, SESSION_DAYS, SESSION_MOST_DAYS, type Visit } from '#worker/accounts/session.ts'
import { deleteSessionsBefore } from '#worker/accounts/store.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'

const SECRET = 'regen op een tentdoek'
const signUp = (nickname: string) => guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })
const memberNamed = async (nickname: string) =>
  (
    await db
      .select()
      .from(members)
      .where(eq(members.nicknameKey, nicknameKey(nickname)))
  )[0]

beforeEach(clock.reset)

describe('signing up', () => {
  test('makes a member and signs them in', async () => {
    const outcome = await signUp('Zee Ster')
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const { actor } = await request(outcome.token)
    expect(actor).toMatchObject({ kind: 'member', nickname: 'Zee Ster', coordinator: false, staffFunction: null })
    expect(actor.kind === 'member' && actor.roles.size).toBe(0)
    expect(await memberNamed('Zee Ster')).toMatchObject({ demo: false, createdAt: clock.now() })
  })

  test.each(['zeester2', 'ZEE STER2', 'Zéé-ster2', 'z.e.e_s.t.e.r 2'])('%j is taken by Zeester2', async (again) => {
    if (!(await memberNamed('Zeester2'))) await signUp('Zeester2')
    const outcome = await signUp(again)
    if (outcome.kind !== 'taken') throw new Error(outcome.kind)
    expect(await db.select().from(members).where(eq(members.nicknameKey, 'zeester2'))).toHaveLength(1)
  })

  test('the name suggested for a taken one is free and allowed', async () => {
    await signUp('Een heel lange schuilnaam')
    const taken = await signUp('Een heel lange schuilnaam')
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    expect(nicknameKey(taken.suggestion)).not.toBe(nicknameKey('Een heel lange schuilnaam'))
    expect([...taken.suggestion].length).toBeLessThanOrEqual(24)
    expect((await signUp(taken.suggestion)).kind).toBe('done')
  })

  test.each(['m0derator', 'bel 0470 12 34 56', '@jan', '', 'x'.repeat(500), '\u202e\u200b'])(
    'who typed %j is offered a nickname that can be had',
    async (typed) => {
      const suggestion = await guest().accounts.proposeNickname(typed)
      expect((await signUp(suggestion)).kind).toBe('done')
    },
  )

  test.each(['Vuurt0ren', 'Echte Vuurtoren'])('%j would pass for Vuurtoren of the team', async (name) => {
    if (!(await memberNamed('Vuurtoren'))) await make.member({ nickname: 'Vuurtoren', staffFunction: 'ervaren ouder' })
    const outcome = await signUp(name)
    if (outcome.kind !== 'taken') throw new Error(outcome.kind)
    expect(outcome.suggestion).not.toMatch(/vuurt/i)
    expect(await memberNamed(name)).toBeUndefined()
  })

  test('nobody passes for the organisation, a community that may be known, or a help line as the coordinator keeps them', async () => {
    const open = await make.community({ name: 'Waterkant: over varen' })
    const hidden = await make.community({ name: 'Stille Kelder', kind: 'closed', listed: false })
    await db.insert(helpLines).values({
      ...{ id: 'hlp_names', country: 'BE', name: 'Grote Toren 1234', phone: '1234', hours: 'dag', hoursEn: 'day' },
      ...{ about: 'Praten.', aboutEn: 'Talk.', position: 1, checkedAt: clock.now() },
    })
    for (const nickname of ['Huis van de Toets', 'Waterkant', 'Team Waterkant', 'Grote T0ren', 'Bel 1234']) {
      const outcome = await signUp(nickname)
      expect(outcome, nickname).toMatchObject({ kind: 'taken', code: 'nickname_reserved' })
      if (outcome.kind === 'taken') expect((await signUp(outcome.suggestion)).kind).toBe('done')
    }
    // A refusal would tell that there is such a place.
    expect((await signUp(hidden.name)).kind).toBe('done')
    await db.delete(helpLines).where(eq(helpLines.id, 'hlp_names'))
    await db.update(communities).set({ archivedAt: clock.now() }).where(eq(communities.id, open.id))
    for (const nickname of ['Grote Toren', 'Waterkant']) expect((await signUp(nickname)).kind).toBe('done')
  })

  test.each([
    ['staff by a role only', { role: 'volunteer' as const }],
    ['coordinator', { coordinator: true }],
  ])('a name of the team is kept from others: %s', async (_what, given) => {
    const { nickname } = await make.member({ ...given, in: await make.community() })
    expect((await signUp(`${nickname} bis`)).kind).toBe('taken')
  })

  test('a name that is kept for who bore it is taken until its time is over', async () => {
    const bore = await make.member({ nickname: 'Oude Naam' })
    await db
      .update(nicknames)
      .set({ keptUntil: days(30) })
      .where(eq(nicknames.memberId, bore.id))
    await db.update(members).set({ nickname: 'Nieuw', nicknameKey: 'nieuw' }).where(eq(members.id, bore.id))
    expect((await signUp('0ude naam')).kind).toBe('taken')
    clock.pass(30 * 24 * 60)
    expect((await signUp('0ude naam')).kind).toBe('done')
  })

  test('a taken name leaves no session behind', async () => {
    await signUp('Bezet')
    const before = await db.select().from(sessions)
    await signUp('Bezet')
    expect(await db.select().from(sessions)).toHaveLength(before.length)
  })

  test('of two at once with one name one gets it', async () => {
    const kinds = (await Promise.all([signUp('Tweeling'), signUp('tweeling')])).map((outcome) => outcome.kind)
    expect(kinds.sort()).toEqual(['done', 'taken'])
  })

  test('neither the password nor the session is stored as it is', async () => {
    const outcome = await signUp('Kluizenaar')
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const everything = JSON.stringify([await db.select().from(members), await db.select().from(sessions)])
    expect(everything).not.toContain(SECRET)
    expect(everything).not.toContain(outcome.token)
    expect(everything).toContain(await sha256(outcome.token))
    expect((await memberNamed('Kluizenaar'))?.secretHash).toMatch(/^scrypt\$/)
  })
})

describe('signing in', () => {
  test('with the right password, however the name is written', async () => {
    await signUp('Vuur Vlinder')
    const outcome = await guest().accounts.signIn({ nickname: 'vuurvlinder', secret: SECRET })
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect((await request(outcome.token)).actor).toMatchObject({ nickname: 'Vuur Vlinder' })
  })

  test('an unknown name and a wrong password are one answer', async () => {
    await signUp('Bekende')
    const before = await db.select().from(sessions)
    const wrong = await guest().accounts.signIn({ nickname: 'Bekende', secret: `${SECRET}!` })
    const unknown = await guest().accounts.signIn({ nickname: 'Onbekende', secret: SECRET })
    expect(wrong).toEqual({ kind: 'wrong' })
    expect(unknown).toEqual(wrong)
    expect(await db.select().from(sessions)).toHaveLength(before.length)
  })
})

describe('the brake on names and passwords', () => {
  test('is asked by both, and refuses before anything is looked up or written', async () => {
    const { asked, brake } = openBrake()
    await guest({ brake }).accounts.signUp({ nickname: 'Remmer', secret: SECRET, rules: 'on' })
    await guest({ brake }).accounts.signIn({ nickname: 'Remmer', secret: SECRET })
    expect(asked).toEqual(['entry', 'entry', 'guess'])

    const shut = guest({ brake: () => Promise.reject(new Refusal('too_many')) })
    const tooMany = { kind: 'too_many' }
    expect(await shut.accounts.signUp({ nickname: 'Te Snel', secret: SECRET, rules: 'on' })).toEqual(tooMany)
    expect(await shut.accounts.signIn({ nickname: 'Remmer', secret: SECRET })).toEqual(tooMany)
    expect(await memberNamed('Te Snel')).toBeUndefined()
  })
})

describe('a session', () => {
  test('knows the roles of its member', async () => {
    const place = await make.community()
    const token = await make.session(await make.member({ in: place, role: 'volunteer', staffFunction: 'ouder' }))
    expect((await request(token)).actor).toMatchObject({
      staffFunction: 'ouder',
      roles: new Map([[place.id, 'volunteer']]),
    })
  })

  test('ends after its days, and is cleared away then and not before', async () => {
    const token = await make.session(await make.member())
    const kept = async () => (await db.select().from(sessions)).some((row) => row.tokenHash === hash)
    const hash = await sha256(token)
    const last = days(SESSION_DAYS)
    clock.pass(SESSION_DAYS * 24 * 60 - 1)
    await db.batch([deleteSessionsBefore(db, clock.now())])
    expect((await request(token)).actor.kind).toBe('member')
    clock.pass(1)
    expect(clock.now()).toEqual(last)
    expect((await request(token)).actor).toEqual({ kind: 'guest' })
    clock.pass(1)
    await db.batch([deleteSessionsBefore(db, clock.now())])
    expect(await kept()).toBe(false)
  })

  /** Comes each so many days until they are a guest, or for a year; says for how many days they were not. */
  const comesEach = async (token: string, step: number) => {
    const visited: Visit[] = []
    for (let day = 0; day < 365; day += step) {
      const { actor } = await askerOf(db, token, clock.now(), (visit) => visited.push(visit))
      if (actor.kind === 'guest') return day
      for (const visit of visited.splice(0)) await noteVisit(db, visit, clock.now())
      clock.pass(step * 24 * 60)
    }
    return 365
  }

  test('moves along with who comes, for half a year at most', async () => {
    const somebody = await make.member()
    expect(await comesEach(await make.session(somebody), 10)).toBe(SESSION_MOST_DAYS)
    clock.reset()
    expect(await comesEach(await make.session(somebody), SESSION_DAYS + 1)).toBe(SESSION_DAYS + 1)
  })

  test('of somebody of the team does not', async () => {
    const place = await make.community()
    for (const team of [
      await make.member({ in: place, role: 'volunteer' }),
      await make.member({ coordinator: true }),
    ]) {
      clock.reset()
      expect(await comesEach(await make.session(team), 10)).toBe(SESSION_DAYS)
    }
  })

  test('ends by signing out, and only that one', async () => {
    const somebody = await make.member()
    const [phone, laptop] = [await make.session(somebody), await make.session(somebody)]
    await guest().accounts.signOut(phone)
    expect((await request(phone)).actor.kind).toBe('guest')
    expect((await request(laptop)).actor.kind).toBe('member')
  })

  test('signing out without one does nothing', async () => {
    const token = await make.session(await make.member())
    await guest().accounts.signOut(null)
    await guest().accounts.signOut('nothing of ours')
    expect((await request(token)).actor.kind).toBe('member')
  })

  test.each(['', 'x', 'A'.repeat(43)])('the token %j is a guest', async (token) => {
    expect((await request(token)).actor).toEqual({ kind: 'guest' })
  })
})

test('only demo people can be entered without a password', async () => {
  const services = guest()
  await make.member({ nickname: 'Echte Mens' })
  const demo = await make.member({ nickname: 'Demo Mens' })
  await db.update(members).set({ demo: false })
  await db.update(members).set({ demo: true }).where(eq(members.id, demo.id))
  const { enterDemo, demoPeople } = services.accounts
  expect(await refusal(enterDemo!('Echte Mens'))).toBe('not_found')
  const { token } = await enterDemo!('Demo Mens')
  expect((await request(token)).actor).toMatchObject({ id: demo.id })
  expect((await demoPeople!()).map((person) => person.nickname)).toEqual(['Demo Mens'])
})
