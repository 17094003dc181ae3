import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseItems, cases, reports } from '#db/schema/moderation.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { itemId } from '#worker/moderation/store.ts'
import type { ItemView } from '#worker/moderation/views.ts'
import { decide, decision, scene } from './moderation-make.ts'

beforeEach(clock.reset)

const threadOf = (item: ItemView) => (item.about.kind === 'words' ? item.about.thread : [])

describe('the desk', () => {
  test('lists most urgent first, then the promise that ends first', async () => {
    const { place, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, state: 'held' })
    const item = async (reason: 'other' | 'unkind' | 'worried') => {
      clock.pass(1)
      return make.report({ on: await make.post({ in: thread }), reason })
    }
    const [first, red, amber, second] = [
      await item('unkind'),
      await item('worried'),
      await item('unkind'),
      await item('other'),
    ]
    const crisis = await make.levelled(await item('other'), 'crisis')
    const queue = async (member: Member) => (await as(member).moderation.queue()).items.map((row) => row.id)
    expect(await queue(noor)).toEqual([crisis, red, first, amber, make.heldItem(held), second])
    expect(await queue(libel)).toEqual([first, amber, make.heldItem(held), second])
  })

  test('a volunteer does not read why a professional decided about what is above them', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const crisis = await make.post({ in: thread, by: author, state: 'held', level: 'crisis' })
    await make.levelled(make.heldItem(crisis), 'crisis')
    const red = 'Je schreef over pillen. We bellen je vanavond op 0470 12 34 56.'
    const seen = await now.seen(make.heldItem(crisis))
    await as(noor).moderation.decide(make.heldItem(crisis), {
      version: 1,
      act: 'return',
      rule: 'kind',
      reason: red,
      seen,
    })
    clock.pass(1)
    await as(noor).moderation.stepOnPerson(make.heldItem(crisis), {
      version: 1,
      act: 'warn',
      rule: 'kind',
      reason: red,
    })
    const [onPerson, onPost] = (await as(author).moderation.ownDecisions(null)).decisions
    await as(author).moderation.object(onPerson!.id, { text: 'Waarom?' })
    expect(onPost!.act).toBe('return')
    const item = await make.report({ on: await make.post({ in: thread, by: author }), reason: 'other' })

    const { person } = (await as(libel).moderation.item(item)).item
    expect(person.decisions).toEqual([])
    // That somebody was warned already they need to know; not why.
    expect(person.warnings).toBe(1)
    const objection = (await as(libel).moderation.item(itemId('objection', onPerson!.id))).item.about
    expect(objection).toMatchObject({ kind: 'decision', act: 'warn', rule: null, reason: null })
    expect((await as(noor).moderation.item(item)).item.person.decisions.map(({ reason }) => reason)).toEqual([red, red])
  })

  test('reasons that a volunteer may read show no contact data either', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, by: author, state: 'held' })
    const reason = 'Haal 0470 12 34 56 eruit.'
    await as(noor).moderation.decide(make.heldItem(held), {
      version: 1,
      act: 'return',
      rule: 'no_contact_data',
      reason,
    })
    const item = await make.report({ on: await make.post({ in: thread, by: author }), reason: 'other' })
    const reasons = async (who: Member) =>
      (await as(who).moderation.item(item)).item.person.decisions.map((decision) => decision.reason)
    expect(await reasons(libel)).toEqual(['Haal ••• eruit.'])
    expect(await reasons(noor)).toEqual([reason])
  })

  test('shows nothing of a community where one is not of the team', async () => {
    const [here, there] = [await scene(), await scene()]
    const held = await make.post({ in: await make.thread({ in: there.place }), state: 'held' })
    expect((await as(here.noor).moderation.queue()).items).toEqual([])
    expect(await refusal(as(here.noor).moderation.item(make.heldItem(held)))).toBe('not_found')
  })

  test('an item comes with its thread, its reports and what happened before with this person here', async () => {
    const { place, author, noor } = await scene()
    const elsewhere = await scene()
    const thread = await make.thread({ in: place })
    const at = clock.pass(1)
    const earlier = await make.post({ in: thread, by: author, state: 'held' })
    await decide(noor, make.heldItem(earlier), 'return')
    const away = await make.post({ in: await make.thread({ in: elsewhere.place }), by: author, state: 'held' })
    await decide(elsewhere.noor, make.heldItem(away), 'return')
    clock.pass(1)
    const post = await make.post({ in: thread, by: author })
    const reporter = await make.member()
    await as(reporter).moderation.report(
      { subject: 'post', id: post.id },
      { reason: 'privacy', explanation: 'Een straatnaam.' },
    )
    const [row] = await db.select().from(reports).where(eq(reports.subjectId, post.id))
    const { item, queue } = await as(noor).moderation.item(row!.itemId)
    expect(item).toMatchObject({
      kind: 'report',
      level: 'amber',
      nickname: author.nickname,
      community: place.name,
      title: thread.title,
      version: 1,
      about: { kind: 'words', postId: post.id, threadId: thread.id, state: 'published', versions: [] },
      reports: [{ from: reporter.nickname, explanation: 'Een straatnaam.' }],
      acts: ['keep', 'hide'],
      decided: null,
    })
    expect(threadOf(item).map((one) => [one.id, one.subject])).toEqual([
      [thread.opening.id, false],
      [earlier.id, false],
      [post.id, true],
    ])
    expect(item.person.decisions).toEqual([
      { act: 'return', rule: 'kind', reason: decision('return').reason, nickname: noor.nickname, decidedAt: at },
    ])
    expect(queue.items.map((one) => one.id)).toContain(item.id)
  })

  test('in a long thread: the opening, ten before, the post and five after', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place })
    const written = []
    for (let at = 0; at < 40; at++) {
      clock.pass(1)
      written.push(await make.post({ in: thread }))
    }
    const subject = written[20]!
    const { item } = await as(noor).moderation.item(await make.report({ on: subject }))
    const shown = [thread.opening, ...written.slice(11, 26)].map((post) => post.id)
    expect(threadOf(item).map((post) => post.id)).toEqual(shown)
  })

  test('a person has one case in a community, however much waits', async () => {
    const { place, author } = await scene()
    const thread = await make.thread({ in: place })
    for (const at of [1, 2, 3]) await as(author).forum.reply(thread.id, draft(`Antwoord ${at}.`))
    expect(await db.select().from(cases).where(eq(cases.personId, author.id))).toHaveLength(1)
    expect(await db.select().from(caseItems).where(eq(caseItems.personId, author.id))).toHaveLength(3)
  })
})
