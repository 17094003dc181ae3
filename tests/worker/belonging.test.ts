import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { moderationLog, reports } from '#db/schema/moderation.ts'
import { as, db, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { canSeeMember } from '#worker/moderation/members/policy.ts'
import { MEMBERS_PER_PAGE, NAMES_LOOKED_AT } from '#worker/moderation/members/store.ts'
import { itemId } from '#worker/moderation/store.ts'
import { scene } from './moderation-make.ts'

beforeEach(clock.reset)

const names = (list: { members: { nickname: string }[] }) => list.members.map(({ nickname }) => nickname)
const standing = (place: { id: string }, who: Member, set: Partial<typeof memberships.$inferInsert>) =>
  db
    .update(memberships)
    .set(set)
    .where(and(eq(memberships.memberId, who.id), eq(memberships.communityId, place.id)))
const because = (explanation = 'Is stil, en schrijft anderen privé.') => ({
  explanation,
  draftKey: crypto.randomUUID(),
})

describe('the members of a closed community', () => {
  test('its team sees who belongs, also who never wrote: the team first, then who came last', async () => {
    const { place, author, noor, tarik, libel } = await scene({ kind: 'closed' })
    const silent = await make.member({ in: place, standing: 'new', nickname: 'Stille Wilg' })
    const gone = await make.member({ in: place })
    await standing(place, gone, { leftAt: clock.now() })
    for (const one of [noor, libel]) {
      const list = await as(one).belonging.list(place.slug, null)
      expect(names(list)).toEqual([libel.nickname, tarik.nickname, noor.nickname, silent.nickname, author.nickname])
    }
    expect(await as(noor).belonging.places()).toMatchObject({ places: [{ slug: place.slug, kind: 'closed' }] })
  })

  test('nothing of a person but the nickname, what they are there and since when', async () => {
    const { place, author, noor } = await scene({ kind: 'closed' })
    const other = await make.community({ kind: 'closed', name: 'Een andere groep' })
    await db.insert(memberships).values({
      memberId: author.id,
      communityId: other.id,
      role: 'peer',
      joinedAt: clock.now(),
    })
    const list = await as(noor).belonging.list(place.slug, null)
    const row = list.members.find(({ id }) => id === author.id)!
    expect(Object.keys(row).sort()).toEqual(
      ['blocked', 'can', 'figure', 'id', 'joinedAt', 'nickname', 'paused', 'role', 'staffFunction'].sort(),
    )
    const person = await as(noor).belonging.person(place.slug, author.id)
    expect(JSON.stringify([list, person])).not.toContain('Een andere groep')
    expect(JSON.stringify([list, person])).not.toContain(other.id)
  })

  test('nobody else: no peer, no other team, no coordinator, not by a broken glass, and no guest', async () => {
    const { place, author } = await scene({ kind: 'closed' })
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    const coordinator = await make.member({ coordinator: true })
    const glass = { ...elsewhere, coordinator: true, glass: new Set([place.id]) }
    for (const one of [author, elsewhere, coordinator, glass]) {
      const { belonging } = as(one)
      expect(await refusal(belonging.list(place.slug, null))).toBe('not_found')
      expect(await refusal(belonging.find(place.slug, { beginning: 'Zee' }))).toBe('not_found')
      expect(await refusal(belonging.person(place.slug, author.id))).toBe('not_found')
      expect(await refusal(belonging.openCase(place.slug, author.id, because()))).toBe('not_found')
    }
  })

  test('goes on where a page ended, however many left in between', async () => {
    const { place, noor } = await scene({ kind: 'closed' })
    const all: string[] = []
    for (let at = 0; at < MEMBERS_PER_PAGE + 5; at++) {
      const one = await make.member({ in: place })
      if (at % 10 === 0) await standing(place, one, { leftAt: clock.now() })
      else all.push(one.nickname)
    }
    const first = await as(noor).belonging.list(place.slug, null)
    expect(first.next).not.toBeNull()
    const second = await as(noor).belonging.list(place.slug, first.next)
    expect(second.next).toBeNull()
    const seen = [...names(first), ...names(second)]
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(all))
    // A broken link shows the beginning.
    expect(names(await as(noor).belonging.list(place.slug, 'x'))).toEqual(names(first))
  })

  test('costs two trips, and no more rows however many belong to it or are called alike', async () => {
    const small = await scene({ kind: 'closed' })
    const large = await scene({ kind: 'closed' })
    const cost = async ({ place, noor }: typeof small) => {
      const { services, meter } = await request(await make.session(noor))
      await services.belonging.list(place.slug, null)
      expect(meter.trips).toBeLessThanOrEqual(2)
      const rows = meter.rowsRead
      await services.belonging.find(place.slug, { beginning: 'Anem' })
      return [rows, meter.rowsRead - rows]
    }
    const many = 400
    for (let from = 0; from < many; from += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, at) => make.member({ in: large.place, nickname: `Anemoon ${from + at}` })),
      )
    await db
      .update(memberships)
      .set({ leftAt: clock.now() })
      .where(and(eq(memberships.communityId, large.place.id), eq(memberships.role, 'peer')))
    const [list, search] = await cost(large)
    const [least] = await cost(small)
    // A page of index, membership and person, and what is read besides.
    expect(list! - least!).toBeLessThan(MEMBERS_PER_PAGE * 4)
    expect(search!).toBeLessThan(NAMES_LOOKED_AT * 5)
  })

  test('is searched by how a nickname begins, and finds nobody who is somewhere else', async () => {
    const { place, noor } = await scene({ kind: 'closed' })
    await make.member({ nickname: 'Wolkje Elders' })
    await make.member({ in: place, nickname: 'Wólkje Hier' })
    const found = await as(noor).belonging.find(place.slug, { beginning: 'wolk' })
    expect(found).toMatchObject({ more: false })
    expect(names(found)).toEqual(['Wólkje Hier'])
    expect(JSON.stringify(found)).not.toContain('Elders')
    expect(names(await as(noor).belonging.find(place.slug, { beginning: 'olk' }))).toEqual([])
  })
})

test('an open forum has no members: volunteers see whose words were placed, a professional also who waits', async () => {
  const { place, author, noor, tarik, libel } = await scene()
  const waits = await make.member({ in: place, standing: 'new' })
  const team = [libel.nickname, tarik.nickname, noor.nickname]
  expect(names(await as(noor).belonging.list(place.slug, null))).toEqual([...team, waits.nickname, author.nickname])
  expect(names(await as(libel).belonging.list(place.slug, null))).toEqual([...team, author.nickname])
  expect(names(await as(libel).belonging.find(place.slug, { beginning: waits.nickname }))).toEqual([])
  expect(names(await as(noor).belonging.find(place.slug, { beginning: waits.nickname }))).toEqual([waits.nickname])
})

test('the list shows what the policy says, whatever somebody is, did and where', async () => {
  for (const kind of ['open', 'closed'] as const) {
    const { place, noor, libel } = await scene({ kind })
    const rows = []
    for (const role of ['peer', 'volunteer', 'professional'] as const)
      for (const approvedPosts of [0, 1])
        for (const leftAt of [null, clock.now()]) {
          const one = await make.member({ in: place, role })
          await standing(place, one, { approvedPosts, leftAt })
          rows.push({ communityId: place.id, kind, personId: one.id, role, approvedPosts, leftAt })
        }
    for (const actor of [noor, libel]) {
      const shown = new Set((await as(actor).belonging.list(place.slug, null)).members.map(({ id }) => id))
      for (const row of rows) expect(shown.has(row.personId), JSON.stringify(row)).toBe(canSeeMember(actor, row))
    }
  }
})

describe('a case about somebody of whom nothing waits', () => {
  test('a silent member is sent out with a rule and a reason, is told, and can object', async () => {
    const { place, noor } = await scene({ kind: 'closed' })
    const silent = await make.member({ in: place, standing: 'new' })
    const story = await make.thread({ in: place, by: silent, featuredAt: clock.now() })
    const before = await as(noor).belonging.person(place.slug, silent.id)
    expect(before.person).toMatchObject({ nickname: silent.nickname, waiting: [], decisions: [], role: 'peer' })

    const item = await as(noor).belonging.openCase(place.slug, silent.id, because())
    const { item: view } = await as(noor).moderation.item(item)
    expect(view).toMatchObject({
      state: 'open',
      reasons: ['opened'],
      about: { kind: 'member' },
      personActs: ['warn', 'pause', 'block', 'rename'],
      reports: [{ from: noor.nickname, explanation: 'Is stil, en schrijft anderen privé.' }],
    })
    const step = await as(noor).moderation.stepOnPerson(item, {
      version: view.person.version,
      seen: await now.seen(item),
      act: 'block',
      rule: 'stays_here',
      reason: 'Wat hier staat, bleef niet hier.',
    })
    expect(step).toMatchObject({ kind: 'done', act: 'block' })
    const [decision] = await db.select().from(moderationLog).where(eq(moderationLog.personId, silent.id))
    const told = await as(silent).moderation.decision(decision!.id)
    expect(told).toMatchObject({ act: 'block', reason: 'Wat hier staat, bleef niet hier.', can: { object: true } })
    // They can no longer take back that they agreed to be shown first.
    expect((await now.thread(story.id)).featuredAt).toBeNull()
    // Who began it and why stays with the team.
    expect(JSON.stringify(told)).not.toContain('privé')

    const after = await as(noor).belonging.person(place.slug, silent.id)
    expect(after.person).toMatchObject({ blockedAt: clock.now(), decisions: [{ act: 'block' }] })
    const { members } = await as(noor).belonging.list(place.slug, null)
    expect(members.find(({ id }) => id === silent.id)).toMatchObject({ blocked: true })
  })

  test('sent twice it is one; begun again later it is the same item, open again', async () => {
    const { place, noor } = await scene({ kind: 'closed' })
    const silent = await make.member({ in: place })
    const input = because()
    const item = await as(noor).belonging.openCase(place.slug, silent.id, input)
    expect(await as(noor).belonging.openCase(place.slug, silent.id, input)).toBe(item)
    expect(await db.select().from(reports).where(eq(reports.itemId, item))).toHaveLength(1)
    await as(noor).moderation.decide(item, { version: 1, act: 'keep', reason: '', seen: await now.seen(item) })
    expect((await as(noor).moderation.item(item)).item.state).toBe('closed')
    clock.pass(1_440)
    expect(await as(noor).belonging.openCase(place.slug, silent.id, because())).toBe(item)
    expect((await as(noor).moderation.item(item)).item.state).toBe('open')
    expect((await as(noor).belonging.person(place.slug, silent.id)).person.waiting).toMatchObject([{ id: item }])
  })

  test('is a professional’s, about peers and volunteers, never about oneself', async () => {
    const { place, author, noor, tarik, libel } = await scene({ kind: 'closed' })
    const may = async (actor: Member, person: Member) =>
      (await refusal(as(actor).belonging.person(place.slug, person.id))) === 'not_found' &&
      (await refusal(as(actor).belonging.openCase(place.slug, person.id, because()))) === 'not_found'
        ? 'not_found'
        : 'yes'
    expect(await may(libel, author)).toBe('not_found')
    expect(await may(noor, tarik)).toBe('not_found')
    expect(await may(noor, noor)).toBe('not_found')
    // What waits about a volunteer is not that volunteer's to see.
    const item = await as(noor).belonging.openCase(place.slug, libel.id, because())
    expect(item).toBe(itemId('report', `${place.id}.${libel.id}`))
    expect(await refusal(as(libel).moderation.item(item))).toBe('not_found')
    const { members } = await as(noor).belonging.list(place.slug, null)
    expect(members.filter(({ can }) => can.open).map(({ id }) => id)).toEqual([libel.id, author.id])
  })

  test('somebody who left, and somebody of another group, is not there', async () => {
    const { place, author, noor } = await scene({ kind: 'closed' })
    await standing(place, author, { leftAt: clock.now() })
    const stranger = await make.member({ in: await make.community({ kind: 'closed' }) })
    for (const one of [author, stranger]) {
      expect(await refusal(as(noor).belonging.person(place.slug, one.id))).toBe('not_found')
      expect(await refusal(as(noor).belonging.openCase(place.slug, one.id, because()))).toBe('not_found')
    }
  })
})
