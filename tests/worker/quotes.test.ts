import { beforeEach, describe, expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { itemId } from '#worker/moderation/store.ts'
import { drain } from '#worker/outbox/drain.ts'
import { decide, scene } from './moderation-make.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
})

const effects = () => drain(db, recordingReach().reach, sent.splice(0), clock.now())
const SAID = 'Mijn dochter Kwetterkees werd gepest op school.'

/** Words in a thread, and a reply that quotes them as the composer does. */
async function quotedScene() {
  const { place, author, noor, tarik, libel } = await scene({ review: 'after' })
  const thread = await make.thread({ in: place })
  const post = await make.post({ in: thread, by: author, body: SAID })
  clock.pass(1)
  const kiezel = await make.member({ in: place })
  const quote = `> ${author.nickname} schreef:\n>\n> ${SAID}\n\nWat erg voor jullie.`
  const { postId } = await as(kiezel).forum.reply(thread.id, draft(quote))
  await effects()
  const page = async () => JSON.stringify((await guest().forum.thread(thread.id, null)).posts)
  const found = async () =>
    JSON.stringify(await guest().search.posts({ q: 'Kwetterkees', community: place.slug, before: '' }))
  return { place, author, noor, tarik, libel, kiezel, thread, post, postId, quote, page, found }
}

describe('words that nobody may read any more are not read in a quotation either', () => {
  test('as long as they stand, so does the quotation', async () => {
    const { postId, quote } = await quotedScene()
    expect((await now.post(postId)).markdown).toBe(quote)
  })

  test('taken back by who wrote them', async () => {
    const { author, post, postId, page, found, noor } = await quotedScene()
    expect(await page()).toContain('Kwetterkees')
    expect(await found()).toContain('Kwetterkees')
    await as(author).forum.withdraw(post.id)
    await effects()
    expect(await page()).not.toContain('Kwetterkees')
    expect(await page()).toContain('[aangehaalde tekst is weggehaald]')
    expect(await page()).toContain('Wat erg voor jullie.')
    expect(await found()).not.toContain('Kwetterkees')
    // What it said before is no change of its author's.
    expect((await now.post(postId)).version).toBe(1)
    expect(JSON.stringify(await as(noor).forum.history(postId))).not.toContain('Kwetterkees')
  })

  test('hidden by the team, and there again when it is restored', async () => {
    const { noor, post, postId, quote, page, found } = await quotedScene()
    const item = await make.report({ on: post, reason: 'privacy' })
    await decide(noor, item, 'hide')
    await effects()
    expect(await page()).not.toContain('Kwetterkees')
    expect(await found()).not.toContain('Kwetterkees')
    await decide(noor, item, 'restore', 2)
    await effects()
    expect((await now.post(postId)).markdown).toBe(quote)
    expect(await page()).toContain('Kwetterkees')
    expect(await found()).toContain('Kwetterkees')
  })

  test('hidden, and there again when an objection is granted', async () => {
    const { author, noor, tarik, post, postId, quote } = await quotedScene()
    await decide(noor, await make.report({ on: post, reason: 'privacy' }), 'hide')
    await effects()
    expect((await now.post(postId)).markdown).not.toBe(quote)
    const [decision] = (await as(author).moderation.ownDecisions(null)).decisions
    await as(author).moderation.object(decision!.id, { text: 'Dit was mijn eigen verhaal.' })
    const item = itemId('objection', decision!.id)
    await as(tarik).moderation.answerObjection(item, {
      version: 1,
      act: 'reverse',
      reason: 'Dat klopt, het staat er weer.',
    })
    await effects()
    expect((await now.post(postId)).markdown).toBe(quote)
  })

  test('changed by who wrote them', async () => {
    const { author, post, page } = await quotedScene()
    await as(author).forum.edit(post.id, { body: 'Mijn dochter werd gepest op school.', version: 1 })
    await effects()
    expect(await page()).not.toContain('Kwetterkees')
  })

  test('taken back on leaving', async () => {
    const { author, place, page } = await quotedScene()
    await as(author).communities.leave(place.slug, { posts: 'withdraw' })
    await effects()
    expect(await page()).not.toContain('Kwetterkees')
  })

  test('quoted in what still waits, and under a name from before', async () => {
    const { author, thread, post, quote } = await quotedScene()
    const held = await make.post({ in: thread, state: 'held', body: quote })
    await as(author).accounts.changeNickname(await make.session(author), { nickname: 'Mosselbank' })
    await as(author).forum.withdraw(post.id)
    await effects()
    expect((await now.post(held.id)).markdown).not.toContain('Kwetterkees')
  })

  test('sent by who began to write before they went', async () => {
    const { author, kiezel, thread, post, quote } = await quotedScene()
    await as(author).forum.withdraw(post.id)
    await effects()
    clock.pass(1)
    const { postId } = await as(kiezel).forum.reply(thread.id, draft(quote))
    await effects()
    expect((await now.post(postId)).markdown).not.toContain('Kwetterkees')
  })

  test('what others wrote themselves stays, and what was said elsewhere in the thread', async () => {
    const { author, thread, post } = await quotedScene()
    const other = await make.post({ in: thread, by: author, body: 'Wij gaan morgen zwemmen met de klas.' })
    clock.pass(1)
    const own = `> ${author.nickname} schreef:\n>\n> Wij gaan morgen zwemmen met de klas.\n\nEn hij schreef: ${SAID}`
    const reply = await make.post({ in: thread, body: own })
    await as(author).forum.withdraw(post.id)
    await effects()
    expect((await now.post(reply.id)).markdown).toBe(own)
    expect((await now.post(other.id)).state).toBe('published')
  })
})
