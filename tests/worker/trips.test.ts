import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { notifications } from '#db/schema/notifications.ts'
import { db, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import { NEWEST, POSTS_PER_PAGE, type ThreadView } from '#worker/forum/contract.ts'
import { notify } from '#worker/notifications/notify.ts'
import type { Services } from '#worker/services.ts'

// What a page costs in round trips to the database, the lookup of the session included: a guest's page 1, a member's
// page 2, a write 3. Only losing a race costs one more: to say who won.

const GUEST_PAGE = 1
const MEMBER_PAGE = 2
const WRITE = 3

let place: Awaited<ReturnType<typeof make.community>>
let closed: typeof place
let thread: Awaited<ReturnType<typeof make.thread>>
let tokens: { peer: string; noor: string; me?: string; team?: string }
let held: string
let reported: string
let told: string

beforeAll(async () => {
  place = await make.community({ review: 'after' })
  closed = await make.community({ review: 'before', kind: 'closed' })
  thread = await make.thread({ in: place })
  for (let at = 0; at < 30; at++) await make.post({ in: thread })
  const peer = await make.member({ in: [place, closed] })
  const noor = await make.member({ in: [place, closed], role: 'professional' })
  tokens = { peer: await make.session(peer), noor: await make.session(noor) }
  held = make.heldItem(await make.post({ in: thread, state: 'held' }))
  await notify(recordingReach().reach, [peer.id], { kind: 'objection_decided', subjectId: 'obj_1' })
  told = (await db.select({ id: notifications.id }).from(notifications))[0]!.id
  reported = await make.report({ on: await make.post({ in: thread }) })
})

beforeEach(clock.reset)

/** Trips of one request: opening it, and what it asks of the services. */
async function trips(token: string | null, work: (services: Services) => Promise<unknown>): Promise<number> {
  const { services, meter } = await request(token)
  await work(services)
  return meter.trips
}

const PAGES: [string, (services: Services) => Promise<unknown>][] = [
  ['front page', (services) => services.communities.home()],
  ['community', (services) => services.communities.community(place.slug, null)],
  ['thread', (services) => services.forum.thread(thread.id, null)],
  ['form to report', (services) => services.moderation.reportForm({ subject: 'post', id: thread.opening.id })],
  ['help', (services) => services.help.lines()],
  ['calendar', (services) => services.events.calendar(null)],
]

describe('a page', () => {
  test.each(PAGES)('%s, by a guest', async (_name, page) => {
    expect(await trips(null, page)).toBeLessThanOrEqual(GUEST_PAGE)
  })

  test.each(PAGES)('%s, by a member', async (_name, page) => {
    expect(await trips(tokens.peer, page)).toBeLessThanOrEqual(MEMBER_PAGE)
  })

  test.each([
    ['queue', (services: Services) => services.moderation.queue()],
    ['item', (services: Services) => services.moderation.item(reported)],
    ['listening to a thread', (services: Services) => services.forum.listen(thread.id)],
    ['inbox', (services: Services) => services.notifications.inbox(null)],
    ['listening to the inbox', (services: Services) => services.notifications.listen()],
    ['listening to the desk', (services: Services) => services.moderation.listen()],
  ])('%s, by a moderator', async (_name, page) => {
    expect(await trips(tokens.noor, page)).toBeLessThanOrEqual(MEMBER_PAGE)
  })

  test('without a session cookie nobody is looked up', async () => {
    expect((await request(null)).meter.trips).toBe(0)
    expect((await request(tokens.peer)).meter.trips).toBe(1)
  })
})

describe('a write', () => {
  const at = (services: Services, version = 1) =>
    services.moderation.decide(held, { version, act: 'approve', reason: '' })

  test.each<[string, 'peer' | 'noor' | null, (services: Services) => Promise<unknown>]>([
    ['starting a thread', 'peer', (s) => s.forum.start(place.slug, { ...draft(), title: 'Een onderwerp' })],
    ['starting a thread that is held', 'peer', (s) => s.forum.start(closed.slug, { ...draft(), title: 'Gesloten' })],
    ['a reply', 'peer', (s) => s.forum.reply(thread.id, draft())],
    [
      'a report by a guest',
      null,
      (s) => s.moderation.report({ subject: 'post', id: thread.opening.id }, { reason: 'other', explanation: '' }),
    ],
    [
      'a report',
      'peer',
      (s) => s.moderation.report({ subject: 'post', id: thread.opening.id }, { reason: 'worried', explanation: '' }),
    ],
    ['marking a line of the inbox', 'peer', (s) => s.notifications.markLine(told)],
    ['marking all of the inbox', 'peer', (s) => s.notifications.markAll({ until: 0 })],
    ['marking what was opened', 'peer', (s) => s.notifications.markSeen({ place: thread.id })],
    ['a decision', 'noor', (s) => at(s)],
    ['a decision too late', 'noor', (s) => at(s)],
    ['signing up', null, (s) => s.accounts.signUp({ nickname: 'Nieuw hier', secret: 'lang genoeg', rules: 'on' })],
    [
      'a name that is taken',
      null,
      (s) => s.accounts.signUp({ nickname: 'nieuwhier', secret: 'abcdefgh', rules: 'on' }),
    ],
    ['signing in', null, (s) => s.accounts.signIn({ nickname: 'Nieuw hier', secret: 'lang genoeg' })],
    ['a wrong password', null, (s) => s.accounts.signIn({ nickname: 'Nieuw hier', secret: 'niet dit' })],
    ['signing out', 'peer', (s) => s.accounts.signOut('a token')],
  ])('%s', async (_name, who, write) => {
    expect(await trips(who && tokens[who], write)).toBeLessThanOrEqual(WRITE)
  })

  test('the same draft again is found without writing; long after, that costs one more', async () => {
    const same = draft()
    await trips(tokens.peer, (s) => s.forum.reply(thread.id, same))
    expect(await trips(tokens.peer, (s) => s.forum.reply(thread.id, same))).toBe(WRITE - 1)
    clock.pass(60)
    expect(await trips(tokens.peer, (s) => s.forum.reply(thread.id, same))).toBe(WRITE + 1)
  })

  test('losing a race costs one more: to say who won', async () => {
    const item = make.heldItem(await make.post({ in: thread, state: 'held' }))
    const [winner, loser] = [await request(tokens.noor), await request(tokens.noor)]
    const decide = ({ services }: typeof winner) =>
      services.moderation.decide(item, { version: 1, act: 'approve', reason: '' })
    const kinds = (await Promise.all([decide(winner), decide(loser)])).map((outcome) => outcome.kind)
    expect(kinds.sort()).toEqual(['decided', 'done'])
    expect(Math.max(winner.meter.trips, loser.meter.trips)).toBeLessThanOrEqual(WRITE + 1)
    expect(Math.min(winner.meter.trips, loser.meter.trips)).toBeLessThanOrEqual(WRITE)
  })
})

describe('messages', () => {
  let asked: string
  let first: string
  let author: Awaited<ReturnType<typeof make.thread>>['opening']

  beforeAll(async () => {
    const here = await make.community({ privateMessages: true })
    const [me, other] = [await make.member({ in: here }), await make.member({ in: here })]
    const noor = await make.member({ in: here, role: 'professional' })
    tokens = { ...tokens, me: await make.session(me), team: await make.session(noor) }
    author = (await make.thread({ in: here, by: other })).opening
    slug = here.slug
    const opened = await request(tokens.me!)
    const toTeam = await opened.services.messages.toTeam(slug, { ...draft(), subject: 'Een vraag' })
    const toMember = await opened.services.messages.toMember(author.id, { ...draft(), subject: 'Dag' })
    if (toTeam.kind !== 'sent' || toMember.kind !== 'sent') throw new Error('not sent')
    asked = toTeam.conversationId
    first = toMember.conversationId
  })

  let slug: string

  test.each<[string, 'me' | 'team', (services: Services) => Promise<unknown>]>([
    ['own conversations', 'me', (s) => s.messages.conversations(null)],
    ['a conversation with the team', 'me', (s) => s.messages.conversation(asked, null)],
    ['a conversation with a member', 'me', (s) => s.messages.conversation(first, null)],
    ['teams to write to', 'me', (s) => s.messages.teams()],
    ['before writing to a team', 'me', (s) => s.messages.newConversation(slug, author.id)],
    ['before writing to a member', 'me', (s) => s.messages.contact(author.id)],
    ['who was muted', 'me', (s) => s.messages.muted()],
    ['listening to a conversation', 'me', (s) => s.messages.listen(asked)],
    ['the inbox', 'team', (s) => s.inbox.conversations('waiting', null)],
    ['what was answered', 'team', (s) => s.inbox.conversations('answered', null)],
    ['a conversation at the desk', 'team', (s) => s.inbox.open(asked, null)],
  ])('a page: %s', async (_name, who, page) => {
    expect(await trips(tokens[who]!, page)).toBeLessThanOrEqual(MEMBER_PAGE)
  })

  test.each<[string, 'me' | 'team', (services: Services) => Promise<unknown>]>([
    ['to a team', 'me', (s) => s.messages.toTeam(slug, { ...draft(), subject: 'Nog een' })],
    ['to a member', 'me', (s) => s.messages.toMember(author.id, { ...draft(), subject: 'Dag' })],
    ['a message', 'me', (s) => s.messages.write(asked, draft())],
    ['marking read', 'me', (s) => s.messages.markRead(asked, { until: 1 })],
    ['muting', 'me', (s) => s.messages.mute(first)],
    ['an answer', 'team', (s) => s.inbox.answer(asked, { ...draft(), count: 2 })],
    ['a note', 'team', (s) => s.inbox.note(asked, { note: 'Hm', draftKey: crypto.randomUUID() })],
    ['a closing', 'team', (s) => s.inbox.close(asked, { ...draft(), count: 3 })],
    [
      'handing over',
      'team',
      (s) => s.inbox.assign(asked, { to: '', was: '', note: 'x', draftKey: crypto.randomUUID() }),
    ],
  ])('a write: %s', async (_name, who, write) => {
    expect(await trips(tokens[who]!, write)).toBeLessThanOrEqual(WRITE)
  })

  test('rows read do not grow with what was ever written', async () => {
    const read = async (who: 'me' | 'team', page: (services: Services) => Promise<unknown>) => {
      const { services, meter } = await request(tokens[who]!)
      await page(services)
      return meter.rowsRead
    }
    const pages: [string, 'me' | 'team', (services: Services) => Promise<unknown>][] = [
      ['list', 'me', (s) => s.messages.conversations(null)],
      ['conversation', 'me', (s) => s.messages.conversation(asked, null)],
      ['answered', 'team', (s) => s.inbox.conversations('answered', null)],
      ['closed', 'team', (s) => s.inbox.conversations('closed', null)],
      ['desk', 'team', (s) => s.inbox.open(asked, null)],
    ]
    const grow = async (count: number) => {
      const n = `(with recursive c(v) as (select 1 union all select v + 1 from c where v < ${count}) select v from c) n`
      const id = crypto.randomUUID().slice(0, 8)
      for (const state of ['open', 'closed'])
        await d1
          .prepare(
            `insert into conversations (id, community_id, kind, subject, member_id, state, message_count, last_message_at, created_at)
             select 'cnv_${id}${state}' || n.v, c.community_id, 'team', 'x', c.member_id, '${state}', 1, c.last_message_at - n.v, c.created_at
             from conversations c, ${n} where c.id = ?`,
          )
          .bind(asked)
          .run()
      await d1
        .prepare(
          `insert into messages (id, conversation_id, author_id, draft_key, markdown, html, created_at)
           select 'msg_${id}' || n.v, c.id, c.member_id, '${id}-' || n.v, '', '', c.created_at - n.v
           from conversations c, ${n} where c.id = ?`,
        )
        .bind(asked)
        .run()
    }
    await grow(60)
    const before = new Map<string, number>()
    for (const [name, who, page] of pages) before.set(name, await read(who, page))
    await grow(400)
    for (const [name, who, page] of pages)
      expect(await read(who, page), name).toBeLessThanOrEqual(before.get(name)! + 2)
  })
})

const d1 = (env as unknown as { DB: D1Database }).DB

describe('the meter', () => {
  test('counts a batch as one trip with its statements and rows, and a lone query as a trip too', async () => {
    const meter = newMeter()
    const metered = createDb(d1, meter)
    const all = metered.select().from(communities)
    const [rows] = await metered.batch([all, metered.select().from(communities).limit(1)])
    expect(meter).toMatchObject({ trips: 1, statements: 2, rowsWritten: 0 })
    expect(meter.rowsRead).toBeGreaterThanOrEqual(rows.length + 1)
    await metered.select().from(communities)
    expect(meter.trips).toBe(2)
    await metered.run('select 1')
    expect(meter.trips).toBe(3)
  })

  test('counts a batch that failed: it went there and back', async () => {
    const meter = newMeter()
    const metered = createDb(d1, meter)
    await expect(metered.batch([metered.insert(communities).values(place)])).rejects.toThrow()
    expect(meter.trips).toBe(1)
  })

  test('refuses a select in which one column would overwrite another', async () => {
    const double = () => db.batch([db.select({ a: communities.id, b: communities.id }).from(communities)])
    await expect((async () => double())()).rejects.toThrow(/selects? "?id"? twice|names "id" twice/)
  })
})

/** The tenth page of a long list costs what the second costs. */
describe('rows of a page far down', () => {
  test('of a thread', async () => {
    const long = await make.thread({ in: place })
    for (let at = 0; at < 10 * POSTS_PER_PAGE; at++) {
      clock.pass(1)
      await make.post({ in: long })
    }
    const read: number[] = []
    let after: string | null = null
    do {
      const { services, meter } = await request(tokens.peer)
      const page: ThreadView = await services.forum.thread(long.id, after)
      read.push(meter.rowsRead)
      after = page.next
    } while (after)
    expect(read).toHaveLength(11)
    expect(Math.max(...read.slice(2, -1)) - read[1]!, `rows read page by page: ${read}`).toBeLessThanOrEqual(2)
    const back: number[] = []
    let before: string | null = NEWEST
    do {
      const { services, meter } = await request(tokens.peer)
      const page: ThreadView = await services.forum.thread(long.id, null, null, null, before)
      back.push(meter.rowsRead)
      before = page.previous
    } while (before)
    expect(back).toHaveLength(11)
    expect(Math.max(...back) - read[1]!, `rows read page by page, back: ${back}`).toBeLessThanOrEqual(2)
  })
})
