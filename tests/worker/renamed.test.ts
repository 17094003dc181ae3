import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { postVersions } from '#db/schema/forum.ts'
import { as, db, guest } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'

beforeEach(clock.reset)

const OLD = 'Mosterdzaadje'
const NEW = 'Kersenpit'

/** Somebody wrote in a thread; others quoted and named them there, and elsewhere. */
async function known(OLD: string) {
  const place = await make.community({ review: 'after' })
  const author = await make.member({ in: place, nickname: OLD })
  const other = await make.member({ in: place })
  await make.member({ in: place, nickname: `${OLD} Twee` })
  const thread = await make.thread({ in: place })
  await make.post({ in: thread, by: author, body: 'Bij ons helpt het om samen te lezen.' })
  const quote = await make.post({
    in: thread,
    by: other,
    body: `> ${OLD} schreef:\n>\n> Bij ons helpt het om samen te lezen.\n\nBij ons ook.`,
  })
  const own = await make.post({
    in: thread,
    by: author,
    body: `> ${OLD} wrote:\n>\n> Bij ons helpt het.\n\nNog altijd.`,
  })
  const elsewhere = await make.post({
    in: await make.thread({ in: place }),
    by: other,
    body: `Vraag het aan @${OLD.toLowerCase()}, of aan @${OLD} Twee. Mail a@${OLD}.example niet.`,
  })
  const held = await make.post({ in: thread, by: other, state: 'held', body: `Dank je @${OLD}.` })
  await db.insert(postVersions).values({
    ...{ postId: quote.id, version: 1, markdown: `Dag @${OLD}`, html: '', replacedAt: clock.now() },
  })
  const found = async (q: string) =>
    (await guest().search.posts({ q, community: place.slug, before: '' })).found.map(({ postId }) => postId)
  return { place, author, thread, quote, own, elsewhere, held, found }
}

const saidBefore = async (postId: string) =>
  (await db.select().from(postVersions).where(eq(postVersions.postId, postId))).map(({ markdown }) => markdown)

describe('a new nickname', () => {
  test('stands above quotations and behind an @, so that nothing leads to the old one', async () => {
    const { author, thread, quote, own, elsewhere, held, found } = await known(OLD)
    expect(await found(OLD)).toHaveLength(3)
    const outcome = await as(author).accounts.changeNickname(await make.session(author), { nickname: NEW })
    expect(outcome.kind).toBe('done')
    expect((await now.post(quote.id)).markdown).toBe(
      `> ${NEW} schreef:\n>\n> Bij ons helpt het om samen te lezen.\n\nBij ons ook.`,
    )
    expect((await now.post(own.id)).markdown).toContain(`> ${NEW} wrote:`)
    // Whoever is called by a longer name, and what is no name at all, stays.
    expect((await now.post(elsewhere.id)).markdown).toBe(
      `Vraag het aan @${NEW}, of aan @${OLD} Twee. Mail a@${OLD}.example niet.`,
    )
    expect((await now.post(held.id)).markdown).toBe(`Dank je @${NEW}.`)
    expect(await saidBefore(quote.id)).toEqual([`Dag @${NEW}`])
    expect(JSON.stringify((await guest().forum.thread(thread.id, null)).posts)).not.toContain(OLD)
    expect(await found(OLD)).toEqual([elsewhere.id])
    expect(await found(NEW)).toHaveLength(3)
    // It counts as no change of who wrote it.
    expect(await now.post(quote.id)).toMatchObject({ version: 1, editedAt: null })
  })

  test('of whom goes is none: quotations and mentions name nobody', async () => {
    const { author, quote, own, elsewhere } = await known('Duizendblad')
    await db.update(members).set({ secretHash: '' }).where(eq(members.id, author.id))
    const token = await make.session(author)
    const outcome = await as(author).accounts.deleteAccount(token, { secret: '', posts: 'keep' })
    expect(outcome).toEqual({ kind: 'done' })
    for (const post of [quote, own]) expect((await now.post(post.id)).markdown).toMatch(/^> Verwijderde deelnemer /)
    expect((await now.post(elsewhere.id)).markdown).toMatch(/^Vraag het aan Verwijderde deelnemer, of aan @/)
  })
})
