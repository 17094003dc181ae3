import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { memberships } from '#db/schema/communities.ts'
import { postVersions } from '#db/schema/forum.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'

beforeEach(clock.reset)

const OLD = 'Mosterdzaadje'
const NEW = 'Kersenpit'
const SECRET = 'regen op een tentdoek'

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

const REASON = 'Dit lijkt de echte naam van een kind.'

/** Somebody signed up under a name that cannot stay, wrote, and was reported; a colleague of the same team decides on objections. */
async function named(nickname: string) {
  const outcome = await guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on', sure: nickname })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  const { actor } = await request(outcome.token)
  if (actor.kind !== 'member') throw new Error('not signed in')
  const place = await make.community({ review: 'after' })
  const noor = await make.member({ in: place, role: 'professional' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const thread = await make.thread({ in: place })
  const post = await make.post({ in: thread, by: actor })
  const quote = await make.post({ in: thread, body: `> ${nickname} schreef:\n>\n> Dag.\n\nDag @${nickname}.` })
  const item = await make.report({ on: post, reason: 'privacy' })
  const take = async (who = noor, shown = nickname) => {
    const { person } = (await as(who).moderation.item(item)).item
    return as(who).moderation.stepOnPerson(item, {
      ...{ act: 'rename', version: person.version, nickname: shown, rule: 'no_contact_data', reason: REASON },
    })
  }
  const called = async () => (await db.select().from(members).where(eq(members.id, actor.id)))[0]!
  return { actor, token: outcome.token, place, noor, tarik, thread, quote, item, take, called }
}

describe('a nickname that the team takes away', () => {
  test('stands nowhere any more; who bore it is told why, still signs in by it, and chooses another at once', async () => {
    const { actor, token, thread, quote, item, noor, take, called } = await named('Marlies Verbruggen')
    expect((await as(noor).moderation.item(item)).item.personActs).toContain('rename')
    expect(await take()).toEqual({ kind: 'done', act: 'rename' })
    const { nickname } = await called()
    expect(nickname).toMatch(/^Deelnemer \d{5}$/)
    expect((await now.post(quote.id)).markdown).toBe(`> ${nickname} schreef:\n>\n> Dag.\n\nDag @${nickname}.`)
    expect(JSON.stringify((await guest().forum.thread(thread.id, null)).posts)).not.toContain('Verbruggen')
    const [decision] = await db.select().from(moderationLog).where(eq(moderationLog.personId, actor.id))
    expect(await as(actor).moderation.decision(decision!.id)).toMatchObject({ act: 'rename', reason: REASON })
    expect((await as(actor).moderation.ownDecisions(null)).decisions.map((one) => one.act)).toEqual(['rename'])
    // Signed out they know no other name than theirs.
    expect((await guest().accounts.signIn({ nickname: 'marlies verbruggen', secret: SECRET })).kind).toBe('done')
    expect((await guest().accounts.signIn({ nickname, secret: SECRET })).kind).toBe('done')
    expect((await guest().accounts.signIn({ nickname: 'marlies verbruggen', secret: 'iets heel anders' })).kind).toBe(
      'wrong',
    )
    const change = (to: string) => as(actor).accounts.changeNickname(token, { nickname: to, sure: to })
    expect(await change('Marlies Verbruggen')).toMatchObject({ kind: 'taken', code: 'nickname_taken' })
    expect(await change('Marlies  verbruggen')).toMatchObject({ kind: 'taken', code: 'nickname_taken' })
    expect(await change('Zonnebloempit')).toEqual({ kind: 'done' })
    expect((await called()).nickname).toBe('Zonnebloempit')
  })

  test('is taken as it stood on the screen, and once', async () => {
    const { take, called } = await named('Hilde Verstappen')
    expect(await take(undefined, 'Iemand Anders')).toEqual({ kind: 'more_told' })
    expect(await take(undefined, '')).toEqual({ kind: 'more_told' })
    expect((await called()).nickname).toBe('Hilde Verstappen')
    const outcomes = await Promise.all([take(), take()])
    expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['decided', 'done'])
  })

  test('is not a volunteer’s to take, nor that of somebody of any team', async () => {
    const { item, place, take, actor, called } = await named('Greta Vandamme')
    const libel = await make.member({ in: place, role: 'volunteer' })
    expect((await as(libel).moderation.item(item)).item.personActs).toEqual(['warn'])
    expect(await refusal(take(libel))).toBe('forbidden')
    const elsewhere = await make.community()
    await db.insert(memberships).values({
      ...{ memberId: actor.id, communityId: elsewhere.id, role: 'volunteer', approvedPosts: 0, joinedAt: clock.now() },
    })
    expect(await refusal(take())).toBe('forbidden')
    expect((await called()).nickname).toBe('Greta Vandamme')
  })

  test('may be theirs again after an objection', async () => {
    const { actor, token, tarik, take, called } = await named('Katrien Vermeersch')
    await take()
    const [decision] = await db.select().from(moderationLog).where(eq(moderationLog.personId, actor.id))
    await as(actor).moderation.object(decision!.id, { text: 'Dat is niet mijn echte naam.' })
    const id = `itm_o_${decision!.id}`
    const { version } = (await as(tarik).moderation.item(id)).item
    const answer = { act: 'reverse', version, reason: 'Het is een naam uit een boek.' } as const
    expect(await as(tarik).moderation.answerObjection(id, answer)).toMatchObject({ kind: 'done' })
    expect((await called()).nickname).toMatch(/^Deelnemer /)
    const back = { nickname: 'Katrien Vermeersch', sure: 'Katrien Vermeersch' }
    expect(await as(actor).accounts.changeNickname(token, back)).toEqual({ kind: 'done' })
  })
})
