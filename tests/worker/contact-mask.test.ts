import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { posts, postVersions } from '#db/schema/forum.ts'
import { reports } from '#db/schema/moderation.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { MASK } from '#worker/forum/contact-mask.ts'
import { itemId } from '#worker/moderation/store.ts'

beforeEach(clock.reset)

const NUMBER = '0470 12 34 56'
const BODY = `Bel me gerust op ${NUMBER}, ik luister.`
/** Everything a page is made of, as one text. */
const told = async (work: Promise<unknown>) => JSON.stringify(await work)

async function scene() {
  const place = await make.community({ review: 'after' })
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  return { place, author, noor, libel }
}

/** A page that holds the number for a professional, and for a volunteer everything but the number. */
async function masked(page: (who: Member) => Promise<unknown>, { noor, libel }: { noor: Member; libel: Member }) {
  expect(await told(page(noor))).toContain('0470')
  const seen = await told(page(libel))
  expect(seen).not.toMatch(/0470|12 34/)
  expect(seen).toContain(MASK)
}

describe('a volunteer sees no contact data', () => {
  test('of a post held for it: queue, item, thread, and the titles of what waits', async () => {
    const { place, author, ...team } = await scene()
    const outcome = await as(author).forum.start(place.slug, { ...draft(BODY), title: `Bel ${NUMBER}`, kind: 'talk' })
    if (outcome.kind !== 'held') throw new Error(outcome.kind)
    const item = make.heldItem({ id: outcome.postId })
    await masked((who) => as(who).moderation.queue(), team)
    await masked((who) => as(who).moderation.item(item), team)
    await masked((who) => as(who).forum.thread(outcome.threadId, null), team)
    await masked((who) => as(who).communities.community(place.slug, null), team)
    expect((await as(team.libel).moderation.item(item)).item).toMatchObject({ masked: true, acts: ['return'] })
    expect((await as(team.noor).moderation.item(item)).item).toMatchObject({
      masked: false,
      acts: ['approve', 'return'],
    })
    // Its author wrote it.
    expect(await told(as(author).forum.thread(outcome.threadId, null))).toContain(NUMBER)
  })

  test('nor puts it in sight unseen', async () => {
    const { place, author, libel, noor } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held', body: BODY })
    const approve = { version: 1, act: 'approve', reason: '' } as const
    expect(await refusal(as(libel).moderation.decide(make.heldItem(post), approve))).toBe('forbidden')
    expect(await as(noor).moderation.decide(make.heldItem(post), approve)).toMatchObject({ kind: 'done' })
  })

  test('in the conversation around what is decided on, and in what it said before', async () => {
    const { place, author, ...team } = await scene()
    const thread = await make.thread({ in: place })
    clock.pass(1)
    await make.post({ in: thread, by: author, state: 'held', body: BODY })
    clock.pass(1)
    const post = await make.post({ in: thread, by: author, state: 'held', body: 'Niets bijzonders.', version: 2 })
    await masked((who) => as(who).moderation.item(make.heldItem(post)), team)

    const other = await make.thread({ in: place })
    const edited = await make.post({ in: other, by: author, state: 'held', body: 'Weg ermee.', version: 2 })
    await db.insert(postVersions).values({
      postId: edited.id,
      version: 1,
      title: null,
      markdown: BODY,
      html: `<p>${BODY}</p>`,
      warning: null,
      replacedAt: clock.now(),
    })
    await masked((who) => as(who).moderation.item(make.heldItem(edited)), team)
    await masked((who) => as(who).forum.history(edited.id), team)
  })

  test('in what was reported, as it stood then, and in what the reporter says of it', async () => {
    const { place, author, ...team } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, body: BODY })
    const item = await make.report({ on: post, reason: 'privacy' })
    await db.update(posts).set({ markdown: 'Weg.', html: '<p>Weg.</p>' }).where(eq(posts.id, post.id))
    await masked((who) => as(who).moderation.item(item), team)
    await db
      .update(reports)
      .set({ snapshotMarkdown: 'Weg.', explanation: `Dat is mijn nummer: ${NUMBER}` })
      .where(eq(reports.itemId, item))
    await masked((who) => as(who).moderation.item(item), team)
  })

  test('in answers of who wants to join, and in an objection', async () => {
    const { place, author, ...team } = await scene()
    const request = await make.joinRequest({ in: place, answers: [{ question: 'Waarom?', answer: BODY }] })
    await masked((who) => as(who).moderation.item(request.itemId), team)
    await masked((who) => as(who).moderation.queue(), team)

    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const reason = 'Dit is niet vriendelijk genoeg.'
    await as(team.noor).moderation.decide(make.heldItem(post), { version: 1, act: 'return', rule: 'kind', reason })
    const [decision] = (await as(author).moderation.ownDecisions(null)).decisions
    await as(author).moderation.object(decision!.id, { text: BODY })
    await masked((who) => as(who).moderation.item(itemId('objection', decision!.id)), team)
  })

  test('in the inbox of the team: the subject and the messages; what they wrote themselves stays', async () => {
    const { place, author, ...team } = await scene()
    const sent = await as(author).messages.toTeam(place.slug, { ...draft(BODY), subject: `Bel ${NUMBER}` })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    await masked((who) => as(who).inbox.conversations('waiting', null), team)
    await masked((who) => as(who).inbox.open(sent.conversationId, null), team)
    expect((await as(team.libel).inbox.open(sent.conversationId, null)).conversation.masked).toBe(true)
    const own = 'Ons nummer is 0471 98 76 54.'
    await as(team.libel).inbox.answer(sent.conversationId, { ...draft(own), count: 1 })
    expect(await told(as(team.libel).inbox.open(sent.conversationId, null))).toContain('0471 98 76 54')
    // Both sides of a conversation read their own words.
    expect(await told(as(author).messages.conversation(sent.conversationId, null))).toContain(NUMBER)
  })

  test('a line in the queue cuts no number in two', async () => {
    const { place, author, libel } = await scene()
    const thread = await make.thread({ in: place })
    await make.post({ in: thread, by: author, state: 'held', body: `${'woord '.repeat(25)}${NUMBER} en nog iets.` })
    const [line] = (await as(libel).moderation.queue()).items
    expect(line!.excerpt).not.toMatch(/04/)
    expect(line!.excerpt.length).toBeLessThanOrEqual(160)
  })
})

test('a volunteer who is a peer elsewhere reads there what peers read', async () => {
  const here = await make.community()
  const libel = await make.member({ in: here, role: 'volunteer' })
  const there = await make.community()
  const thread = await make.thread({ in: there, body: `Het nummer van het loket: ${NUMBER}` })
  expect(await told(as(libel).forum.thread(thread.id, null))).toContain(NUMBER)
})
