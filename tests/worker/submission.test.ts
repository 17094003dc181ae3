import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { firstWords } from '#db/first-words.ts'
import { memberships, openingHours } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { helpLines } from '#db/schema/help.ts'
import { watchedWords } from '#db/schema/moderation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, refusal, request, sent, testScope } from '#tests/support/as.ts'
import { clock, days, hours, minutes } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Statement } from '#worker/core/commit.ts'
import { readSignals } from '#worker/forum/checks/signals.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { itemId } from '#worker/moderation/store.ts'
import { drain } from '#worker/outbox/drain.ts'
import { decide } from './moderation-make.ts'

// A Thursday, a quarter past one in Brussels.
beforeEach(clock.reset)

type Community = Awaited<ReturnType<typeof make.community>>
const batch = (statements: Statement[]) => db.batch(statements as [Statement, ...Statement[]])

const staffedOn = (place: Community, weekday: number, opensAt: number, closesAt: number) =>
  batch([
    db
      .insert(openingHours)
      .values({ id: `hrs_${place.id}_${weekday}`, communityId: place.id, weekday, opensAt, closesAt }),
  ])
const staffedNow = (place: Community) => staffedOn(place, 4, 9 * 60, 17 * 60)
const staffedTomorrow = (place: Community) => staffedOn(place, 5, 9 * 60, 17 * 60)

const helpLine = (id: string, country: 'BE' | 'NL', phone: string) => ({
  id,
  country,
  name: `Line ${phone}`,
  phone,
  hours: 'dag en nacht',
  hoursEn: 'day and night',
  about: 'Praten',
  aboutEn: 'Talk',
  position: 0,
  checkedAt: clock.now(),
})

let linesMade = false
beforeEach(async () => {
  if (linesMade) return
  linesMade = true
  await batch([
    db.insert(helpLines).values([helpLine('hlp_be', 'BE', '1813'), helpLine('hlp_nl', 'NL', '113')]),
    ...firstWords(db, clock.now()),
    ...firstWords(db, clock.now()),
  ])
})

/** Somebody who is known in a place where posts are read after, writes this under a thread there. */
async function reply(body: string, given: { place?: Community; standing?: 'new' | 'known' } = {}) {
  const place = given.place ?? (await make.community({ review: 'after' }))
  const thread = await make.thread({ in: place })
  const author = await make.member({ in: place, standing: given.standing ?? 'known' })
  const outcome = await as(author).forum.reply(thread.id, draft(body))
  return { place, thread, author, outcome }
}

describe('reasons to read a post first', () => {
  test.each([
    // words, standing, reasons, level
    ['Bel me op 0470 12 34 56', 'known', ['contact_data'], 'amber'],
    ['Ik wil dood', 'known', ['crisis_words'], 'red'],
    ['Ik wil dood, vanavond', 'known', ['crisis_words'], 'crisis'],
    ['mijn dochter zegt dat ze nie meer wil leven', 'known', ['crisis_words'], 'red'],
    ['ik wil d&#111;od', 'known', ['crisis_words'], 'red'],
    ['Stel je niet aan', 'known', ['watched_words'], 'amber'],
    ['Kijk op https://voorbeeld.com', 'new', ['link'], 'green'],
    ['Kijk op https://bit.ly/x', 'known', ['link'], 'green'],
    ['Mail jan&#64;gmail.com', 'known', ['contact_data'], 'amber'],
    ['[x](//bit.ly/y)', 'known', ['link'], 'green'],
    ['Ik wil dood, bel 0470 12 34 56', 'known', ['crisis_words', 'contact_data'], 'red'],
  ] as const)('%s', async (body, standing, reasons, level) => {
    const { outcome } = await reply(body, { standing })
    expect(outcome).toMatchObject({ kind: 'held', reasons })
    expect(await now.post(outcome.postId)).toMatchObject({ state: 'held', level })
    expect(await now.item(make.heldItem({ id: outcome.postId }))).toMatchObject({ level, reasons, state: 'open' })
  })

  test.each([
    ['Bel me op 0470 12 34 56', 'known', 'contact_data'],
    ['Kijk op https://voorbeeld.com', 'new', 'link'],
  ] as const)(
    'who takes it out hears no more that it is in there, the team does: %s',
    async (body, standing, reason) => {
      const { author, outcome } = await reply(body, { standing })
      const told = async () =>
        (await as(author).forum.thread(outcome.threadId, null, null, outcome.postId)).sent?.reasons ?? []
      expect(await told()).toContain(reason)
      await as(author).forum.edit(outcome.postId, { body: `${body}, of niet.`, version: 1 })
      expect(await told()).toContain(reason)
      await as(author).forum.edit(outcome.postId, { body: 'Liever hier.', version: 2 })
      expect(await told()).not.toContain(reason)
      expect((await now.item(make.heldItem({ id: outcome.postId }))).reasons).toContain(reason)
    },
  )

  test.each([
    ['Ik ben Sofie Janssens en hij zit op basisschool De Regenboog.'],
    ['Bel Zelfmoordlijn 1813 of kijk op https://www.zelfmoord1813.be.'],
    ['Kijk op https://voorbeeld.com'],
  ])('what is a guess, a help line, or a known person’s link appears at once: %s', async (body) => {
    expect((await reply(body)).outcome.kind).toBe('published')
  })

  test('the team is not held, and its words get no level', async () => {
    const place = await make.community({ review: 'before' })
    const noor = await make.member({ in: place, role: 'professional', standing: 'new' })
    const outcome = await as(noor).forum.start(place.slug, {
      ...draft('Denk je aan zelfmoord? Bel 0470 12 34 56.'),
      title: 'Zelfmoord',
    })
    expect(outcome.kind).toBe('published')
    expect((await now.post(outcome.postId)).level).toBe('green')
  })

  test('the title counts, and the thread gets the level', async () => {
    const place = await make.community({ review: 'after' })
    const author = await make.member({ in: place })
    const outcome = await as(author).forum.start(place.slug, { ...draft('Meer zeg ik niet.'), title: 'Ik wil dood' })
    expect(outcome).toMatchObject({ kind: 'held', reasons: ['crisis_words'] })
    expect(await now.thread(outcome.threadId)).toMatchObject({ state: 'held', level: 'red' })
  })

  test('words of this community count, those of another do not', async () => {
    const [here, there] = [await make.community({ review: 'after' }), await make.community({ review: 'after' })]
    const word = { language: 'nl', kind: 'watched', createdAt: clock.now() } as const
    await batch([
      db.insert(watchedWords).values({ ...word, id: 'wrd_here', communityId: here.id, phrase: 'bananen*' }),
      db.insert(watchedWords).values({ ...word, id: 'wrd_there', communityId: there.id, phrase: 'appel*' }),
    ])
    expect((await reply('Bananenbrood en appeltaart', { place: here })).outcome).toMatchObject({
      reasons: ['watched_words'],
    })
    expect((await reply('Alleen appeltaart', { place: here })).outcome.kind).toBe('published')
  })

  test('the sixth post within five minutes waits, and a while later not', async () => {
    const { thread, author } = await reply('Een')
    for (const body of ['Twee', 'Drie', 'Vier', 'Vijf'])
      expect((await as(author).forum.reply(thread.id, draft(body))).kind).toBe('published')
    expect(await as(author).forum.reply(thread.id, draft('Zes'))).toMatchObject({ kind: 'held', reasons: ['too_fast'] })
    clock.pass(6)
    expect((await as(author).forum.reply(thread.id, draft('Zeven'))).kind).toBe('published')
  })

  test('of twelve that are sent at the same instant no more appear than of twelve in a row; nothing is lost', async () => {
    const { thread, author } = await reply('Een')
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => as(author).forum.reply(thread.id, draft(`Tegelijk ${at}`))),
    )
    expect(outcomes.filter((outcome) => outcome.kind === 'published')).toHaveLength(4)
    const held = outcomes.filter((outcome) => outcome.kind === 'held')
    expect(held.map((outcome) => outcome.reasons)).toEqual(Array.from({ length: 8 }, () => ['too_fast']))
    const rows = await db.select().from(posts).where(eq(posts.authorId, author.id))
    expect(rows.filter((row) => row.state === 'held')).toHaveLength(8)
    for (const { postId } of held)
      expect(await now.item(make.heldItem({ id: postId }))).toMatchObject({ state: 'open' })
  })

  test('and so does the sixth when they stand in several communities; another member is not counted along', async () => {
    const author = await make.member()
    const places = await Promise.all([1, 2, 3].map(() => make.community({ review: 'after' })))
    const threads = await Promise.all(places.map((place) => make.thread({ in: place })))
    const place = (at: number) => threads[at % threads.length]!.id
    for (let at = 0; at < 5; at++)
      expect((await as(author).forum.reply(place(at), draft(`Bericht ${at}`))).kind).toBe('published')
    expect(await as(author).forum.reply(place(5), draft('Zes'))).toMatchObject({ kind: 'held', reasons: ['too_fast'] })
    expect((await as(await make.member()).forum.reply(place(5), draft('Hallo'))).kind).toBe('published')
    clock.pass(5)
    expect((await as(author).forum.reply(place(5), draft('Zeven'))).kind).toBe('published')
  })

  test('what follows on words that wait is read with them, elsewhere it is not', async () => {
    const { place, thread, author } = await reply('Bel me op 0470 12 34 56')
    expect(await as(author).forum.reply(thread.id, draft('Op dat nummer dus'))).toMatchObject({
      kind: 'held',
      reasons: ['under_review'],
    })
    const other = await make.thread({ in: place })
    expect((await as(author).forum.reply(other.id, draft('Goedemorgen'))).kind).toBe('published')
  })

  describe('members who report somebody’s conduct hold what that person writes next', () => {
    const weekAgo = () => days(-7)
    type Place = Awaited<ReturnType<typeof reply>>['place']
    const known = (place: Place) => make.member({ in: place, since: weekAgo() })
    const three = async (place: Place, on: Awaited<ReturnType<typeof make.post>>, reason: 'unkind' | 'worried') => {
      for (let at = 0; at < 3; at++) await make.report({ on, by: await known(place), reason })
    }
    async function scene() {
      const { place, thread, author, outcome } = await reply('Een bericht')
      const next = async (words: string) => {
        clock.pass(6)
        return (await as(author).forum.reply(thread.id, draft(words))).kind
      }
      return { place, author, next, post: await now.post(outcome.postId) }
    }

    test('three do; two, any number who worry, and who tells without an account do not', async () => {
      const { place, next, post } = await scene()
      await three(place, post, 'worried')
      for (let at = 0; at < 3; at++) await make.report({ on: post, reason: 'unkind' })
      const second = await known(place)
      await make.report({ on: post, by: await known(place), reason: 'unkind' })
      await make.report({ on: post, by: second, reason: 'unkind' })
      await make.report({ on: post, by: second, reason: 'privacy' })
      expect(await next('Nog een')).toBe('published')
      await make.report({ on: post, by: await known(place), reason: 'threatens' })
      expect(await next('De laatste')).toBe('held')
    })

    test.each([
      ['were made to do it', {}, 'new'],
      ['are known there since today', {}, 'known'],
      ['never wrote there, for however long', { since: days(-400) }, 'new'],
      ['belong somewhere else', { since: days(-400), elsewhere: true }, 'known'],
      ['are paused there', { since: days(-400), row: { pausedUntil: days(1) } }, 'known'],
      ['were sent out', { since: days(-400), row: { blockedAt: days(-1) } }, 'known'],
      ['left', { since: days(-400), row: { leftAt: days(-1) } }, 'known'],
    ] as const)(
      'not accounts that %s',
      async (_name, given: { since?: Date; elsewhere?: boolean; row?: object }, standing) => {
        const { place, next, post } = await scene()
        for (let at = 0; at < 5; at++) {
          const by = await make.member({
            in: given.elsewhere ? await make.community() : place,
            standing,
            since: given.since,
          })
          await make.report({ on: post, by })
          if (given.row) await batch([db.update(memberships).set(given.row).where(eq(memberships.memberId, by.id))])
        }
        expect(await next('Vijf meldingen later')).toBe('published')
      },
    )

    test('not about words that the team let stand, whoever tells it again; about other words put there since they do', async () => {
      const { place, author, next, post } = await scene()
      await three(place, post, 'unkind')
      expect(await next('Dit wacht')).toBe('held')
      const item = itemId('report', post.id)
      const noor = await make.member({ in: place, role: 'professional' })
      await decide(noor, item, 'keep', (await now.post(post.id)).version)
      expect(await next('Dit niet')).toBe('published')
      clock.pass(1)
      await three(place, post, 'unkind')
      expect((await now.item(item)).state).toBe('open')
      expect(await next('Dit ook niet')).toBe('published')
      await as(author).forum.edit(post.id, { body: 'Nu iets heel anders.', version: (await now.post(post.id)).version })
      expect(await next('En nu nog niet')).toBe('published')
      clock.pass(1)
      await three(place, post, 'unkind')
      expect(await next('Nu wel weer')).toBe('held')
    })
  })

  test('who is paused is refused, and their page says until when', async () => {
    const { place, thread, author } = await reply('Een bericht')
    const pausedUntil = hours(48)
    await batch([db.update(memberships).set({ pausedUntil })])
    const paused = { ...author, silenced: new Set([place.id]) }
    expect(await refusal(as(paused).forum.reply(thread.id, draft()))).toBe('forbidden')
    expect((await as(paused).forum.thread(thread.id, null)).silenced).toEqual({
      until: pausedUntil,
      decisionId: null,
    })
    expect((await as(author).forum.thread(thread.id, null)).silenced).toBeNull()
    await batch([db.update(memberships).set({ pausedUntil: null })])
  })
})

describe('until when', () => {
  test.each([
    // words, minutes with staff there
    ['Kijk op https://voorbeeld.com', 24 * 60],
    ['Bel me op 0470 12 34 56', 120],
    ['Ik wil dood', 30],
    ['Ik wil dood, vanavond', 15],
  ])('%s: %d minutes where the clock just runs', async (body, within) => {
    const { outcome } = await reply(body, { standing: 'new' })
    expect(outcome).toMatchObject({ dueAt: minutes(within) })
  })

  test('outside opening hours the clock begins when somebody is there', async () => {
    const place = await make.community({ review: 'after' })
    await staffedTomorrow(place)
    const { outcome } = await reply('Ik wil dood', { place })
    // Friday, half past nine in Brussels.
    expect(outcome).toMatchObject({ dueAt: new Date('2026-11-13T08:30:00Z') })
  })
})

describe('help lines in the answer', () => {
  const answer = async ({ author, outcome, thread }: Awaited<ReturnType<typeof reply>>) =>
    (await as(author).forum.thread(thread.id, null, null, outcome.postId)).sent

  test('of the installation’s country, at once, with staff there or not', async () => {
    for (const staff of [staffedNow, staffedTomorrow]) {
      const place = await make.community({ review: 'after' })
      await make.member({ in: place, role: 'professional' })
      await staff(place)
      const told = await answer(await reply('Ik wil dood', { place }))
      expect(told).toMatchObject({ state: 'held', reasons: ['crisis_words'], lines: [{ phone: '1813' }] })
      expect(told?.dueAt).toBeInstanceOf(Date)
      expect(told?.urgent).toBe(true)
    }
  })

  test('for what may be a crisis also when it was placed', async () => {
    const said = await reply('Ik wil dood')
    const noor = await make.member({ in: said.place, role: 'professional' })
    await as(noor).moderation.decide(make.heldItem({ id: said.outcome.postId }), {
      version: 1,
      act: 'approve',
      reason: '',
    })
    expect(await answer(said)).toMatchObject({
      state: 'published',
      reasons: [],
      dueAt: null,
      lines: [{ phone: '1813' }],
    })
  })

  test('for amber only while nobody is there', async () => {
    const [open, closed] = [await make.community({ review: 'after' }), await make.community({ review: 'after' })]
    await make.member({ in: [open, closed], role: 'professional' })
    await staffedNow(open)
    await staffedTomorrow(closed)
    const body = 'Bel me op 0470 12 34 56'
    expect((await answer(await reply(body, { place: open })))?.lines).toBeNull()
    const told = await answer(await reply(body, { place: closed }))
    expect(told?.lines).toHaveLength(1)
    expect(told?.urgent).toBe(false)
    // Where no hours are kept the clock always runs, and so does the promise.
    const hoursless = await make.community({ review: 'after' })
    await make.member({ in: hoursless, role: 'professional' })
    expect((await answer(await reply(body, { place: hoursless })))?.lines).toBeNull()
    expect((await answer(await reply('Een gewoon bericht', { place: closed })))?.lines).toBeNull()
  })

  test('on whichever page of a long thread the post is', async () => {
    const said = await reply('Even wachten')
    for (let at = 0; at < 25; at++) await make.post({ in: said.thread })
    clock.pass(1)
    const outcome = await as(said.author).forum.reply(said.thread.id, draft('Ik wil dood'))
    const view = await as(said.author).forum.thread(said.thread.id, null, null, outcome.postId)
    expect(view.posts.map((post) => post.id)).not.toContain(outcome.postId)
    expect(view.sent?.lines).toHaveLength(1)
  })

  test('under a new thread that only its author and the team see', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const outcome = await as(author).forum.start(place.slug, { ...draft('Ik wil niet meer leven'), title: 'Moe' })
    expect((await as(author).forum.thread(outcome.threadId, null, null, outcome.postId)).sent).toMatchObject({
      state: 'held',
      lines: [{ phone: '1813' }],
    })
    expect(
      await refusal(as(await make.member({ in: place })).forum.thread(outcome.threadId, null, null, outcome.postId)),
    ).toBe('not_found')
  })

  test('nobody learns of another’s post by its id', async () => {
    const said = await reply('Ik wil dood')
    const noor = await make.member({ in: said.place, role: 'professional' })
    for (const who of [await make.member({ in: said.place }), noor])
      expect((await as(who).forum.thread(said.thread.id, null, null, said.outcome.postId)).sent).toBeNull()
    const elsewhere = await make.thread({ in: said.place })
    expect((await as(said.author).forum.thread(elsewhere.id, null, null, said.outcome.postId)).sent).toBeNull()
  })

  test('a resend tells the same', async () => {
    const { thread, author } = await reply('Een bericht')
    const same = draft('Ik wil dood')
    const outcomes = await Promise.all([1, 2, 3].map(() => as(author).forum.reply(thread.id, same)))
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['held', 'repeated', 'repeated'])
    expect(new Set(outcomes.map((outcome) => outcome.postId)).size).toBe(1)
    expect((await as(author).forum.thread(thread.id, null, null, outcomes[0]!.postId)).sent?.lines).toHaveLength(1)
  })
})

describe('a post that is changed', () => {
  const edit = (body: string, version = 1) => ({ body, version })

  test('is checked anew: words of crisis hold it, raise it and bring the help lines', async () => {
    const said = await reply('Een gewoon bericht')
    expect((await now.post(said.outcome.postId)).state).toBe('published')
    expect(await as(said.author).forum.edit(said.outcome.postId, edit('Ik wil dood'))).toMatchObject({
      kind: 'held',
      dueAt: minutes(30),
    })
    expect(await now.post(said.outcome.postId)).toMatchObject({ state: 'held', level: 'red' })
    expect((await now.item(make.heldItem({ id: said.outcome.postId }))).reasons).toEqual(
      expect.arrayContaining(['crisis_words', 'late_edit']),
    )
    const view = await as(said.author).forum.thread(said.thread.id, null, null, said.outcome.postId)
    expect(view.sent?.lines).toHaveLength(1)
  })

  test('gets no less urgent by it', async () => {
    const said = await reply('Ik wil dood')
    await as(said.author).forum.edit(said.outcome.postId, edit('Laat maar'))
    expect(await now.post(said.outcome.postId)).toMatchObject({ state: 'held', level: 'red' })
    expect(await now.item(make.heldItem({ id: said.outcome.postId }))).toMatchObject({ level: 'red', state: 'open' })
  })

  test('takes its thread along', async () => {
    const place = await make.community({ review: 'after' })
    const author = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: author })
    await as(author).forum.edit(thread.opening.id, { ...edit('Ik wil dood'), title: 'Moe' })
    expect(await now.thread(thread.id)).toMatchObject({ state: 'held', level: 'red' })
  })

  test('costs three trips', async () => {
    const said = await reply('Een gewoon bericht')
    const { services, meter } = await request(await make.session(said.author))
    await services.forum.edit(said.outcome.postId, edit('Bel 0470 12 34 56'))
    expect(meter.trips).toBe(3)
  })
})

describe('who sees it', () => {
  test('red is a professional’s: a volunteer finds it nowhere', async () => {
    const { place, thread, outcome } = await reply('Ik wil dood')
    const item = make.heldItem({ id: outcome.postId })
    const volunteer = await make.member({ in: place, role: 'volunteer' })
    const noor = await make.member({ in: place, role: 'professional' })
    expect((await as(volunteer).moderation.queue()).items.map((row) => row.id)).not.toContain(item)
    expect((await as(volunteer).forum.thread(thread.id, null)).posts.map((post) => post.id)).not.toContain(
      outcome.postId,
    )
    expect((await as(noor).moderation.queue()).items[0]).toMatchObject({ id: item, level: 'red' })
    expect((await as(noor).forum.thread(thread.id, null)).posts.map((post) => post.id)).toContain(outcome.postId)
  })

  test('the desk’s address gets one neutral mail for red, none for amber', async () => {
    for (const [body, mails] of [
      ['Ik wil dood', 1],
      ['Bel me op 0470 12 34 56', 0],
    ] as const) {
      sent.length = 0
      await reply(body)
      const record = recordingReach()
      await drain(db, record.reach, [...sent], clock.now())
      expect(record.mails).toHaveLength(mails)
    }
    expect(JSON.stringify(await db.select().from(outbox))).not.toContain('dood')
  })
})

describe('what it costs', () => {
  test('a member’s page two trips, also with the answer; a write three', async () => {
    const { thread, author, outcome } = await reply('Ik wil dood')
    const token = await make.session(author)
    const page = await request(token)
    await page.services.forum.thread(thread.id, null, null, outcome.postId)
    expect(page.meter.trips).toBe(2)
    const write = await request(token)
    await write.services.forum.reply(thread.id, draft('Nog iets'))
    expect(write.meter.trips).toBe(3)
  })

  test('rows read do not grow with what somebody wrote before', async () => {
    const { thread, author, place } = await reply('Een')
    const cost = async () => {
      clock.pass(10)
      const { services, meter } = await request(await make.session(author))
      await services.forum.reply(thread.id, draft('Nog een'))
      return meter.rowsRead
    }
    await cost()
    for (let at = 0; at < 25; at++) await make.post({ in: thread, by: author })
    const few = await cost()
    for (let at = 0; at < 60; at++) await make.post({ in: await make.thread({ in: place }), by: author, state: 'held' })
    // Twenty looked at, now with what waits about each.
    expect(await cost()).toBeLessThanOrEqual(few + 60)
  })
})

test('whoever checks other texts reads the same lists', async () => {
  const place = await make.community()
  const [words] = await db.batch([watchedWordsFor(testScope(await make.member()).db, place.id)])
  expect(words.length).toBeGreaterThan(150)
  expect(readSignals(['Ik wil dood'], words, { newcomer: false, home: '' }).level).toBe('red')
})
