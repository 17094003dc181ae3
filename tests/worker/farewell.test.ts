import { eq, is, isNull } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitations, members, nicknames, sessions } from '#db/schema/accounts.ts'
import { joinRequests, memberships } from '#db/schema/communities.ts'
import { eventSessions, events, seats } from '#db/schema/events.ts'
import { posts, postVersions } from '#db/schema/forum.ts'
import * as schema from '#db/schema/index.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { caseItems, moderationLog, objections, reports } from '#db/schema/moderation.ts'
import { organisationLog } from '#db/schema/organisation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal, request, sent } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { nameFreeFrom } from '#worker/accounts/contract.ts'
import { newInvitation } from '#worker/accounts/invitation.ts'
import { FRESH_MINUTES } from '#worker/accounts/own-proof.ts'
import type { Member } from '#worker/core/actor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { GONE_NAME, WITHDRAWN_TITLE } from '#worker/forum/limits.ts'
import { itemId } from '#worker/moderation/store.ts'
import { drain, sweep } from '#worker/outbox/drain.ts'

const SECRET = 'regen op een tentdoek'
const WORDS = 'beek duif eend kraai merel specht tuin uil wolk zwaan vos golf maan ster bries mees'.split(' ')
let made = 0

/** Somebody who signed up by themselves, as their next request has them. */
async function newcomer(nickname = `Zomerlinde ${WORDS[made++]}`) {
  const outcome = await guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  const { actor } = await request(outcome.token)
  if (actor.kind === 'guest') throw new Error('no session')
  return { nickname, token: outcome.token, actor: { ...actor, roles: new Map(actor.roles) } as Member }
}
type Person = Awaited<ReturnType<typeof newcomer>>

const belongs = (person: Person, place: { id: string }, role: 'peer' | 'volunteer' | 'professional' = 'peer') => {
  ;(person.actor.roles as Map<string, string>).set(place.id, role)
  return db
    .insert(memberships)
    .values({ memberId: person.actor.id, communityId: place.id, role, approvedPosts: 5, joinedAt: clock.now() })
}
const bye = (person: Person, choice: 'keep' | 'withdraw' = 'withdraw', secret = SECRET) =>
  as(person.actor).accounts.deleteAccount(person.token, { posts: choice, secret })
const postSaying = async (markdown: string) =>
  (await db.select().from(posts).where(eq(posts.markdown, markdown)))[0]!.id
const settled = async (recording = recordingReach()) => {
  await drain(db, recording.reach, sent.splice(0), clock.now())
  return recording
}
/** Every row of every table, and of the index of the search, as text. */
async function everything(): Promise<Map<string, string>> {
  const tables = Object.values(schema).filter((one) => is(one, SQLiteTable)) as SQLiteTable[]
  const found = new Map<string, string>()
  for (const table of tables) found.set(getTableConfig(table).name, JSON.stringify(await db.select().from(table)))
  found.set('post_search', JSON.stringify(await db.all('select title, body, place from post_search')))
  return found
}
/** The tables in which this stands, however it is written. */
const tablesWith = async (text: string) =>
  [...(await everything())].flatMap(([name, rows]) => (rows.toLowerCase().includes(text.toLowerCase()) ? [name] : []))

beforeEach(async () => {
  clock.reset()
  sent.splice(0)
})

describe('deleting one’s own account, posts taken away', () => {
  test('leaves neither the nickname nor a word of one’s own in any table', async () => {
    const open = await make.community({ review: 'after' })
    const closed = await make.community({ kind: 'closed', review: 'after', privateMessages: true })
    const asked = await make.community({ kind: 'closed', joinQuestions: ['Waarom?'] })
    const person = await newcomer('Oude Waterpaal')
    const friend = await make.member({ in: [open, closed] })
    await belongs(person, open)
    await belongs(person, closed)
    const me = as(person.actor)
    const others = await make.thread({ in: open })
    // What they wrote: alone, under others, changed since, waiting, taken back, to another member, and on asking to join.
    const alone = await me.forum.start(open.slug, {
      ...draft('mijnwoord een'),
      title: 'mijnwoord titel',
    })
    const shared = await make.thread({
      in: closed,
      by: person.actor,
      title: 'mijnwoord gedeeld',
      body: 'mijnwoord twee',
    })
    const answer = await make.post({ in: shared, by: friend, body: 'Van een ander.' })
    const quote = (words: string) => `> Oude Waterpaal schreef:\n>\n> ${words}\n> en nog wat\n\nDat ken ik.`
    const quoting = await make.post({ in: shared, by: friend, body: quote('mijnwoord twee') })
    await me.forum.reply(others.id, { ...draft('mijnwoord antwoord') })
    for (const state of ['returned', 'hidden', 'withdrawn', 'held', 'published'] as const)
      await make.post({ in: others, by: person.actor, state, body: `mijnwoord ${state}` })
    await me.forum.edit(await postSaying('mijnwoord een'), {
      body: 'mijnwoord veranderd',
      title: 'mijnwoord anders',
      version: 1,
    })
    expect(await db.select().from(postVersions)).toHaveLength(1)
    await me.forum.react(others.opening.id, { give: 'hug' })
    await as(friend).forum.react(others.opening.id, { give: 'hug' })
    await make.joinRequest({
      in: asked,
      by: person.actor,
      answers: [{ question: 'Waarom?', answer: 'mijnwoord daarom' }],
    })
    const between = await me.messages.toMember(answer.id, { ...draft('mijnwoord aan jou'), subject: 'mijnwoord over' })
    expect([alone.kind, between.kind]).toEqual(['published', 'sent'])
    await settled()
    const spoke = ['join_requests', 'post_search', 'post_versions', 'posts', 'threads', 'conversations', 'messages']
    expect((await tablesWith('mijnwoord')).sort()).toEqual(spoke.sort())
    expect((await tablesWith('waterpaal')).sort()).toEqual(['members', 'nicknames', 'post_search', 'posts'])

    expect(await bye(person)).toEqual({ kind: 'done' })
    const { ended, hints } = await settled()
    expect(ended).toEqual([person.actor.id])
    expect(hints).toContainEqual({ thread: shared.id, audience: { to: 'everyone' } })
    expect(hints).toContainEqual({ desk: open.id })
    expect(await tablesWith('mijnwoord')).toEqual([])
    // The name is kept from others, and leads to nobody: to a row that bears the names of all who went.
    expect(await tablesWith('waterpaal')).toEqual(['nicknames'])
    const [name] = await db.select().from(nicknames).where(eq(nicknames.memberId, 'mem_nobody'))
    expect(name).toMatchObject({ keptUntil: nameFreeFrom(clock.now()) })
    expect(await db.select().from(nicknames).where(eq(nicknames.memberId, person.actor.id))).toEqual([])

    // What is left of them stands where others need it, and in no table that is about them alone.
    expect((await tablesWith(person.actor.id)).sort()).toEqual(
      [
        'case_items',
        'cases',
        'conversations',
        'join_requests',
        'members',
        'messages',
        'outbox',
        'posts',
        'threads',
      ].sort(),
    )
    expect((await now.post(others.opening.id)).reactions).toEqual({ hug: 1 })
    expect(await now.thread(shared.id)).toMatchObject({ state: 'published', title: WITHDRAWN_TITLE, replyCount: 2 })
    expect(await now.thread(others.id)).toMatchObject({ state: 'published', replyCount: 0 })
    expect(await now.community(open.id)).toMatchObject({ threadCount: 1 })
    expect(await now.community(closed.id)).toMatchObject({ threadCount: 1 })
    const [asking] = await db.select().from(joinRequests).where(eq(joinRequests.memberId, person.actor.id))
    expect(asking).toMatchObject({ state: 'withdrawn', answers: [], version: 2 })
    expect(await db.select().from(caseItems).where(eq(caseItems.state, 'open'))).toEqual([])

    // Who quoted them wrote the rest themselves, and that stands.
    const quoted = await now.post(quoting.id)
    expect(quoted.markdown).toBe(`> ${GONE_NAME} schreef:\n>\n> ${WITHDRAWN_TITLE}\n\nDat ken ik.`)
    expect(quoted).toMatchObject({ version: 1, editedAt: null, html: expect.stringContaining('<p>Dat ken ik.</p>') })

    // Others read on: whom they answered and who wrote to them is a person without a name.
    const read = await as(friend).forum.thread(shared.id, null)
    expect(read).toMatchObject({ title: WITHDRAWN_TITLE })
    if (between.kind !== 'sent') throw new Error(between.kind)
    const conversation = await as(friend).messages.conversation(between.conversationId, null)
    expect(conversation).toMatchObject({ other: GONE_NAME, can: { write: false } })
  })

  test('a second time, and for a guest, there is nothing to delete', async () => {
    const person = await newcomer()
    expect(await bye(person)).toEqual({ kind: 'done' })
    expect(await refusal(bye(person))).toBe('unauthenticated')
    expect(await refusal(guest().accounts.deleteAccount(null, { posts: 'keep', secret: '' }))).toBe('unauthenticated')
    await settled()
    await settled()
  })

  test('words that the team still has to look at stay until it did, and then they go', async () => {
    const place = await make.community({ review: 'before' })
    const person = await newcomer()
    await belongs(person, place)
    const team = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const cry = await make.post({ in: thread, by: person.actor, state: 'held', level: 'red', body: 'mijnnood nu' })
    await make.levelled(make.heldItem(cry), 'red')
    const quiet = await make.post({ in: thread, by: person.actor, state: 'held', body: 'mijnnood later' })
    const told = await make.post({ in: thread, by: person.actor, body: 'mijnnood gemeld' })
    const reportId = await make.report({ on: told, by: team })
    await db.update(reports).set({ reporterId: person.actor.id }).where(eq(reports.itemId, reportId))

    expect(await bye(person)).toEqual({ kind: 'done' })
    const again = recordingReach()
    await settled(again)
    // Nobody is promised an answer about what is quiet; what is urgent or was reported waits, with its words.
    expect((await now.post(quiet.id)).markdown).toBe('')
    expect(await now.post(cry.id)).toMatchObject({ state: 'withdrawn', markdown: 'mijnnood nu' })
    expect(await now.post(told.id)).toMatchObject({ state: 'withdrawn', markdown: 'mijnnood gemeld' })
    const { items } = await as(team).moderation.queue()
    expect(items.map((item) => [item.id, item.nickname])).toEqual(
      expect.arrayContaining([make.heldItem(cry), reportId].map((id) => [id, GONE_NAME])),
    )
    const { item } = await as(team).moderation.item(make.heldItem(cry))
    expect(item).toMatchObject({ personActs: [], write: null, about: { markdown: 'mijnnood nu' } })
    const [report] = await db.select().from(reports).where(eq(reports.itemId, reportId))
    expect(report).toMatchObject({ reporterId: null, snapshotMarkdown: 'mijnnood gemeld' })

    // The outbox looks again: nothing was done yet, then the team did.
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect((await now.post(cry.id)).markdown).toBe('mijnnood nu')
    await db.update(caseItems).set({ state: 'closed' }).where(eq(caseItems.state, 'open'))
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect((await now.post(cry.id)).markdown).toBe('')
    expect((await now.post(told.id)).markdown).toBe('')
    expect(await tablesWith('mijnnood')).toEqual(['reports'])
    expect(await db.select().from(outbox).where(isNull(outbox.drainedAt))).toEqual([])
  })

  test('a message that was reported stays until the team handled the report, and then it goes', async () => {
    const place = await make.community({ privateMessages: true })
    const person = await newcomer()
    await belongs(person, place)
    const friend = await make.member({ in: place })
    const post = await make.post({ in: await make.thread({ in: place }), by: friend })
    const first = await as(person.actor).messages.toMember(post.id, { ...draft('mijngeheim een'), subject: 'Hoi' })
    if (first.kind !== 'sent') throw new Error(first.kind)
    await as(friend).messages.write(first.conversationId, draft('Dag.'))
    await as(person.actor).messages.write(first.conversationId, draft('mijngeheim twee'))
    const [told] = await db.select().from(messages).where(eq(messages.markdown, 'mijngeheim een'))
    await as(friend).moderation.report(
      { subject: 'message', id: told!.id },
      { reason: 'unkind', explanation: '', draftKey: crypto.randomUUID() },
    )
    expect(await bye(person)).toEqual({ kind: 'done' })
    const again = await settled()
    const words = async () =>
      (await db.select().from(messages).where(eq(messages.authorId, person.actor.id))).map((one) => one.markdown).sort()
    expect(await words()).toEqual([WITHDRAWN_TITLE, 'mijngeheim een'].sort())
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect(await words()).toContain('mijngeheim een')
    await db.update(caseItems).set({ state: 'closed' }).where(eq(caseItems.state, 'open'))
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect(await words()).toEqual([WITHDRAWN_TITLE, WITHDRAWN_TITLE])
    expect(await db.select().from(outbox).where(isNull(outbox.drainedAt))).toEqual([])
  })

  test('a report about somebody keeps no name; what they could not place goes once the team handled it', async () => {
    const place = await make.community()
    const person = await newcomer('Grijze Heuvelrug')
    await belongs(person, place)
    const team = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: person.actor })
    await as(team).moderation.report(
      { subject: 'member', id: post.id },
      { reason: 'other', explanation: '', draftKey: crypto.randomUUID() },
    )
    await db
      .update(memberships)
      .set({ pausedUntil: hours(1) })
      .where(eq(memberships.memberId, person.actor.id))
    const { services } = await request(person.token)
    await refusal(services.forum.reply(thread.id, draft('mijnnacht: ik wil dood, vanavond nog.')))
    expect(await tablesWith('heuvelrug')).toContain('reports')
    expect(await tablesWith('mijnnacht')).toEqual(['reports'])
    expect(await bye(person, 'keep')).toEqual({ kind: 'done' })
    const again = await settled()
    // The name went at once, from both; the words of a cry stay for who looks after it.
    expect(await tablesWith('heuvelrug')).toEqual(['nicknames'])
    expect(await tablesWith('mijnnacht')).toEqual(['reports'])
    await db.update(caseItems).set({ state: 'closed' }).where(eq(caseItems.state, 'open'))
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect(await tablesWith('mijnnacht')).toEqual([])
    expect(await db.select().from(outbox).where(isNull(outbox.drainedAt))).toEqual([])
  })

  test('an objection, and an urgent answer on asking to join, go once the team handled them', async () => {
    const place = await make.community()
    const asked = await make.community({ kind: 'closed', joinQuestions: ['Waarom?'] })
    const person = await newcomer()
    await belongs(person, place)
    const [first, second] = [
      await make.member({ in: [place, asked], role: 'professional' }),
      await make.member({ in: [place, asked], role: 'professional' }),
    ]
    const objected = async (text: string) => {
      const post = await make.post({ in: await make.thread({ in: place }), by: person.actor })
      await as(first).moderation.decide(await make.report({ on: post }), {
        seen: '1.0',
        version: 1,
        act: 'hide',
        rule: 'kind',
        reason: 'Dit helpt hier niemand verder.',
      })
      const [decision] = await db.select().from(moderationLog).where(eq(moderationLog.subjectId, post.id))
      await as(person.actor).moderation.object(decision!.id, { text })
      return itemId('objection', decision!.id)
    }
    const answer = (item: string) =>
      as(second).moderation.answerObjection(item, { version: 1, act: 'confirm', reason: 'Toch blijft het zo.' })
    const handled = await objected('mijnbezwaar van toen')
    const waiting = await objected('mijnbezwaar dat wacht')
    await answer(handled)
    const request = await make.joinRequest({
      in: asked,
      by: person.actor,
      answers: [{ question: 'Waarom?', answer: 'mijnzorgvraag' }],
    })
    await db.update(caseItems).set({ level: 'red', urgency: 2 }).where(eq(caseItems.id, request.itemId))

    expect(await bye(person, 'keep')).toEqual({ kind: 'done' })
    const again = await settled()
    expect(await tablesWith('mijnbezwaar van toen')).toEqual([])
    expect(await tablesWith('mijnbezwaar dat wacht')).toEqual(['objections'])
    expect(await tablesWith('mijnzorgvraag')).toEqual(['join_requests'])
    // Who is gone can be answered still; what is said of it stays, without their words.
    expect(await answer(waiting)).toMatchObject({ kind: 'done' })
    await db.update(caseItems).set({ state: 'closed' }).where(eq(caseItems.id, request.itemId))
    clock.pass(120)
    await sweep(db, again.reach, clock.now())
    expect(await tablesWith('mijnbezwaar')).toEqual([])
    expect(await tablesWith('mijnzorgvraag')).toEqual([])
    expect(await db.select().from(objections).where(eq(objections.memberId, person.actor.id))).toMatchObject([
      { state: 'confirmed', words: 'Toch blijft het zo.' },
      { state: 'confirmed' },
    ])
    expect(await db.select().from(outbox).where(isNull(outbox.drainedAt))).toEqual([])
  })

  test('words to the team stay with the team; what was urgent still waits there', async () => {
    const place = await make.community()
    const team = await make.member({ in: place, role: 'professional' })
    const calm = await newcomer()
    const urgent = await newcomer()
    const write = async (person: Person, level: 'green' | 'red') => {
      await belongs(person, place)
      const outcome = await as(person.actor).messages.toTeam(place.slug, {
        ...draft('Een vraag aan jullie.'),
        subject: 'Vraag',
      })
      if (outcome.kind !== 'sent') throw new Error(outcome.kind)
      const urgency = level === 'red' ? 2 : 0
      await db.update(conversations).set({ level, urgency }).where(eq(conversations.id, outcome.conversationId))
      return outcome.conversationId
    }
    const first = await write(calm, 'green')
    const second = await write(urgent, 'red')
    await as(team).inbox.assign(first, { to: team.id, was: '', note: '', draftKey: crypto.randomUUID() })
    for (const person of [calm, urgent]) expect(await bye(person)).toEqual({ kind: 'done' })
    await settled()
    const state = async (id: string) => (await db.select().from(conversations).where(eq(conversations.id, id)))[0]
    expect(await state(first)).toMatchObject({ state: 'closed', waitingSince: null, dueAt: null })
    expect(await state(second)).toMatchObject({ state: 'open', waitingSince: expect.any(Date) })
    const { conversation } = await as(team).inbox.open(second, null)
    expect(conversation).toMatchObject({ nickname: GONE_NAME })
    for (const id of [first, second])
      expect(await db.select().from(messages).where(eq(messages.conversationId, id))).toMatchObject([
        { markdown: 'Een vraag aan jullie.' },
      ])
  })
})

describe('deleting one’s own account, posts left where they are', () => {
  test('they stand under no name; what nobody reads any more is erased all the same', async () => {
    const place = await make.community({ review: 'after' })
    const person = await newcomer()
    await belongs(person, place)
    const thread = await make.thread({ in: place, by: person.actor, body: 'mijnblijver' })
    await make.post({ in: thread, by: person.actor, state: 'withdrawn', body: 'mijnterug' })
    const quoting = await make.post({
      in: thread,
      createdAt: hours(1),
      body: `> ${person.nickname} wrote:\n>\n> mijnblijver\n\nIk ook.`,
    })
    const before = (await now.thread(thread.id)).revision
    expect(await bye(person, 'keep')).toEqual({ kind: 'done' })
    await settled()
    const read = await guest().forum.thread(thread.id, null)
    expect(read.posts.map((post) => [post.author.nickname, post.author.figure, post.html])).toEqual([
      [GONE_NAME, GONE_NAME, expect.stringContaining('mijnblijver')],
      [expect.any(String), expect.any(String), expect.stringContaining('Ik ook.')],
    ])
    expect((await now.post(quoting.id)).markdown).toBe(`> ${GONE_NAME} wrote:\n>\n> mijnblijver\n\nIk ook.`)
    // A page that was kept for guests is made anew.
    expect((await now.thread(thread.id)).revision).toBeGreaterThan(before)
    expect(await tablesWith('mijnterug')).toEqual([])
    expect(await tablesWith(person.nickname)).toEqual([])
  })
})

test('quotations follow where no index finds them: under an earlier name, in what waits, and in what was said before', async () => {
  const place = await make.community({ review: 'after' })
  const person = await newcomer('Vroege Vogelkers')
  await belongs(person, place)
  const friend = await make.member({ in: place })
  const thread = await make.thread({ in: place, by: person.actor, body: 'mijnoudste woord' })
  const quote = (name: string, end = 'Ja.') => `> ${name} schreef:\n>\n> mijnoudste woord\n\n${end}`
  const quoting = (name: string, given: { state?: 'held' | 'returned' } = {}) =>
    make.post({ in: thread, by: friend, body: quote(name), ...given })
  const under = await Promise.all([quoting('Vroege Vogelkers'), quoting('Vroege Vogelkers', { state: 'returned' })])
  const changed = await quoting('Vroege Vogelkers')
  await as(friend).forum.edit(changed.id, { body: 'Toch niet.', version: 1 })
  const rename = await as(person.actor).accounts.changeNickname(person.token, { nickname: 'Late Vogelkers' })
  expect(rename).toEqual({ kind: 'done' })
  under.push(await quoting('Late Vogelkers', { state: 'held' }))
  const other = await quoting('Ander')
  expect(await tablesWith('vogelkers')).toContain('post_versions')
  const { services } = await request(person.token)
  await services.accounts.deleteAccount(person.token, { posts: 'withdraw', secret: SECRET })
  await settled()
  const gone = `> ${GONE_NAME} schreef:\n>\n> ${WITHDRAWN_TITLE}\n\nJa.`
  for (const post of under) expect(await now.post(post.id)).toMatchObject({ markdown: gone, version: 1 })
  expect(await db.select().from(postVersions)).toMatchObject([{ postId: changed.id, markdown: gone }])
  expect((await now.post(other.id)).markdown).toBe(quote('Ander'))
  expect(await tablesWith('vogelkers')).toEqual(['nicknames'])
})

describe('afterwards', () => {
  test('nobody comes in: no session, password or code, and the name is nobody’s for a year', async () => {
    const person = await newcomer('Natte Polderweg')
    const elsewhere = await guest().accounts.signIn({ nickname: person.nickname, secret: SECRET })
    if (elsewhere.kind !== 'done') throw new Error(elsewhere.kind)
    expect(await bye(person)).toEqual({ kind: 'done' })
    for (const token of [person.token, elsewhere.token]) expect((await request(token)).actor.kind).toBe('guest')
    const again = { nickname: person.nickname, secret: SECRET }
    expect(await guest().accounts.signIn(again)).toEqual({ kind: 'wrong' })
    expect(await guest().accounts.signIn({ nickname: GONE_NAME, secret: SECRET })).toEqual({ kind: 'wrong' })
    for (const nickname of ['Natte Polderweg', 'natte p0lderweg', 'Nätte-Polderweg'])
      expect((await guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })).kind).toBe('taken')
    clock.pass(364 * 24 * 60)
    expect((await guest().accounts.signUp({ ...again, rules: 'on' })).kind).toBe('taken')
    clock.pass(36 * 24 * 60)
    expect((await guest().accounts.signUp({ ...again, rules: 'on' })).kind).toBe('done')
  })

  test('a place at what is still to come is free again, and no list says who had one', async () => {
    const place = await make.community()
    const person = await newcomer()
    const session = async (number: number, at: Date) => {
      const event = {
        id: `evt_${number}`,
        slug: `evt-${number}`,
        title: 'Samen',
        about: 'Praten.',
        communityId: place.id,
      }
      await db
        .insert(events)
        .values({ ...event, kind: 'webinar', capacity: 9, state: 'planned', createdAt: clock.now() })
      const ses = { id: `ses_${number}`, eventId: event.id, startsAt: at, endsAt: new Date(at.getTime() + 3_600_000) }
      await db.insert(eventSessions).values({ ...ses, seatCount: 3 })
      await db.insert(seats).values({
        ...{ id: `sea_${number}`, sessionId: ses.id, memberId: person.actor.id, nickname: person.nickname },
        ...{ nicknameKey: `key ${number}`, role: 'attendee' as const, place: 1, createdAt: clock.now() },
      })
      return async () => (await db.select().from(eventSessions).where(eq(eventSessions.id, ses.id)))[0]!.seatCount
    }
    const past = await session(1, hours(-48))
    const coming = await session(2, hours(48))
    await session(3, hours(-24 * 20))
    await db
      .update(eventSessions)
      .set({ endedAt: hours(-24 * 20) })
      .where(eq(eventSessions.id, 'ses_3'))
    expect(await bye(person)).toEqual({ kind: 'done' })
    expect([await past(), await coming()]).toEqual([3, 2])
    // Who sits in a room leaves it, and no room keeps what they said; one that ended long ago keeps nothing.
    const { rooms } = await settled()
    expect(rooms.sort((a, b) => a.sessionId.localeCompare(b.sessionId))).toEqual(
      ['ses_1', 'ses_2'].map((sessionId) => ({ sessionId, memberId: person.actor.id })),
    )
    expect(await db.select().from(seats)).toEqual([])
  })
})

describe('who may', () => {
  test('only with the password, or without one shortly after signing in', async () => {
    const person = await newcomer()
    expect(await bye(person, 'keep', 'iets anders')).toEqual({ kind: 'refused', code: 'secret_wrong' })
    const shut = { brake: () => Promise.reject(new Refusal('too_many')) }
    const form = { posts: 'keep', secret: SECRET } as const
    const tired = await as(person.actor, shut).accounts.deleteAccount(person.token, form)
    expect(tired).toEqual({ kind: 'refused', code: 'too_many_tries' })
    await db.update(members).set({ secretHash: '' }).where(eq(members.id, person.actor.id))
    clock.pass(FRESH_MINUTES + 1)
    expect(await bye(person, 'keep', '')).toEqual({ kind: 'refused', code: 'sign_in_again' })
    clock.reset()
    expect(await bye(person, 'keep', '')).toEqual({ kind: 'done' })
  })

  test('not with the session of another', async () => {
    const [person, other] = [await newcomer(), await newcomer()]
    const work = as(person.actor).accounts.deleteAccount(other.token, { posts: 'keep', secret: SECRET })
    expect(await refusal(work)).toBe('unauthenticated')
  })

  test('nobody of the team before the second step', async () => {
    const person = await newcomer()
    const unproven = { ...person, actor: { ...person.actor, awaitsSecondFactor: true } }
    expect(await refusal(bye(unproven))).toBe('second_factor')
    expect(await refusal(as(unproven.actor).accounts.farewell(person.token))).toBe('second_factor')
  })

  test('not the last coordinator, also when two go at once', async () => {
    await db.update(members).set({ coordinator: false })
    const pair = [await newcomer(), await newcomer()].map((one) => ({
      ...one,
      actor: { ...one.actor, coordinator: true },
    }))
    const [first, second] = pair as [Person, Person]
    await db.update(members).set({ coordinator: true }).where(eq(members.id, first.actor.id))
    const alone = await as(first.actor).accounts.farewell(first.token)
    expect(alone.can).toEqual({ delete: false })
    expect(await bye(first)).toEqual({ kind: 'last_coordinator' })
    await db.update(members).set({ coordinator: true }).where(eq(members.id, second.actor.id))
    const outcomes = await Promise.all([bye(first), bye(second)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'last_coordinator'])
  })

  test('a begeleider, who is told where nobody is left; the log and the list of invitations say who went, without a name', async () => {
    const place = await make.community()
    const other = await make.community()
    await make.member({ in: other, role: 'professional' })
    const person = await newcomer()
    const invitation = await newInvitation(db, clock.now(), { note: `Voor ${person.nickname}` })
    await db.batch([invitation.statement])
    await db.update(invitations).set({ usedBy: person.actor.id }).where(eq(invitations.id, invitation.id))
    for (const one of [place, other]) await belongs(person, one, 'professional')
    const view = await as(person.actor).accounts.farewell(person.token)
    expect(view).toMatchObject({ team: true, alone: [place.name], can: { delete: true } })
    expect(await bye(person)).toEqual({ kind: 'done' })
    const log = await db.select().from(organisationLog).where(eq(organisationLog.personId, person.actor.id))
    expect(log.map((line) => [line.act, line.communityId]).sort()).toEqual(
      [place, other].map(({ id }) => ['role_taken', id]).sort(),
    )
    expect(await tablesWith(person.nickname)).toEqual([])
  })
})

test('the page takes two trips, the act three', async () => {
  const place = await make.community()
  const person = await newcomer()
  await belongs(person, place)
  await make.thread({ in: place, by: person.actor })
  const page = await request(person.token)
  expect(await page.services.accounts.farewell(person.token)).toMatchObject({ posts: 1, more: false, password: true })
  expect(page.meter.trips).toBe(2)
  const act = await request(person.token)
  await act.services.accounts.deleteAccount(person.token, { posts: 'withdraw', secret: SECRET })
  expect(act.meter.trips).toBe(3)
  expect(await db.select().from(sessions).where(eq(sessions.memberId, person.actor.id))).toEqual([])
})
