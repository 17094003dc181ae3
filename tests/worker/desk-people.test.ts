import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { joinRequests, memberships } from '#db/schema/communities.ts'
import { messages } from '#db/schema/messages.ts'
import { moderationLog, objections, sanctions } from '#db/schema/moderation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import type { PersonActInput } from '#worker/moderation/contract.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'

beforeEach(clock.reset)

const WORDS = 'Dit is waarom het zo is.'
const logOf = (subjectId: string) =>
  db.select().from(moderationLog).where(eq(moderationLog.subjectId, subjectId)).orderBy(moderationLog.version)
const membership = async (of: Member, place: { id: string }) =>
  (
    await db
      .select()
      .from(memberships)
      .where(and(eq(memberships.memberId, of.id), eq(memberships.communityId, place.id)))
  )[0]
/** The member as the next request finds them. */
const again = async (member: Member) => (await request(await make.session(member))).actor as Member

async function scene(given: Parameters<typeof make.community>[0] = {}) {
  const place = await make.community(given)
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional', staffFunction: 'pedagoog' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const thread = await make.thread({ in: place })
  return { place, author, noor, tarik, libel, thread }
}
async function team(place: Awaited<ReturnType<typeof make.community>>, count = 20) {
  const all: Member[] = []
  for (let at = 0; at < count; at++) all.push(await make.member({ in: place, role: 'professional' }))
  return all
}

describe('a request to join', () => {
  test('is on the desk with its answers, and is seen by the team only', async () => {
    const { place, author, noor, libel } = await scene({ kind: 'closed' })
    const asked = await make.joinRequest({ in: place })
    const { item, queue } = await as(libel).moderation.item(asked.itemId)
    expect(item).toMatchObject({
      kind: 'join_request',
      title: null,
      excerpt: 'Ik herken het.',
      nickname: asked.by.nickname,
      about: { kind: 'join_request', answers: [{ question: 'Waarom wil je erbij?', answer: 'Ik herken het.' }] },
      joinActs: ['accept', 'decline'],
      acts: [],
      personActs: [],
      person: { role: null, joinedAt: null, approvedPosts: 0 },
    })
    expect(queue.items.map((row) => row.id)).toContain(asked.itemId)
    expect((await as(noor).moderation.queue()).items.map((row) => row.id)).toContain(asked.itemId)
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    for (const who of [author, asked.by, elsewhere, await make.member({ coordinator: true })]) {
      expect(await refusal(as(who).moderation.item(asked.itemId))).toBe('not_found')
      const yes = { version: 1, act: 'accept', reason: '' } as const
      expect(await refusal(as(who).moderation.answerJoin(asked.itemId, yes))).toBe('not_found')
    }
  })

  test('accepted: they belong, the request says by whom, the log has it', async () => {
    const { place, libel } = await scene({ kind: 'closed' })
    const asked = await make.joinRequest({ in: place })
    const at = clock.pass(5)
    const answer = await as(libel).moderation.answerJoin(asked.itemId, { version: 1, act: 'accept', reason: 'Welkom.' })
    expect(answer).toEqual({ kind: 'done', act: 'accept' })
    expect(await membership(asked.by, place)).toMatchObject({
      role: 'peer',
      approvedPosts: 0,
      joinedAt: at,
      leftAt: null,
    })
    expect((await db.select().from(joinRequests).where(eq(joinRequests.id, asked.id)))[0]).toMatchObject({
      state: 'accepted',
      version: 2,
      words: 'Welkom.',
      decidedAt: at,
      decidedBy: libel.id,
    })
    expect((await now.item(asked.itemId)).state).toBe('closed')
    expect(await logOf(asked.id)).toMatchObject([
      { act: 'accept', version: 2, personId: asked.by.id, actorId: libel.id },
    ])
    expect((await again(asked.by)).roles.get(place.id)).toBe('peer')
  })

  test('somebody who left comes back with what they had', async () => {
    const { place, noor, author } = await scene({ kind: 'closed' })
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, author.id))
    const asked = await make.joinRequest({ in: place, by: author })
    const at = clock.pass(60)
    await as(noor).moderation.answerJoin(asked.itemId, { version: 1, act: 'accept', reason: '' })
    expect(await membership(author, place)).toMatchObject({ approvedPosts: 2, leftAt: null, joinedAt: at })
  })

  test('who is blocked does not come in by a side door', async () => {
    const { place, noor, author } = await scene({ kind: 'closed' })
    await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, author.id))
    const asked = await make.joinRequest({ in: place, by: author })
    const accept = as(noor).moderation.answerJoin(asked.itemId, { version: 1, act: 'accept', reason: '' })
    expect(await refusal(accept)).toBe('forbidden')
    expect((await membership(author, place))?.blockedAt).not.toBeNull()
    const decline = { version: 1, act: 'decline', reason: WORDS } as const
    expect(await as(noor).moderation.answerJoin(asked.itemId, decline)).toMatchObject({ kind: 'done' })
  })

  test('declined: nobody belongs, they read why, and may object', async () => {
    const { place, noor, tarik } = await scene({ kind: 'closed' })
    const asked = await make.joinRequest({ in: place })
    await as(noor).moderation.answerJoin(asked.itemId, { version: 1, act: 'decline', reason: WORDS })
    expect(await membership(asked.by, place)).toBeUndefined()
    const [row] = await logOf(asked.id)
    expect(await as(asked.by).moderation.decision(row!.id)).toMatchObject({
      act: 'decline',
      reason: WORDS,
      by: { role: 'professional', staffFunction: 'pedagoog' },
      can: { object: true },
    })
    await as(asked.by).moderation.object(row!.id, { text: 'Ik hoor hier wel bij.' })
    const item = itemId('objection', row!.id)
    await as(tarik).moderation.answerObjection(item, { version: 1, act: 'reverse', reason: WORDS })
    expect(await membership(asked.by, place)).toMatchObject({ role: 'peer', leftAt: null })
    const [request] = await db.select().from(joinRequests).where(eq(joinRequests.id, asked.id))
    expect(request).toMatchObject({ state: 'accepted', words: WORDS })
  })

  test('twenty at once: one is done, nineteen learn by whom, one row in the log', async () => {
    const { place } = await scene({ kind: 'closed' })
    const all = await team(place)
    const asked = await make.joinRequest({ in: place })
    const outcomes = await Promise.all(
      all.map((who, at) =>
        as(who).moderation.answerJoin(asked.itemId, { version: 1, act: at % 2 ? 'accept' : 'decline', reason: WORDS }),
      ),
    )
    const winner = all[outcomes.findIndex((outcome) => outcome.kind === 'done')]!
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.kind === 'decided') expect(outcome.by?.nickname).toBe(winner.nickname)
    const log = await logOf(asked.id)
    expect(log).toHaveLength(1)
    expect(Boolean(await membership(asked.by, place))).toBe(log[0]!.act === 'accept')
  })

  test('taken back by who asked: the decision is refused, whatever was on the screen', async () => {
    const { place, noor } = await scene({ kind: 'closed' })
    const asked = await make.joinRequest({ in: place })
    await db.update(joinRequests).set({ state: 'withdrawn' }).where(eq(joinRequests.id, asked.id))
    const yes = { version: 1, act: 'accept', reason: '' } as const
    expect(await as(noor).moderation.answerJoin(asked.itemId, yes)).toEqual({ kind: 'more_told' })
    expect(await membership(asked.by, place)).toBeUndefined()
  })
})

describe('steps on a person', () => {
  const step = (act: PersonActInput['act'], version = 1, more: Partial<PersonActInput> = {}): PersonActInput => ({
    version,
    act,
    ...(act === 'lift' ? {} : { rule: 'kind' as const }),
    ...(act === 'pause' ? { days: 7 as const } : {}),
    reason: WORDS,
    ...more,
  })
  async function reported() {
    const given = await scene()
    const post = await make.post({ in: given.thread, by: given.author })
    return { ...given, post, item: await make.report({ on: post, reason: 'unkind' }) }
  }

  test('a warning is told and counted, and changes nothing else', async () => {
    const { place, author, libel, item, noor } = await reported()
    expect(await as(libel).moderation.stepOnPerson(item, step('warn'))).toEqual({ kind: 'done', act: 'warn' })
    const [row] = await logOf(memberSubject(place.id, author.id))
    expect(row).toMatchObject({ act: 'warn', rule: 'kind', reason: WORDS, personId: author.id, version: 2 })
    expect(await as(author).moderation.decision(row!.id)).toMatchObject({ act: 'warn', rule: 'kind', until: null })
    expect((await again(author)).silenced.size).toBe(0)
    const { person } = (await as(noor).moderation.item(item)).item
    expect(person).toMatchObject({ warnings: 1, version: 2, sanctions: [{ kind: 'warn' }] })
    expect(person.decisions[0]).toMatchObject({ act: 'warn', reason: WORDS })
    expect((await now.item(item)).state).toBe('open')
  })

  test('a pause ends by itself, and can be taken back', async () => {
    const { place, author, noor, item, thread } = await reported()
    await as(noor).moderation.stepOnPerson(item, step('pause'))
    const paused = await again(author)
    expect(paused.silenced.has(place.id)).toBe(true)
    expect(paused.roles.get(place.id)).toBe('peer')
    expect(await refusal(as(paused).forum.reply(thread.id, draft()))).toBe('forbidden')
    expect((await membership(author, place))?.pausedUntil).toEqual(days(7))
    const [row] = await logOf(memberSubject(place.id, author.id))
    expect(await as(paused).moderation.decision(row!.id)).toMatchObject({ act: 'pause', until: days(7) })
    clock.pass(7 * 24 * 60 + 1)
    expect((await again(author)).silenced.size).toBe(0)
    clock.reset()
    await as(noor).moderation.stepOnPerson(item, step('lift', 2))
    expect((await again(author)).silenced.size).toBe(0)
    expect((await membership(author, place))?.pausedUntil).toBeNull()
    expect(await db.select().from(sanctions).where(eq(sanctions.memberId, author.id))).toMatchObject([
      { kind: 'pause', liftedBy: noor.id, reason: WORDS },
    ])
  })

  test('a block is out, here only; lifting it brings them back', async () => {
    const { place, author, noor, item, thread } = await reported()
    const other = await make.community()
    await make.thread({ in: other, by: author })
    await as(noor).moderation.stepOnPerson(item, step('block'))
    const blocked = await again(author)
    expect(blocked.roles.has(place.id)).toBe(false)
    expect(blocked.silenced.has(place.id)).toBe(true)
    expect(blocked.silenced.has(other.id)).toBe(false)
    expect(await refusal(as(blocked).forum.reply(thread.id, draft()))).toBe('forbidden')
    expect((await as(noor).moderation.item(item)).item.personActs).toEqual(['lift', 'rename'])
    await as(noor).moderation.stepOnPerson(item, step('lift', 2))
    expect((await again(author)).roles.get(place.id)).toBe('peer')
    expect((await logOf(memberSubject(place.id, author.id))).map((row) => row.act)).toEqual(['block', 'lift'])
  })

  test('a volunteer warns peers and nothing more', async () => {
    const { libel, item } = await reported()
    for (const act of ['pause', 'block', 'lift'] as const)
      expect(await refusal(as(libel).moderation.stepOnPerson(item, step(act)))).toBe('forbidden')
    await make.levelled(item, 'red')
    expect(await refusal(as(libel).moderation.stepOnPerson(item, step('warn')))).toBe('not_found')
  })

  test('of two steps at once one is taken; the other learns by whom', async () => {
    const { place, author, noor, tarik, item } = await reported()
    const outcomes = await Promise.all([
      as(noor).moderation.stepOnPerson(item, step('pause')),
      as(tarik).moderation.stepOnPerson(item, step('block')),
    ])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['decided', 'done'])
    expect(await logOf(memberSubject(place.id, author.id))).toHaveLength(1)
    expect(await db.select().from(sanctions).where(eq(sanctions.memberId, author.id))).toHaveLength(1)
    const late = await as(tarik).moderation.stepOnPerson(item, step('warn', 1))
    expect(late).toMatchObject({ kind: 'decided', by: { reason: WORDS } })
  })

  test('closes a report about the nickname', async () => {
    const { author, noor, post, place } = await reported()
    await guest().moderation.report({ subject: 'member', id: post.id }, { reason: 'unkind', explanation: '' })
    const item = itemId('report', memberSubject(place.id, author.id))
    expect((await as(noor).moderation.item(item)).item).toMatchObject({ about: { kind: 'member' }, acts: ['keep'] })
    await as(noor).moderation.stepOnPerson(item, { ...step('warn'), seen: await now.seen(item) })
    expect((await now.item(item)).state).toBe('closed')
  })
})

describe('the person reads what was decided', () => {
  async function hidden(place: Parameters<typeof scene>[0] = {}) {
    const given = await scene(place)
    const post = await make.post({ in: given.thread, by: given.author, body: 'Mijn eigen woorden.' })
    const item = await make.report({ on: post, by: await make.member() })
    await as(given.noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    const [row] = await logOf(post.id)
    return { ...given, post, item, decisionId: row!.id }
  }

  test('with rule, words, their own text and how to object; nobody else reads it', async () => {
    const { author, noor, place, thread, decisionId } = await hidden()
    expect(await as(author).moderation.decision(decisionId)).toMatchObject({
      act: 'hide',
      community: place.name,
      rule: 'kind',
      reason: WORDS,
      by: { role: 'professional', staffFunction: 'pedagoog' },
      post: { markdown: 'Mijn eigen woorden.', title: null },
      readers: 'team',
      again: { threadId: thread.id },
      objection: null,
      can: { object: true },
    })
    expect(JSON.stringify(await as(author).moderation.decision(decisionId))).not.toContain(noor.nickname)
    for (const who of [await make.member(), noor, await make.member({ in: place, role: 'volunteer' })])
      expect(await refusal(as(who).moderation.decision(decisionId))).toBe('not_found')
    expect((await as(author).moderation.ownDecisions(null)).decisions).toMatchObject([{ id: decisionId, act: 'hide' }])
    expect((await as(noor).moderation.ownDecisions(null)).decisions).toEqual([])
  })

  test('that they were reported in vain is told to nobody', async () => {
    const { author, noor, thread } = await scene()
    const post = await make.post({ in: thread, by: author })
    await as(noor).moderation.decide(await make.report({ on: post }), {
      seen: '1.0',
      version: 1,
      act: 'keep',
      reason: '',
    })
    const [row] = await logOf(post.id)
    expect(await refusal(as(author).moderation.decision(row!.id))).toBe('not_found')
    expect((await as(author).moderation.ownDecisions(null)).decisions).toEqual([])
  })

  test('an objection waits on the desk, once, for somebody else; the first decider is refused', async () => {
    const { author, noor, libel, tarik, place, decisionId } = await hidden()
    const text = 'Ik bedoelde het anders.'
    await as(author).moderation.object(decisionId, { text })
    await as(author).moderation.object(decisionId, { text: 'En nog iets erbij.' })
    expect(await db.select().from(objections).where(eq(objections.logId, decisionId))).toMatchObject([{ text }])
    const item = itemId('objection', decisionId)
    expect((await as(tarik).moderation.item(item)).item).toMatchObject({
      kind: 'objection',
      objectionActs: ['confirm', 'reverse'],
      about: { kind: 'decision', text, act: 'hide', reason: WORDS, by: noor.nickname },
    })
    const reverse = { version: 1, act: 'reverse', reason: WORDS } as const
    expect((await as(noor).moderation.item(item)).item).toMatchObject({ objectionActs: [], ownDecision: true })
    expect(await refusal(as(noor).moderation.answerObjection(item, reverse))).toBe('forbidden')
    expect(await refusal(as(libel).moderation.answerObjection(item, reverse))).toBe('forbidden')
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    expect(await refusal(as(elsewhere).moderation.answerObjection(item, reverse))).toBe('not_found')
    expect(await refusal(as(author).moderation.answerObjection(item, reverse))).toBe('not_found')
    expect((await as(author).moderation.decision(decisionId)).can.object).toBe(false)
    expect(place.id).toBe((await now.item(item)).communityId)
  })

  test('not by another person, and not after six months', async () => {
    const { author, decisionId } = await hidden()
    const objection = { text: 'Ik bedoelde het anders.' }
    expect(await refusal(as(await make.member()).moderation.object(decisionId, objection))).toBe('not_found')
    clock.pass(184 * 24 * 60)
    expect(await refusal(as(author).moderation.object(decisionId, objection))).toBe('forbidden')
  })

  test('confirmed: it stays, with words', async () => {
    const { author, tarik, post, decisionId } = await hidden()
    await as(author).moderation.object(decisionId, { text: 'Ik bedoelde het anders.' })
    const item = itemId('objection', decisionId)
    await as(tarik).moderation.answerObjection(item, { version: 1, act: 'confirm', reason: 'Toch blijft het zo.' })
    expect((await now.post(post.id)).state).toBe('hidden')
    expect((await as(author).moderation.decision(decisionId)).objection).toMatchObject({
      state: 'confirmed',
      words: 'Toch blijft het zo.',
    })
    expect((await now.item(item)).state).toBe('closed')
    expect(await logOf(decisionId)).toMatchObject([{ act: 'confirm', actorId: tarik.id }])
  })

  test('reversed: the post is back where it was, what was sent stays as it was sent', async () => {
    const { author, tarik, post, thread, place, decisionId } = await hidden()
    expect((await now.thread(thread.id)).replyCount).toBe(0)
    await as(author).moderation.object(decisionId, { text: 'Ik bedoelde het anders.' })
    const item = itemId('objection', decisionId)
    const standing = await now.standing(author.id, place.id)
    clock.pass(60)
    await as(tarik).moderation.answerObjection(item, { version: 1, act: 'reverse', reason: WORDS })
    expect(await now.post(post.id)).toMatchObject({ state: 'published', version: 3, publishedAt: post.publishedAt })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1, lastPostAt: post.publishedAt })
    expect(await now.standing(author.id, place.id)).toBe(standing)
    expect((await logOf(post.id)).map((row) => [row.act, row.version])).toEqual([
      ['hide', 2],
      ['restore', 3],
    ])
    expect(await as(author).moderation.decision(decisionId)).toMatchObject({
      act: 'hide',
      reason: WORDS,
      objection: { state: 'reversed' },
      // It is said to be as public as it is, and nobody writes it a second time.
      readers: 'everybody',
      again: null,
    })
    expect((await guest().forum.thread(thread.id, null)).posts.map((one) => one.id)).toContain(post.id)
  })

  test('put back, taken back, and in a closed community: who reads the words now', async () => {
    const { author, noor, post, item, decisionId } = await hidden()
    const readers = async () => (await as(author).moderation.decision(decisionId)).readers
    expect(await readers()).toBe('team')
    const restore = { version: 2, act: 'restore', reason: '', seen: await now.seen(item) } as const
    await as(noor).moderation.decide(item, restore)
    expect(await readers()).toBe('everybody')
    await as(author).forum.withdraw(post.id)
    expect(await readers()).toBe('gone')
    expect((await as(author).moderation.decision(decisionId)).again).toBeNull()
    const closed = await hidden({ kind: 'closed' })
    await as(closed.noor).moderation.decide(closed.item, { ...restore, seen: await now.seen(closed.item) })
    expect((await as(closed.author).moderation.decision(closed.decisionId)).readers).toBe('community')
  })

  test('reversed: a returned opening is placed, and counts for its author', async () => {
    const { place, author, noor, tarik } = await scene()
    const thread = await make.thread({ in: place, by: author, state: 'held' })
    const held = make.heldItem(thread.opening)
    await as(noor).moderation.decide(held, {
      seen: await now.seen(held),
      version: 1,
      act: 'return',
      rule: 'kind',
      reason: WORDS,
    })
    const [row] = await logOf(thread.opening.id)
    expect((await as(author).moderation.decision(row!.id)).again).toEqual({ slug: place.slug })
    await as(author).moderation.object(row!.id, { text: 'Ik bedoelde het anders.' })
    const before = await now.community(place.id)
    await as(tarik).moderation.answerObjection(itemId('objection', row!.id), {
      version: 1,
      act: 'reverse',
      reason: WORDS,
    })
    expect((await now.thread(thread.id)).state).toBe('published')
    expect((await now.community(place.id)).threadCount).toBe(before.threadCount + 1)
    expect(await now.standing(author.id, place.id)).toBe(3)
  })

  test('reversed: only this pause ends, another one holds', async () => {
    const { author, noor, tarik, place, item } = await hidden()
    const pause = { act: 'pause', rule: 'kind', reason: WORDS } as const
    await as(noor).moderation.stepOnPerson(item, { ...pause, version: 1, days: 3 })
    await as(noor).moderation.stepOnPerson(item, { ...pause, version: 2, days: 30 })
    const [, long] = await logOf(memberSubject(place.id, author.id))
    await as(await again(author)).moderation.object(long!.id, { text: 'Dertig dagen is te lang.' })
    const waiting = itemId('objection', long!.id)
    await as(tarik).moderation.answerObjection(waiting, { version: 1, act: 'reverse', reason: WORDS })
    expect((await membership(author, place))?.pausedUntil).toEqual(days(3))
    expect((await logOf(memberSubject(place.id, author.id))).map((row) => row.act)).toEqual(['pause', 'pause', 'lift'])
    expect(await as(author).moderation.decision(long!.id)).toMatchObject({ until: days(30), liftedAt: clock.now() })
  })

  test('twenty at once on an objection: one is done, one row', async () => {
    const { author, place, decisionId, post } = await hidden()
    await as(author).moderation.object(decisionId, { text: 'Ik bedoelde het anders.' })
    const item = itemId('objection', decisionId)
    const all = await team(place)
    const outcomes = await Promise.all(
      all.map((who) => as(who).moderation.answerObjection(item, { version: 1, act: 'reverse', reason: WORDS })),
    )
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    const winner = all[outcomes.findIndex((outcome) => outcome.kind === 'done')]!
    for (const outcome of outcomes) if (outcome.kind === 'decided') expect(outcome.by?.nickname).toBe(winner.nickname)
    expect(await logOf(decisionId)).toHaveLength(1)
    expect(await logOf(post.id)).toHaveLength(2)
    expect((await now.post(post.id)).version).toBe(3)
  })
})

describe('a message that was reported', () => {
  test('is reported by who takes part, decided on the desk, and comes back by an objection', async () => {
    const { place, author, noor, tarik } = await scene({ privateMessages: true })
    const reporter = await make.member({ in: place })
    const conversationId = 'cnv_reported'
    await db.run(
      `insert into conversations (id, community_id, kind, subject, member_id, other_id, state, last_message_at, created_at)
       values ('${conversationId}', '${place.id}', 'members', 'x', '${author.id}', '${reporter.id}', 'open', 0, 0)`,
    )
    await db.insert(messages).values({
      id: 'msg_reported',
      conversationId,
      authorId: author.id,
      draftKey: crypto.randomUUID(),
      markdown: 'Een nare boodschap.',
      html: '<p>Een nare boodschap.</p>',
      createdAt: clock.now(),
      number: 1,
    } as typeof messages.$inferInsert)
    const target = { subject: 'message', id: 'msg_reported' } as const
    for (const who of [guest(), as(author), as(noor), as(await make.member({ in: place }))]) {
      expect(await refusal(who.moderation.reportForm(target))).toBe('not_found')
      expect(await refusal(who.moderation.report(target, { reason: 'unkind', explanation: '' }))).toBe('not_found')
    }
    expect(await as(reporter).moderation.reportForm(target)).toMatchObject({
      html: '<p>Een nare boodschap.</p>',
      back: `/messages/${conversationId}`,
    })
    await as(reporter).moderation.report(target, { reason: 'unkind', explanation: 'Dit doet pijn.' })
    const item = itemId('report', 'msg_reported')
    expect((await as(noor).moderation.item(item)).item).toMatchObject({
      subject: 'message',
      about: { kind: 'message', markdown: 'Een nare boodschap.', state: 'sent' },
      reports: [{ snapshot: 'Een nare boodschap.' }],
      acts: ['keep', 'hide'],
    })
    const state = async () => (await db.select().from(messages).where(eq(messages.id, 'msg_reported')))[0]
    await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    expect(await state()).toMatchObject({ state: 'hidden', version: 2 })
    const [row] = await logOf('msg_reported')
    expect(await as(author).moderation.decision(row!.id)).toMatchObject({ post: { markdown: 'Een nare boodschap.' } })
    await as(author).moderation.object(row!.id, { text: 'Ik bedoelde het anders.' })
    await as(tarik).moderation.answerObjection(itemId('objection', row!.id), {
      version: 1,
      act: 'reverse',
      reason: WORDS,
    })
    expect(await state()).toMatchObject({ state: 'sent', version: 3 })
  })
})
