import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { eventHosts, eventSessions, events } from '#db/schema/events.ts'
import { as, db, guest, request } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { newId } from '#worker/core/ids.ts'

beforeEach(clock.reset)

const choose = async (who: Member, figure: string): Promise<Member> => {
  await db.update(members).set({ avatar: figure }).where(eq(members.id, who.id))
  return { ...who, avatar: figure }
}

test('the figure that somebody chose stands beside their name wherever it stands; without one it follows the name', async () => {
  const place = await make.community({ privateMessages: true, review: 'before' })
  const noor = await choose(await make.member({ in: place, role: 'professional' }), 'owl-1')
  const author = await choose(await make.member({ in: place }), 'cat-2')
  const plain = await make.member({ in: place })
  const els = await choose(await make.member({ coordinator: true }), 'kite-4')
  const thread = await make.thread({ in: place, by: plain })
  clock.pass(1)
  const post = await make.post({ in: thread, by: author })
  clock.pass(1)
  const held = await make.post({ in: thread, by: author, state: 'held' })

  // The desk.
  const { item } = await as(noor).moderation.item(make.heldItem(held))
  if (item.about.kind !== 'words') throw new Error(item.about.kind)
  expect(item.about.thread.map((one) => one.figure)).toEqual([plain.nickname, 'cat-2', 'cat-2'])

  // The team, for the coordinator.
  const team = await as(els).organisation.team()
  const people = team.communities.find((one) => one.id === place.id)!.people
  expect(people).toMatchObject([{ nickname: noor.nickname, figure: 'owl-1' }])
  expect(team.coordinators.find((one) => one.id === els.id)).toMatchObject({ figure: 'kite-4' })

  // Conversations: with a member theirs, with a team that of its community.
  const token = await make.session(plain)
  const me = (await request(token)).services
  await me.messages.toMember(post.id, { ...draft(), subject: 'Hallo' })
  await me.messages.toTeam(place.slug, { ...draft(), subject: 'Een vraag' })
  const { conversations } = await me.messages.conversations(null)
  expect(new Map(conversations.map((row) => [row.kind, row.figure]))).toEqual(
    new Map([
      ['members', 'cat-2'],
      ['team', place.name],
    ]),
  )
  await me.messages.mute(conversations.find((row) => row.kind === 'members')!.id)
  expect((await me.messages.muted()).people).toMatchObject([{ figure: 'cat-2' }])
})

test('in a room too, but not beside another name: the same figure would tie the two together', async () => {
  const place = await make.community()
  const noor = await choose(await make.member({ in: place, role: 'professional' }), 'owl-1')
  const author = await choose(await make.member({ in: place }), 'cat-2')
  const eventId = newId('evt', clock.now())
  const sessionId = newId('ses', clock.now())
  await db.insert(events).values({
    id: eventId,
    slug: 'avond',
    communityId: place.id,
    kind: 'webinar',
    title: 'Een avond',
    about: 'Waarover het gaat.',
    state: 'planned',
    capacity: 10,
    createdAt: clock.now(),
  })
  await db.insert(eventSessions).values({ id: sessionId, eventId, startsAt: clock.now(), endsAt: minutes(90) })
  await db.insert(eventHosts).values({ eventId, memberId: noor.id })
  expect((await as(author).events.event('avond', [])).hosts).toMatchObject([{ figure: 'owl-1' }])

  const figureOf = async (who: Member) => {
    const outcome = await as(who).events.ticket(sessionId, [])
    return outcome.kind === 'ticket' ? outcome.claims.figure : outcome.kind
  }
  expect(await figureOf(noor)).toBe('owl-1')
  await as(author).events.takeSeat('avond', { nickname: 'Avondster' }, [])
  expect(await figureOf(author)).toBeUndefined()
  expect(await as(author).events.room(sessionId, [])).toMatchObject({ room: { figure: 'Avondster' } })

  const other = await choose(await make.member({ in: place }), 'snail-3')
  await as(other).events.takeSeat('avond', { nickname: other.nickname }, [])
  expect(await figureOf(other)).toBe('snail-3')
  expect(await as(other).events.room(sessionId, [])).toMatchObject({ room: { figure: 'snail-3' } })
})

test('in the list of demo people too', async () => {
  const chosen = await choose(await make.member(), 'cat-2')
  clock.pass(1)
  const plain = await make.member()
  await db.update(members).set({ demo: false })
  for (const { id } of [chosen, plain]) await db.update(members).set({ demo: true }).where(eq(members.id, id))
  const people = await guest().accounts.demoPeople!()
  expect(people.map(({ nickname, figure }) => [nickname, figure])).toEqual([
    [chosen.nickname, 'cat-2'],
    [plain.nickname, plain.nickname],
  ])
})
