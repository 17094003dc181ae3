import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitations } from '#db/schema/accounts.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { organisationLog } from '#db/schema/organisation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import { JOIN_LINK_DAYS, JOIN_LINKS_MAX } from '#worker/communities/invitations/store.ts'
import type { Member } from '#worker/core/actor.ts'
import { form, QUESTIONS } from './communities-make.ts'

beforeEach(clock.reset)

const scene = async () => {
  const place = await make.community({ kind: 'closed', listed: false, joinQuestions: QUESTIONS, name: 'Verborgen' })
  const noor = await make.member({ in: place, role: 'professional' })
  return { place, noor, person: await make.member() }
}
const linkOf = async (by: Member, place: { slug: string }) => {
  const made = await as(by).belonging.makeLink(place.slug)
  if (made.kind !== 'done') throw new Error(made.kind)
  return made.path.replace('/join/', '')
}
const rowOf = async (place: { id: string }) =>
  (await db.select().from(invitations)).filter(({ roles }) => roles[0]?.communityId === place.id)
const answers = ['To talk.', 'Rest.']

describe('a link to a hidden community', () => {
  test('lets somebody see what it is and ask; a human decides, and they are in', async () => {
    const { place, noor, person } = await scene()
    expect(await refusal(as(person).communities.joinForm(place.slug))).toBe('not_found')
    const token = await linkOf(noor, place)
    expect(await as(person).communities.invited(token)).toMatchObject({
      kind: 'may',
      form: { name: 'Verborgen', questions: QUESTIONS, team: [{ nickname: noor.nickname }] },
    })
    expect(await as(person).communities.askByInvitation(token, form(place, answers))).toEqual({
      kind: 'asked',
      slug: place.slug,
      helpLines: null,
      unattended: false,
    })
    const [row] = await db.select().from(joinRequests).where(eq(joinRequests.memberId, person.id))
    expect(row).toMatchObject({ communityId: place.id, state: 'open', consentedAt: clock.now() })
    const [item] = await db.select().from(caseItems).where(eq(caseItems.subjectId, row!.id))
    expect(item).toMatchObject({ kind: 'join_request', reasons: ['invited'] })
    // Their own request is theirs to look at from now on.
    expect(await as(person).communities.page(place.slug, null)).toMatchObject({ asking: { kind: 'waiting' } })
    await as(noor).moderation.answerJoin(item!.id, { version: 1, act: 'accept', reason: '' })
    const where = and(eq(memberships.memberId, person.id), eq(memberships.communityId, place.id))
    expect(await db.select().from(memberships).where(where)).toMatchObject([{ role: 'peer', leftAt: null }])
  })

  test('works once: not for a second person, nor for two at the same moment', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    const others = [person, await make.member(), await make.member()]
    const came = await Promise.all(
      others.map((one) =>
        as(one)
          .communities.askByInvitation(token, form(place, answers))
          .then(
            ({ kind }) => kind,
            ({ kind }) => kind,
          ),
      ),
    )
    expect(came.sort()).toEqual(['asked', 'not_found', 'not_found'])
    expect(await db.select().from(joinRequests).where(eq(joinRequests.communityId, place.id))).toHaveLength(1)
    const late = as(await make.member()).communities
    expect(await refusal(late.invited(token))).toBe('not_found')
    expect(await refusal(late.askByInvitation(token, form(place, answers)))).toBe('not_found')
    // Nothing is kept of who used it.
    expect(await rowOf(place)).toMatchObject([{ usedAt: clock.now(), usedBy: null }])
  })

  test('what is missing is said, and spends nothing', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    const outcome = await as(person).communities.askByInvitation(token, form(place, ['', 'x']))
    expect(outcome).toMatchObject({ kind: 'refused', errors: { answer0: 'answer_needed' } })
    expect(await as(person).communities.invited(token)).toMatchObject({ kind: 'may' })
  })

  test('a cry in the answers brings help lines, and the request waits for a professional', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    const outcome = await as(person).communities.askByInvitation(token, form(place, ['Ik wil dood', 'x']))
    expect(outcome).toMatchObject({ kind: 'asked', helpLines: expect.any(Array) })
  })

  test('without an account it says no name; a wrong one, an old one, one taken back: not there', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    expect(await guest().communities.invited(token)).toEqual({ kind: 'sign_in' })
    const nowhere = async (which: string) => {
      for (const one of [guest(), as(person)]) expect(await refusal(one.communities.invited(which))).toBe('not_found')
      const asked = as(person).communities.askByInvitation(which, form(place, answers))
      expect(await refusal(asked)).toBe('not_found')
    }
    await nowhere('nergens')
    const [row] = await rowOf(place)
    await as(noor).belonging.withdrawLink(place.slug, { id: row!.id })
    await nowhere(token)
    const other = await linkOf(noor, place)
    clock.pass(JOIN_LINK_DAYS * 1_440)
    await nowhere(other)
  })

  test('opens nothing once who gave it is no professional there, or the group is put away or open', async () => {
    for (const end of [
      (place: { id: string }, noor: Member) =>
        db
          .update(memberships)
          .set({ role: 'volunteer' })
          .where(and(eq(memberships.memberId, noor.id), eq(memberships.communityId, place.id))),
      (place: { id: string }) =>
        db.update(communities).set({ archivedAt: clock.now() }).where(eq(communities.id, place.id)),
      (place: { id: string }) => db.update(communities).set({ kind: 'open' }).where(eq(communities.id, place.id)),
    ]) {
      const { place, noor, person } = await scene()
      const token = await linkOf(noor, place)
      await end(place, noor)
      expect(await refusal(as(person).communities.invited(token))).toBe('not_found')
    }
  })

  test('who was sent out finds nothing there; who belongs is led in', async () => {
    const { place, noor } = await scene()
    const token = await linkOf(noor, place)
    const out = await make.member({ in: place })
    await db
      .update(memberships)
      .set({ blockedAt: clock.now() })
      .where(and(eq(memberships.memberId, out.id), eq(memberships.communityId, place.id)))
    const stranger = as({ ...out, roles: new Map() }).communities
    expect(await refusal(stranger.invited(token))).toBe('not_found')
    expect(await refusal(stranger.askByInvitation(token, form(place, answers)))).toBe('forbidden')
    const member = await make.member({ in: place })
    expect(await as(member).communities.invited(token)).toEqual({ kind: 'there', slug: place.slug })
  })

  test('makes nobody of the team, and is no invitation to a team', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    expect(await as(person).accounts.invitation(token)).toBeNull()
    expect(await as(person).accounts.acceptInvitation(token, { as: person.nickname })).toEqual({ kind: 'gone' })
    const coordinator = await make.member({ coordinator: true })
    expect(await as(coordinator).organisation.team()).toMatchObject({ invitations: [] })
    const [row] = await rowOf(place)
    await as(coordinator).organisation.withdrawInvitation({ id: row!.id })
    expect(await as(person).communities.invited(token)).toMatchObject({ kind: 'may' })
  })
})

describe('who gives out links', () => {
  test('a professional of a closed community that is in use, and nobody else', async () => {
    const { place, noor, person } = await scene()
    const open = await make.community()
    const away = await make.community({ kind: 'closed', archivedAt: clock.now() })
    const volunteer = await make.member({ in: place, role: 'volunteer' })
    const elsewhere = await make.member({ in: [open, away], role: 'professional' })
    const coordinator = await make.member({ coordinator: true })
    const tried: [Member, { slug: string }][] = [
      [volunteer, place],
      [person, place],
      [elsewhere, place],
      [coordinator, place],
      [elsewhere, open],
      [elsewhere, away],
      [{ ...noor, silenced: new Set([place.id]) }, place],
    ]
    for (const [who, where] of tried) {
      expect(await refusal(as(who).belonging.links(where.slug))).toBe('not_found')
      expect(await refusal(as(who).belonging.makeLink(where.slug))).toBe('not_found')
      expect(await refusal(as(who).belonging.withdrawLink(where.slug, { id: 'inv_x' }))).toBe('not_found')
    }
  })

  test('the list says when and by whom, never where it leads; each is a line of the log', async () => {
    const { place, noor } = await scene()
    const token = await linkOf(noor, place)
    const list = await as(noor).belonging.links(place.slug)
    expect(list).toMatchObject({ place: { listed: false }, links: [{ by: noor.nickname, createdAt: clock.now() }] })
    const [row] = await rowOf(place)
    expect(JSON.stringify(list)).not.toContain(row!.tokenHash)
    expect(JSON.stringify([list, row])).not.toContain(token)
    await as(noor).belonging.withdrawLink(place.slug, { id: row!.id })
    expect((await as(noor).belonging.links(place.slug)).links).toEqual([])
    const lines = await db.select().from(organisationLog).where(eq(organisationLog.communityId, place.id))
    expect(lines.map(({ act, detail }) => [act, detail])).toEqual([
      ['invited', ''],
      ['invitation_withdrawn', ''],
    ])
  })

  test('takes back nothing of another community', async () => {
    const { place, noor } = await scene()
    const other = await scene()
    const token = await linkOf(other.noor, other.place)
    const [row] = await rowOf(other.place)
    await as(noor).belonging.withdrawLink(place.slug, { id: row!.id })
    expect(await as(other.person).communities.invited(token)).toMatchObject({ kind: 'may' })
  })

  test('no more than a group has room for', async () => {
    const { place, noor } = await scene()
    for (let at = 0; at < JOIN_LINKS_MAX; at++) await linkOf(noor, place)
    expect(await as(noor).belonging.makeLink(place.slug)).toEqual({ kind: 'full' })
  })

  test('costs a page two trips, a guest one, and asking three', async () => {
    const { place, noor, person } = await scene()
    const token = await linkOf(noor, place)
    const trips = async (who: Member | null, work: (of: Awaited<ReturnType<typeof request>>) => Promise<unknown>) => {
      const of = await request(who && (await make.session(who)))
      await work(of)
      return of.meter.trips
    }
    expect(await trips(null, ({ services }) => services.communities.invited(token))).toBeLessThanOrEqual(1)
    expect(await trips(person, ({ services }) => services.communities.invited(token))).toBeLessThanOrEqual(2)
    expect(await trips(noor, ({ services }) => services.belonging.links(place.slug))).toBeLessThanOrEqual(2)
    expect(await trips(noor, ({ services }) => services.belonging.makeLink(place.slug))).toBeLessThanOrEqual(3)
    const asks = form(place, answers)
    expect(
      await trips(person, ({ services }) => services.communities.askByInvitation(token, asks)),
    ).toBeLessThanOrEqual(3)
  })
})
