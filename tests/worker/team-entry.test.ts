import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { authenticators, invitations, members, passkeys, sessions } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { organisationLog } from '#db/schema/organisation.ts'
import { linkForNobody } from '#run/deployment/first-run.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { TEST_VAULT } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { type NewInvitation, newInvitation } from '#worker/accounts/invitation.ts'
import { giveInvitedRole } from '#worker/accounts/invitations/store.ts'
import { newSession } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import { giveRoleTo } from '#worker/organisation/team/store.ts'

beforeEach(clock.reset)

const d1 = (env as unknown as { DB: D1Database }).DB

/** A session after the password only. */
async function passwordOnly(of: { id: string }): Promise<string> {
  const { token, statement } = await newSession(db, of.id, clock.now())
  await db.batch([statement])
  return token
}
const accountsOf = async (token: string) => (await request(token)).services.accounts
const actorOf = async (token: string) => (await request(token)).actor as Member
const invite = async (given: NewInvitation) => {
  const invitation = await newInvitation(db, clock.now(), given)
  await db.batch([invitation.statement])
  return invitation
}
const accepted = (by: Member, token: string) => as(by).accounts.acceptInvitation(token, { as: by.nickname })
const codeOf = async (memberId: string) => {
  const [row] = await db.select().from(authenticators).where(eq(authenticators.memberId, memberId))
  const secret = await TEST_VAULT.open('authenticator', row!.sealedSecret)
  return new TOTP({ secret: Secret.fromBase32(secret.split(' ')[0]!) }).generate({ timestamp: clock.now().getTime() })
}
const WRONG = { kind: 'refused', code: 'factor_code_wrong' }
/** Six digits that are not the code now, before or after. */
const wrongCode = async (memberId: string) =>
  String((Number(await codeOf(memberId)) + 500_000) % 1_000_000).padStart(6, '0')

/** A volunteer whose app is set up, as they are after it. */
async function volunteer() {
  const place = await make.community()
  const person = await make.member({ in: place, role: 'volunteer' })
  const token = await passwordOnly(person)
  const accounts = await accountsOf(token)
  await accounts.beginApp(token)
  expect(await accounts.showCode(token, { code: await codeOf(person.id) })).toEqual({ kind: 'done' })
  clock.pass(2)
  return { place, person, token }
}

describe('without a second factor', () => {
  test('nobody of the team is staff; the doors say which step is missing', async () => {
    const place = await make.community({ kind: 'closed' })
    for (const person of [
      await make.member({ in: place, role: 'volunteer' }),
      await make.member({ in: place, role: 'professional' }),
      await make.member({ coordinator: true }),
    ]) {
      const { services, actor } = await request(await passwordOnly(person))
      expect(actor).toMatchObject({ awaitsSecondFactor: true, coordinator: false })
      expect(await refusal(services.moderation.queue())).toBe('second_factor')
      expect(await refusal(services.organisation.team())).toBe('second_factor')
    }
    const peer = await request(await passwordOnly(await make.member({ in: place })))
    expect(await refusal(peer.services.moderation.queue())).toBe('not_found')
  })

  test('a password opens nothing that was entrusted to the team, and speaks nowhere in its name', async () => {
    const [open, closed] = [await make.community({ review: 'after' }), await make.community({ kind: 'closed' })]
    const person = await make.member({ in: [open, closed], role: 'professional' })
    const [here, there] = [await make.thread({ in: open }), await make.thread({ in: closed })]
    const reply = { body: 'Ik ben van het team.', draftKey: crypto.randomUUID() }
    const begin = { ...reply, title: 'Van het team', draftKey: crypto.randomUUID() }
    const before = await request(await passwordOnly(person))
    expect(before.actor).toMatchObject({ roles: new Map() })
    expect(await refusal(before.services.forum.thread(there.id, null))).toBe('not_found')
    expect(await before.services.communities.page(closed.slug, null)).toMatchObject({ access: 'door' })
    expect((await before.services.forum.thread(here.id, null)).can.reply).toBe(false)
    expect(await refusal(before.services.forum.reply(here.id, reply))).toBe('second_factor')
    expect(await refusal(before.services.forum.start(open.slug, begin))).toBe('second_factor')
    expect(await refusal(before.services.forum.startForm(open.slug))).toBe('second_factor')
    expect(await db.select().from(posts).where(eq(posts.authorId, person.id))).toEqual([])
    const after = await request(await make.session(person))
    expect((await after.services.forum.thread(there.id, null)).can.reply).toBe(true)
    expect(await after.services.forum.reply(here.id, reply)).toMatchObject({ kind: 'published' })
  })

  test('nor changes the account with which it could be taken over', async () => {
    const token = await passwordOnly(await make.member({ in: await make.community(), role: 'professional' }))
    const { accounts, email } = (await request(token)).services
    const secret = 'een lang geheim'
    expect(await refusal(accounts.changePassword(token, { secret, newSecret: 'een ander lang geheim' }))).toBe(
      'second_factor',
    )
    expect(await refusal(accounts.renewRecoveryCode(token, { secret }))).toBe('second_factor')
    expect(await refusal(accounts.changeNickname(token, { nickname: 'Anders' }))).toBe('second_factor')
    expect(await refusal(email.give(token, { email: 'iemand@example.org', secret }, 'nl'))).toBe('second_factor')
  })

  test('a peer has no page for it', async () => {
    const token = await passwordOnly(await make.member())
    const accounts = await accountsOf(token)
    expect(await refusal(accounts.secondFactor(token))).toBe('not_found')
    expect(await refusal(accounts.beginApp(token))).toBe('not_found')
    expect(await refusal(accounts.showCode(token, { code: '123456' }))).toBe('not_found')
  })
})

describe('an authenticator app', () => {
  test('is set up with its first code, which opens the team’s pages', async () => {
    const place = await make.community()
    const person = await make.member({ in: place, role: 'volunteer' })
    const token = await passwordOnly(person)
    const accounts = await accountsOf(token)
    expect(await accounts.secondFactor(token)).toMatchObject({ state: 'to_choose', enrolment: null })
    await accounts.beginApp(token)
    const { enrolment } = await accounts.secondFactor(token)
    const [row] = await db.select().from(authenticators).where(eq(authenticators.memberId, person.id))
    expect(JSON.stringify(row)).not.toContain(enrolment!.key.replaceAll(' ', ''))
    expect(await accounts.showCode(token, { code: await wrongCode(person.id) })).toEqual(WRONG)
    expect((await actorOf(token)).awaitsSecondFactor).toBe(true)
    expect(await accounts.showCode(token, { code: await codeOf(person.id) })).toEqual({ kind: 'done' })
    expect(await actorOf(token)).toMatchObject({
      awaitsSecondFactor: false,
      roles: new Map([[place.id, 'volunteer']]),
    })
    expect(await (await accountsOf(token)).secondFactor(token)).toMatchObject({ state: 'shown', enrolment: null })
  })

  test('is set up in the session that began it: another with the password sees no key, and cannot confirm it', async () => {
    const person = await make.member({ in: await make.community(), role: 'volunteer' })
    const [owner, thief] = [await passwordOnly(person), await passwordOnly(person)]
    const [own, other] = [await accountsOf(owner), await accountsOf(thief)]
    const keyOf = async (accounts: typeof own, token: string) => (await accounts.secondFactor(token)).enrolment?.key
    await own.beginApp(owner)
    const first = await keyOf(own, owner)
    const code = await codeOf(person.id)
    expect(first).toBeTruthy()
    expect(await keyOf(other, thief)).toBeUndefined()
    expect(await other.showCode(thief, { code })).toEqual(WRONG)
    // What the other begins is another key, and its code opens nothing here.
    await other.beginApp(thief)
    expect(await keyOf(other, thief)).not.toBe(first)
    expect(await keyOf(own, owner)).toBeUndefined()
    expect(await own.showCode(owner, { code: await codeOf(person.id) })).toEqual(WRONG)
    await own.beginApp(owner)
    expect(await own.showCode(owner, { code: await codeOf(person.id) })).toEqual({ kind: 'done' })
    expect((await actorOf(thief)).awaitsSecondFactor).toBe(true)
  })

  test('an app that was confirmed meanwhile is not begun anew', async () => {
    const person = await make.member({ in: await make.community(), role: 'volunteer' })
    const [owner, thief] = [await passwordOnly(person), await passwordOnly(person)]
    await (await accountsOf(owner)).beginApp(owner)
    const code = await codeOf(person.id)
    let once = false
    const slow: typeof db = Object.create(db, {
      batch: {
        value: async (statements: Parameters<typeof db.batch>[0]) => {
          const rows = await db.batch(statements)
          if (!once) {
            once = true
            expect(await (await accountsOf(owner)).showCode(owner, { code })).toEqual({ kind: 'done' })
          }
          return rows
        },
      },
    })
    await as(await actorOf(thief), { db: slow }).accounts.beginApp(thief)
    const [row] = await db.select().from(authenticators).where(eq(authenticators.memberId, person.id))
    expect(row!.confirmedAt).not.toBeNull()
    clock.pass(2)
    const again = await passwordOnly(person)
    expect(await (await accountsOf(again)).showCode(again, { code: await codeOf(person.id) })).toEqual({ kind: 'done' })
    expect((await actorOf(thief)).awaitsSecondFactor).toBe(true)
  })

  test('is asked for in each new session, and a code works once', async () => {
    const { person } = await volunteer()
    const [phone, laptop] = [await passwordOnly(person), await passwordOnly(person)]
    expect(await (await accountsOf(phone)).secondFactor(phone)).toMatchObject({ state: 'to_show' })
    const code = await codeOf(person.id)
    expect(await (await accountsOf(phone)).showCode(phone, { code })).toEqual({ kind: 'done' })
    expect(await (await accountsOf(laptop)).showCode(laptop, { code })).toEqual(WRONG)
    expect((await actorOf(laptop)).awaitsSecondFactor).toBe(true)
  })

  test('nor does an older one that was never used, once a later one was; the next one does', async () => {
    const { person } = await volunteer()
    const session = async () => {
      const token = await passwordOnly(person)
      return { show: async (code: string) => (await accountsOf(token)).showCode(token, { code }) }
    }
    const [phone, laptop] = [await session(), await session()]
    const older = await codeOf(person.id)
    clock.pass(0.5)
    expect(await phone.show(await codeOf(person.id))).toEqual({ kind: 'done' })
    // Still within the half minute that a phone may be slow.
    expect(await laptop.show(older)).toEqual(WRONG)
    clock.pass(0.5)
    expect(await laptop.show(await codeOf(person.id))).toEqual({ kind: 'done' })
    expect(await (await session()).show(older)).toEqual(WRONG)
  })

  test('of two who send one code at once, one gets in', async () => {
    const { person } = await volunteer()
    const code = await codeOf(person.id)
    const kinds = await Promise.all(
      [await passwordOnly(person), await passwordOnly(person)].map(async (token) => {
        const outcome = await (await accountsOf(token)).showCode(token, { code })
        return outcome.kind
      }),
    )
    expect(kinds.sort()).toEqual(['done', 'refused'])
  })

  test('with a password alone nobody puts another app in its place, or reads its key', async () => {
    const { person } = await volunteer()
    const token = await passwordOnly(person)
    const accounts = await accountsOf(token)
    expect(await refusal(accounts.beginApp(token))).toBe('second_factor')
    expect(await refusal(accounts.dropApp(token))).toBe('second_factor')
    expect((await accounts.secondFactor(token)).enrolment).toBeNull()
  })

  test('one that was begun is worth nothing beside a passkey that was added since', async () => {
    const person = await make.member({ in: await make.community(), role: 'volunteer' })
    const token = await passwordOnly(person)
    const accounts = await accountsOf(token)
    await accounts.beginApp(token)
    const code = await codeOf(person.id)
    await db.insert(passkeys).values({
      id: `key-${person.id}`,
      memberId: person.id,
      publicKey: '',
      counter: 0,
      transports: [],
      name: 'Sleutel',
      createdAt: clock.now(),
    })
    expect((await accounts.secondFactor(token)).enrolment).toBeNull()
    expect(await accounts.showCode(token, { code })).toEqual(WRONG)
  })

  test('wrong codes make the next one wait, from any address, until a right one', async () => {
    const { person } = await volunteer()
    const token = await passwordOnly(person)
    const accounts = await accountsOf(token)
    for (let at = 0; at < 5; at++)
      expect(await accounts.showCode(token, { code: await wrongCode(person.id) })).toEqual(WRONG)
    const wait = { kind: 'refused', code: 'factor_wait' }
    expect(await accounts.showCode(token, { code: await codeOf(person.id) })).toEqual(wait)
    clock.pass(1)
    const later = await accountsOf(token)
    expect(await later.showCode(token, { code: await wrongCode(person.id) })).toEqual(WRONG)
    clock.pass(1)
    expect(await (await accountsOf(token)).showCode(token, { code: await codeOf(person.id) })).toEqual(wait)
    clock.pass(1)
    expect(await (await accountsOf(token)).showCode(token, { code: await codeOf(person.id) })).toEqual({ kind: 'done' })
    const [row] = await db.select().from(authenticators).where(eq(authenticators.memberId, person.id))
    expect(row).toMatchObject({ failures: 0, failedAt: null })
  })

  test('the last factor stays', async () => {
    const { token } = await volunteer()
    expect(await (await accountsOf(token)).dropApp(token)).toEqual({ kind: 'last_factor' })
  })

  test('takes two trips to show and three to check', async () => {
    const { person } = await volunteer()
    const token = await passwordOnly(person)
    const page = await request(token)
    await page.services.accounts.secondFactor(token)
    expect(page.meter.trips).toBe(2)
    const check = await request(token)
    await check.services.accounts.showCode(token, { code: await codeOf(person.id) })
    expect(check.meter.trips).toBe(3)
  })
})

describe('a coordinator clears a second factor', () => {
  test('for who lost it: every session ends, the next one chooses anew, and it is logged', async () => {
    const { person, token } = await volunteer()
    const coordinator = await make.member({ coordinator: true })
    await as(coordinator).organisation.resetSecondFactor(person.id)
    expect((await request(token)).actor.kind).toBe('guest')
    const again = await passwordOnly(person)
    expect(await (await accountsOf(again)).secondFactor(again)).toMatchObject({ state: 'to_choose' })
    const log = await db.select().from(organisationLog).where(eq(organisationLog.personId, person.id))
    expect(log).toEqual([expect.objectContaining({ act: 'second_factor_reset', actorId: coordinator.id })])
  })

  test('never their own, nobody’s without being one, and nobody unknown', async () => {
    const { person } = await volunteer()
    const coordinator = await make.member({ coordinator: true })
    expect(await refusal(as(coordinator).organisation.resetSecondFactor(coordinator.id))).toBe('forbidden')
    expect(await refusal(as(coordinator).organisation.resetSecondFactor('mem_nobody'))).toBe('not_found')
    const peer = await make.member({ in: await make.community() })
    expect(await refusal(as(coordinator).organisation.resetSecondFactor(peer.id))).toBe('not_found')
    expect(await refusal(as(person).organisation.resetSecondFactor(coordinator.id))).toBe('not_found')
  })
})

describe('an invitation', () => {
  test('says what it gives, and gives it once', async () => {
    const [place, other] = [await make.community(), await make.community()]
    const { token, path } = await invite({
      roles: [
        { communityId: place.id, role: 'professional' },
        { communityId: other.id, role: 'volunteer' },
      ],
      staffFunction: 'pedagoog',
    })
    expect(path).toBe(`/invite/${token}`)
    const page = await request(null)
    expect(await page.services.accounts.invitation(token)).toEqual({
      own: false,
      coordinator: false,
      staffFunction: 'pedagoog',
      roles: [
        { role: 'professional', community: place.name },
        { role: 'volunteer', community: other.name },
      ],
    })
    expect(page.meter.trips).toBe(1)
    const person = await make.member({ in: other })
    const session = await passwordOnly(person)
    expect(await (await accountsOf(session)).acceptInvitation(token, { as: person.nickname })).toEqual({
      kind: 'done',
      coordinator: false,
    })
    expect(await actorOf(session)).toMatchObject({ staffFunction: 'pedagoog', awaitsSecondFactor: true })
    const roles = await db.select().from(memberships).where(eq(memberships.memberId, person.id))
    expect(new Map(roles.map((row) => [row.communityId, row.role]))).toEqual(
      new Map([
        [place.id, 'professional'],
        [other.id, 'volunteer'],
      ]),
    )
    const late = await make.member()
    expect(await as(late).accounts.acceptInvitation(token, { as: late.nickname })).toEqual({ kind: 'gone' })
    expect(await guest().accounts.invitation(token)).toBeNull()
  })

  test('is not for who made it: nobody gives themselves a role, nor opens a community without the glass', async () => {
    const place = await make.community({ kind: 'closed' })
    const [coordinator, person] = [await make.member({ coordinator: true }), await make.member()]
    const { token } = await invite({
      roles: [{ communityId: place.id, role: 'professional' }],
      invitedBy: coordinator.id,
    })
    expect(await as(coordinator).accounts.invitation(token)).toMatchObject({ own: true })
    expect(await accepted(coordinator, token)).toEqual({ kind: 'own' })
    expect(await as(person).accounts.invitation(token)).toMatchObject({ own: false })
    expect(await accepted(person, token)).toMatchObject({ kind: 'done' })
    const rows = await db.select().from(memberships).where(eq(memberships.communityId, place.id))
    expect(rows).toMatchObject([{ memberId: person.id }])
  })

  test('is accepted by whom the page named only, not by who signed in since in the same browser', async () => {
    const place = await make.community()
    const [shown, other] = [await make.member(), await make.member()]
    const { token } = await invite({ roles: [{ communityId: place.id, role: 'volunteer' }] })
    for (const name of [shown.nickname, ''])
      expect(await as(other).accounts.acceptInvitation(token, { as: name })).toEqual({ kind: 'another' })
    expect(await db.select().from(memberships).where(eq(memberships.communityId, place.id))).toEqual([])
    expect(await accepted(shown, token)).toMatchObject({ kind: 'done' })
  })

  test('of two who accept it at once, one becomes staff', async () => {
    const place = await make.community()
    const { token } = await invite({ roles: [{ communityId: place.id, role: 'volunteer' }], staffFunction: 'tolk' })
    const people = [await make.member(), await make.member()]
    const kinds = await Promise.all(
      people.map(async (person) => (await as(person).accounts.acceptInvitation(token, { as: person.nickname })).kind),
    )
    expect(kinds.sort()).toEqual(['done', 'gone'])
    expect(await db.select().from(memberships).where(eq(memberships.communityId, place.id))).toHaveLength(1)
    expect(await db.select().from(members).where(eq(members.staffFunction, 'tolk'))).toHaveLength(1)
  })

  const nobodyCoordinates = () => db.update(members).set({ coordinator: false })
  const linesOf = async (person: { id: string }) =>
    (await db.select().from(organisationLog).where(eq(organisationLog.actorId, person.id))).map(
      ({ act, communityId, personId, detail }) => ({ act, communityId, personId, detail }),
    )

  test('is a line of the log, in each of its communities, when it is accepted', async () => {
    const [place, other, gone] = [await make.community(), await make.community(), await make.community()]
    const { token } = await invite({
      roles: [
        { communityId: place.id, role: 'professional' },
        { communityId: other.id, role: 'volunteer' },
        { communityId: gone.id, role: 'volunteer' },
      ],
    })
    await db.update(communities).set({ archivedAt: clock.now() }).where(eq(communities.id, gone.id))
    const person = await make.member()
    expect(await linesOf(person)).toEqual([])
    await as(person).accounts.acceptInvitation(token, { as: person.nickname })
    const line = { act: 'invitation_accepted', personId: person.id }
    expect(await linesOf(person)).toEqual([
      { ...line, communityId: place.id, detail: 'professional' },
      { ...line, communityId: other.id, detail: 'volunteer' },
    ])
  })

  test('nor for who is sent out at that very moment: the link is not spent, and the log says nothing', async () => {
    const place = await make.community()
    const person = await make.member({ in: place })
    const { token } = await invite({ roles: [{ communityId: place.id, role: 'volunteer' }] })
    const slow: typeof db = Object.create(db, {
      batch: {
        value: async (statements: Parameters<typeof db.batch>[0]) => {
          const rows = await db.batch(statements)
          await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, person.id))
          return rows
        },
      },
    })
    const work = as(person, { db: slow }).accounts.acceptInvitation(token, { as: person.nickname })
    expect(await work).toEqual({ kind: 'sent_out' })
    expect(await linesOf(person)).toEqual([])
    expect(await accepted(await make.member(), token)).toMatchObject({ kind: 'done' })
  })

  test('is not for who was sent out of one of its communities: nothing is given, and the link stays', async () => {
    const [place, other] = [await make.community(), await make.community()]
    const person = await make.member({ in: place })
    await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, person.id))
    const { token } = await invite({
      roles: [
        { communityId: place.id, role: 'volunteer' },
        { communityId: other.id, role: 'volunteer' },
      ],
      staffFunction: 'tolk',
    })
    expect(await as(person).accounts.acceptInvitation(token, { as: person.nickname })).toEqual({ kind: 'sent_out' })
    const rows = await db.select().from(memberships).where(eq(memberships.memberId, person.id))
    expect(rows).toMatchObject([{ communityId: place.id, role: 'peer' }])
    expect(await linesOf(person)).toEqual([])
    expect(await accepted(await make.member(), token)).toMatchObject({ kind: 'done' })
  })

  test('sent out at the same moment, they get no role there', async () => {
    const place = await make.community()
    const person = await make.member({ in: place })
    await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, person.id))
    const row = { memberId: person.id, communityId: place.id, role: 'volunteer' as const }
    await db.batch([giveInvitedRole(db, { ...row, joinedAt: clock.now() }), giveRoleTo(db, row, clock.now())])
    const [after] = await db.select().from(memberships).where(eq(memberships.memberId, person.id))
    expect(after).toMatchObject({ role: 'peer', blockedAt: clock.now() })
  })

  test('of the first coordinator: only the last one that was printed opens, until somebody coordinates', async () => {
    await nobodyCoordinates()
    const link = async () => (await linkForNobody(d1, 'https://kring.test', clock.now()))!.split('/').at(-1)!
    const [earlier, token] = [await link(), await link()]
    const [a, b] = [await make.member(), await make.member()]
    expect(await as(b).accounts.acceptInvitation(earlier, { as: b.nickname })).toEqual({ kind: 'gone' })
    expect(await guest().accounts.invitation(earlier)).toBeNull()
    // As an installation has it that printed links before they were withdrawn.
    const old = await invite({ coordinator: true })
    expect(await as(a).accounts.acceptInvitation(token, { as: a.nickname })).toEqual({
      kind: 'done',
      coordinator: true,
    })
    expect(await linesOf(a)).toEqual([{ act: 'coordinator_made', communityId: null, personId: a.id, detail: '' }])
    expect(await guest().accounts.invitation(old.token)).toBeNull()
    expect(await as(b).accounts.acceptInvitation(old.token, { as: b.nickname })).toEqual({ kind: 'gone' })
    expect(await db.select({ id: members.id }).from(members).where(eq(members.coordinator, true))).toEqual([
      { id: a.id },
    ])
    expect(await linkForNobody(d1, 'https://kring.test', clock.now())).toBeUndefined()
    // One that a coordinator gives makes another.
    const given = await invite({ coordinator: true, invitedBy: a.id })
    expect(await as(b).accounts.acceptInvitation(given.token, { as: b.nickname })).toEqual({
      kind: 'done',
      coordinator: true,
    })
  })

  test('of the first coordinator: of two links that are opened at once, one makes one', async () => {
    await nobodyCoordinates()
    const tokens = [(await invite({ coordinator: true })).token, (await invite({ coordinator: true })).token]
    const people = [await make.member(), await make.member()]
    const kinds = await Promise.all(
      people.map(
        async (person, at) => (await as(person).accounts.acceptInvitation(tokens[at]!, { as: person.nickname })).kind,
      ),
    )
    expect(kinds.sort()).toEqual(['done', 'gone'])
    expect(await db.select().from(members).where(eq(members.coordinator, true))).toHaveLength(1)
  })

  test('makes the first coordinator, who is one only after a second factor', async () => {
    await nobodyCoordinates()
    const { token } = await invite({ coordinator: true })
    const person = await make.member()
    const session = await passwordOnly(person)
    expect(await (await accountsOf(session)).acceptInvitation(token, { as: person.nickname })).toEqual({
      kind: 'done',
      coordinator: true,
    })
    expect(await actorOf(session)).toMatchObject({ coordinator: false, awaitsSecondFactor: true })
    await db.update(sessions).set({ secondFactorAt: clock.now() }).where(eq(sessions.memberId, person.id))
    expect(await actorOf(session)).toMatchObject({ coordinator: true, awaitsSecondFactor: false })
  })

  test('lowers nobody, and brings back who left', async () => {
    const place = await make.community()
    const person = await make.member({ in: place, role: 'professional' })
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, person.id))
    const { token } = await invite({ roles: [{ communityId: place.id, role: 'volunteer' }] })
    await as(person).accounts.acceptInvitation(token, { as: person.nickname })
    const [row] = await db.select().from(memberships).where(eq(memberships.memberId, person.id))
    expect(row).toMatchObject({ role: 'professional', leftAt: null })
  })

  test.each(['withdrawn', 'too old', 'unknown'])('one that is %s opens nothing', async (what) => {
    const place = await make.community()
    const { token, id } = await invite({ roles: [{ communityId: place.id, role: 'volunteer' }] })
    if (what === 'withdrawn')
      await db.update(invitations).set({ withdrawnAt: clock.now() }).where(eq(invitations.id, id))
    if (what === 'too old')
      await db
        .update(invitations)
        .set({ expiresAt: minutes(0) })
        .where(eq(invitations.id, id))
    const tried = what === 'unknown' ? `${token.slice(1)}x` : token
    expect(await guest().accounts.invitation(tried)).toBeNull()
    const person = await make.member()
    expect(await as(person).accounts.acceptInvitation(tried, { as: person.nickname })).toEqual({ kind: 'gone' })
    expect(await db.select().from(memberships).where(eq(memberships.memberId, person.id))).toEqual([])
  })

  test('the record keeps no token', async () => {
    const { token } = await invite({ coordinator: true })
    expect(JSON.stringify(await db.select().from(invitations))).not.toContain(token)
  })
})
