import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { posts, postVersions, reactions } from '#db/schema/forum.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { EDIT_MINUTES, WITHDRAWN_TITLE } from '#worker/forum/contract.ts'

beforeEach(clock.reset)

const edit = (body: string, version = 1, more: { title?: string; hard?: string; warning?: string } = {}) => ({
  body,
  version,
  ...more,
})
const versions = (postId: string) => db.select().from(postVersions).where(eq(postVersions.postId, postId))
const seen = async (who: ReturnType<typeof as>, threadId: string) =>
  (await who.forum.thread(threadId, null)).posts.map((post) => post.id)

describe('changing a post', () => {
  test('published: the new words stand there at once, the old ones are kept, and everybody sees that it was changed', async () => {
    const place = await make.community()
    const author = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: author })
    const noor = await make.member({ in: place, role: 'professional' })
    const at = clock.pass(EDIT_MINUTES)
    const outcome = await as(author).forum.edit(
      thread.opening.id,
      edit('Beter gezegd.', 1, { title: 'Een betere titel' }),
    )
    expect(outcome).toEqual({ kind: 'saved', threadId: thread.id, postId: thread.opening.id, after: null })
    expect(await now.post(thread.opening.id)).toMatchObject({
      markdown: 'Beter gezegd.',
      html: '<p>Beter gezegd.</p>',
      state: 'published',
      version: 2,
      editedAt: at,
    })
    expect((await now.thread(thread.id)).title).toBe('Een betere titel')
    expect(await versions(thread.opening.id)).toMatchObject([
      { version: 1, markdown: thread.opening.markdown, title: thread.title, replacedAt: at },
    ])
    const view = await guest().forum.thread(thread.id, null)
    expect(view).toMatchObject({ title: 'Een betere titel', posts: [{ edited: true, can: { history: false } }] })
    expect((await as(noor).forum.thread(thread.id, null)).posts[0]?.can.history).toBe(true)
    expect((await as(noor).forum.history(thread.opening.id)).before).toMatchObject([
      { version: 1, title: thread.title, html: thread.opening.html },
    ])
    for (const who of [as(author), as(await make.member())])
      expect(await refusal(who.forum.history(thread.opening.id))).toBe('not_found')
  })

  test('a minute too late is told, and nothing is saved', async () => {
    const author = await make.member()
    const thread = await make.thread({ in: await make.community(), by: author })
    clock.pass(EDIT_MINUTES + 1)
    expect(await as(author).forum.edit(thread.opening.id, edit('Te laat.'))).toEqual({ kind: 'late' })
    expect((await now.post(thread.opening.id)).version).toBe(1)
    expect((await as(author).forum.thread(thread.id, null)).posts[0]?.can.edit).toBe(false)
    expect(await as(author).forum.postForm(thread.opening.id, 'edit')).toMatchObject({ open: false, late: true })
    expect(await refusal(as(await make.member()).forum.postForm(thread.opening.id, 'edit'))).toBe('forbidden')
  })

  test('held: until it is decided, however long that takes', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const reply = await make.post({ in: await make.thread({ in: place }), by: author, state: 'held' })
    clock.pass(5 * EDIT_MINUTES)
    expect(await as(author).forum.edit(reply.id, edit('Anders.'))).toMatchObject({ kind: 'held' })
    expect(await now.post(reply.id)).toMatchObject({ state: 'held', version: 2, markdown: 'Anders.', editedAt: null })
    expect(await now.item(make.heldItem(reply))).toMatchObject({ state: 'open', reasons: ['newcomer', 'premoderated'] })
  })

  test('published where posts are read first: out of sight until it is read again, counters with it', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    clock.pass(1)
    const reply = await make.post({ in: thread, by: author })
    expect(await as(author).forum.edit(reply.id, edit('Bel mij op dit nummer.'))).toMatchObject({ kind: 'held' })
    expect(await now.post(reply.id)).toMatchObject({ state: 'held', version: 2 })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 0 })
    expect(await now.standing(author.id, place.id)).toBe(1)
    expect(await seen(guest(), thread.id)).toEqual([thread.opening.id])
    expect(await seen(as(author), thread.id)).toEqual([thread.opening.id, reply.id])
    expect(await now.item(make.heldItem(reply))).toMatchObject({
      state: 'open',
      reasons: expect.arrayContaining(['late_edit', 'premoderated']),
    })
    await as(noor).moderation.decide(make.heldItem(reply), { version: 2, act: 'approve', reason: '' })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1 })
    expect(await now.standing(author.id, place.id)).toBe(2)
    expect(await seen(guest(), thread.id)).toEqual([thread.opening.id, reply.id])
  })

  test('an opening that is read again takes its thread out of sight, and it comes back whole', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place, by: author })
    await make.post({ in: thread })
    await as(author).forum.edit(thread.opening.id, edit('Nieuw.', 1, { title: 'Ook nieuw' }))
    expect(await refusal(guest().forum.thread(thread.id, null))).toBe('not_found')
    expect(await now.community(place.id)).toMatchObject({ threadCount: 0, lastPostAt: null })
    await as(noor).moderation.decide(make.heldItem(thread.opening), { version: 2, act: 'approve', reason: '' })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1 })
    expect((await guest().forum.thread(thread.id, null)).posts).toHaveLength(2)
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1, state: 'published' })
  })

  test.each(['returned', 'hidden', 'withdrawn'] as const)('what is %s stays as it is', async (state) => {
    const author = await make.member()
    const reply = await make.post({ in: await make.thread({ in: await make.community() }), by: author, state })
    expect(await refusal(as(author).forum.edit(reply.id, edit('Toch.')))).toBe('forbidden')
    expect((await now.post(reply.id)).version).toBe(1)
  })

  test('somebody else’s post is not theirs to change, nor the team’s', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    for (const who of [await make.member(), await make.member({ in: place, role: 'professional' })])
      expect(await refusal(as(who).forum.edit(thread.opening.id, edit('Van mij.')))).toBe('forbidden')
  })

  test('who is paused changes nothing, and may still take back', async () => {
    const place = await make.community()
    const author = { ...(await make.member({ in: place })), silenced: new Set([place.id]) }
    const thread = await make.thread({ in: place, by: author })
    expect(await refusal(as(author).forum.edit(thread.opening.id, edit('Nog iets.')))).toBe('forbidden')
    expect(await refusal(as(author).forum.withdraw(thread.opening.id))).toBe('done')
  })

  test('on an old version nothing is saved; of a change and a decision at once one holds', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const reply = await make.post({ in: thread, by: author, state: 'held' })
    await as(author).forum.edit(reply.id, edit('Eens.'))
    expect(await as(author).forum.edit(reply.id, edit('Andermaal.', 1))).toEqual({ kind: 'changed' })

    for (let turn = 0; turn < 5; turn++) {
      const held = await make.post({ in: thread, by: author, state: 'held', body: 'Eerst.' })
      const [changed, decided] = await Promise.all([
        as(author).forum.edit(held.id, edit('Daarna.')),
        as(noor).moderation.decide(make.heldItem(held), { version: 1, act: 'approve', reason: '' }),
      ])
      const post = await now.post(held.id)
      // Never words that nobody read.
      if (post.state === 'published') expect(post.markdown).toBe('Eerst.')
      expect([changed.kind, decided.kind].filter((kind) => kind === 'held' || kind === 'done')).toHaveLength(1)
    }
  })

  test('into a cry for help: the older report about it goes up with it, out of a volunteer’s sight', async () => {
    const place = await make.community()
    const author = await make.member({ in: place, standing: 'known' })
    const volunteer = await make.member({ in: place, role: 'volunteer' })
    const noor = await make.member({ in: place, role: 'professional' })
    const post = await make.post({ in: await make.thread({ in: place }), by: author })
    const report = await make.report({ on: post })
    await as(volunteer).moderation.item(report)
    await as(author).forum.edit(post.id, edit('Ik wil niet meer leven, vanavond.'))
    expect(await now.post(post.id)).toMatchObject({ state: 'held', level: 'crisis' })
    expect(await refusal(as(volunteer).moderation.item(report))).toBe('not_found')
    expect((await as(volunteer).moderation.queue()).items).toEqual([])
    expect((await as(noor).moderation.item(report)).item.level).toBe('crisis')
  })

  test('words that nobody else may read do not come out through a change in a thread they lost', async () => {
    const closed = await make.community({ kind: 'closed' })
    const author = await make.member({ in: closed })
    const thread = await make.thread({ in: closed, by: author })
    const gone = { ...author, roles: new Map() }
    expect(await refusal(as(gone).forum.edit(thread.opening.id, edit('Nog iets.')))).toBe('not_found')
    expect(await refusal(as(gone).forum.withdraw(thread.opening.id))).toBe('not_found')
  })
})

describe('taking back', () => {
  test.each(['red', 'crisis'] as const)(
    '%s that was held: it waits for a professional until one has seen it',
    async (level) => {
      const place = await make.community({ review: 'before' })
      const author = await make.member({ in: place })
      const noor = await make.member({ in: place, role: 'professional' })
      const tarik = await make.member({ in: place, role: 'professional' })
      const volunteer = await make.member({ in: place, role: 'volunteer' })
      const cry = await make.post({ in: await make.thread({ in: place }), by: author, state: 'held', level })
      const id = await make.levelled(make.heldItem(cry), level)
      await as(author).forum.withdraw(cry.id)
      const queue = async (who: typeof noor) => (await as(who).moderation.queue()).items.map((item) => item.id)
      expect(await queue(noor)).toContain(id)
      expect(await queue(volunteer)).not.toContain(id)
      const { item } = await as(noor).moderation.item(id)
      expect(item.acts).toEqual(['seen'])
      expect(item.about).toMatchObject({ state: 'withdrawn', markdown: cry.markdown })
      // It comes into sight by nobody: not on the version that stood there before, nor on this one.
      expect(await as(noor).moderation.decide(id, { version: 1, act: 'approve', reason: '' })).toEqual({
        kind: 'more_told',
      })
      expect(await refusal(as(noor).moderation.decide(id, { version: 2, act: 'approve', reason: '' }))).toBe(
        'forbidden',
      )
      expect(await refusal(as(volunteer).moderation.decide(id, { version: 2, act: 'seen', reason: '' }))).toBe(
        'not_found',
      )
      expect(await as(noor).moderation.decide(id, { version: 2, act: 'seen', reason: '' })).toEqual({
        kind: 'done',
        act: 'seen',
      })
      expect(await as(tarik).moderation.decide(id, { version: 2, act: 'seen', reason: '' })).toMatchObject({
        kind: 'decided',
        by: { nickname: noor.nickname, act: 'seen' },
      })
      expect((await now.post(cry.id)).state).toBe('withdrawn')
      expect((await now.item(id)).state).toBe('closed')
      expect(await queue(noor)).not.toContain(id)
      expect(await db.select().from(moderationLog).where(eq(moderationLog.subjectId, cry.id))).toMatchObject([
        { act: 'seen', actorId: noor.id },
      ])
    },
  )

  test('what was not urgent is asked about no longer', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const held = await make.post({ in: await make.thread({ in: place }), by: author, state: 'held' })
    await as(author).forum.withdraw(held.id)
    expect((await now.item(make.heldItem(held))).state).toBe('closed')
  })

  test('a reply: gone for others, there for author and team, one reply less, and no place of it at the end', async () => {
    const place = await make.community()
    const author = await make.member()
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    clock.pass(1)
    const reply = await make.post({ in: thread, by: author })
    await as(author).forum.withdraw(reply.id)
    expect(await now.post(reply.id)).toMatchObject({ state: 'withdrawn', version: 2 })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 0 })
    expect(await seen(guest(), thread.id)).toEqual([thread.opening.id])
    expect(await seen(as(author), thread.id)).toContain(reply.id)
    expect(await seen(as(noor), thread.id)).toContain(reply.id)
    expect((await guest().forum.thread(thread.id, null)).tombstones).toEqual([])
    clock.pass(1)
    await make.post({ in: thread })
    expect((await guest().forum.thread(thread.id, null)).tombstones).toEqual([
      { id: reply.id, createdAt: reply.createdAt },
    ])
    expect((await as(author).forum.thread(thread.id, null)).tombstones).toEqual([])
  })

  test('a held post that never stood there leaves no place, and its item is closed', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member()
    const thread = await make.thread({ in: place })
    clock.pass(1)
    const reply = await make.post({ in: thread, by: author, state: 'held' })
    await as(author).forum.withdraw(reply.id)
    clock.pass(1)
    await make.post({ in: thread })
    expect(await now.item(make.heldItem(reply))).toMatchObject({ state: 'closed' })
    expect((await guest().forum.thread(thread.id, null)).tombstones).toEqual([])
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1 })
  })

  test('an opening under which nobody wrote takes its thread along', async () => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place, by: author })
    await make.post({ in: thread, by: author })
    await as(author).forum.withdraw(thread.opening.id)
    expect(await now.thread(thread.id)).toMatchObject({ state: 'withdrawn', title: thread.title })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 0 })
    expect(await refusal(guest().forum.thread(thread.id, null))).toBe('not_found')
    expect((await as(author).communities.community(place.slug, null)).waiting).toMatchObject([{ state: 'withdrawn' }])
  })

  test('an opening under which others wrote leaves what they wrote, and nothing of its title', async () => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place, by: author })
    clock.pass(1)
    const reply = await make.post({ in: thread })
    await as(author).forum.withdraw(thread.opening.id)
    const view = await guest().forum.thread(thread.id, null)
    expect(view).toMatchObject({ title: WITHDRAWN_TITLE, state: 'published' })
    expect(view.posts.map((post) => post.id)).toEqual([reply.id])
    expect(view.tombstones).toMatchObject([{ id: thread.opening.id }])
    expect(JSON.stringify(view)).not.toContain(thread.title)
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1 })
    expect(await versions(thread.opening.id)).toMatchObject([{ title: thread.title }])
  })

  test('an opening that was changed late and waits gives the thread back to who wrote in it', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: author })
    clock.pass(1)
    const reply = await make.post({ in: thread })
    await as(author).forum.edit(thread.opening.id, edit('Anders.', 1, { title: 'Anders dan' }))
    await as(author).forum.withdraw(thread.opening.id)
    expect((await guest().forum.thread(thread.id, null)).posts.map((post) => post.id)).toEqual([reply.id])
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1 })
    expect(await now.item(make.heldItem(thread.opening))).toMatchObject({ state: 'closed' })
  })

  test('only one’s own, and once', async () => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place, by: author })
    const noor = await make.member({ in: place, role: 'professional' })
    expect(await refusal(as(noor).forum.withdraw(thread.opening.id))).toBe('forbidden')
    const first = await as(author).forum.withdraw(thread.opening.id)
    const before = await now.post(thread.opening.id)
    expect(await as(author).forum.withdraw(thread.opening.id), 'pressed twice').toEqual(first)
    expect(await now.post(thread.opening.id)).toEqual(before)
  })
})

describe('supportive reactions', () => {
  const counts = async (postId: string) => (await now.post(postId)).reactions

  test('given once however often it is said, taken back, and counted', async () => {
    const thread = await make.thread({ in: await make.community() })
    const post = thread.opening.id
    const [one, two] = [await make.member(), await make.member()]
    await as(one).forum.react(post, { give: 'thanks' })
    await as(one).forum.react(post, { give: 'thanks' })
    await as(one).forum.react(post, { give: 'hug' })
    await as(two).forum.react(post, { give: 'thanks' })
    expect(await counts(post)).toEqual({ thanks: 2, hug: 1 })
    expect((await as(one).forum.thread(thread.id, null)).posts[0]?.reactions).toEqual([
      { kind: 'thanks', count: 2, mine: true },
      { kind: 'hug', count: 1, mine: true },
    ])
    expect((await guest().forum.thread(thread.id, null)).posts[0]?.reactions).toEqual([
      { kind: 'thanks', count: 2, mine: false },
      { kind: 'hug', count: 1, mine: false },
    ])
    await as(one).forum.react(post, { take: 'thanks' })
    await as(one).forum.react(post, { take: 'hug' })
    expect(await counts(post)).toEqual({ thanks: 1 })
  })

  test('twelve people at once are twelve, and nobody is named', async () => {
    const thread = await make.thread({ in: await make.community() })
    const people = await Promise.all(Array.from({ length: 12 }, () => make.member()))
    await Promise.all(people.map((person) => as(person).forum.react(thread.opening.id, { give: 'courage' })))
    expect(await counts(thread.opening.id)).toEqual({ courage: 12 })
    expect(await db.select().from(reactions).where(eq(reactions.postId, thread.opening.id))).toHaveLength(12)
    const view = JSON.stringify(await guest().forum.thread(thread.id, null))
    for (const person of people) expect(view).not.toContain(person.nickname)
  })

  test('not on one’s own, nor on what others do not see, nor while paused', async () => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place, by: author })
    const held = await make.post({ in: thread, state: 'held' })
    const noor = await make.member({ in: place, role: 'professional' })
    const paused = { ...(await make.member()), silenced: new Set([place.id]) }
    expect(await refusal(as(author).forum.react(thread.opening.id, { give: 'hug' }))).toBe('forbidden')
    expect(await refusal(as(noor).forum.react(held.id, { give: 'hug' }))).toBe('forbidden')
    expect(await refusal(as(await make.member()).forum.react(held.id, { give: 'hug' }))).toBe('not_found')
    expect(await refusal(as(paused).forum.react(thread.opening.id, { give: 'hug' }))).toBe('forbidden')
  })
})

describe('a difficult subject', () => {
  test('folds a post from the start, in its thread, in lists and in a quotation', async () => {
    const place = await make.community()
    const peer = await make.member()
    const outcome = await as(peer).forum.start(place.slug, {
      ...draft(),
      title: 'Zwaar',
      hard: 'on',
      warning: 'gaat over verlies',
    })
    const other = await make.member()
    const view = await as(other).forum.thread(outcome.threadId, null, outcome.postId)
    expect(view.posts[0]).toMatchObject({ warning: 'gaat over verlies' })
    expect(view.quote).toMatchObject({ warning: 'gaat over verlies', nickname: peer.nickname })
    expect((await guest().communities.community(place.slug, null)).threads).toMatchObject([{ hard: true }])
  })

  test('is added later by its author, without words of their own, or by the team, with words and logged', async () => {
    const place = await make.community()
    const author = await make.member()
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place, by: author })
    const reply = await make.post({ in: thread })
    await as(author).forum.fold(thread.opening.id, { warning: 'bel 0470 12 34 56' })
    expect(await now.post(thread.opening.id)).toMatchObject({ warning: '', version: 2, state: 'published' })
    await as(noor).forum.fold(reply.id, { warning: 'gaat over geweld' })
    expect(await now.post(reply.id)).toMatchObject({ warning: 'gaat over geweld', version: 2 })
    expect(await db.select().from(moderationLog).where(eq(moderationLog.subjectId, reply.id))).toMatchObject([
      { act: 'fold', version: 2, actorId: noor.id },
    ])
    expect(await refusal(as(await make.member()).forum.fold(reply.id, {}))).toBe('forbidden')
    expect(await refusal(as(noor).forum.fold(reply.id, {}))).toBe('forbidden')
  })
})

describe('quoting', () => {
  test('words that everybody reads there, and no others', async () => {
    const place = await make.community({ review: 'before' })
    const author = await make.member({ in: place })
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, by: author, state: 'held', body: 'Nog niet gelezen.' })
    const elsewhere = await make.thread({ in: await make.community({ kind: 'closed' }), body: 'Besloten.' })
    const quote = async (who: ReturnType<typeof as>, postId: string) =>
      (await who.forum.thread(thread.id, null, postId)).quote
    expect(await quote(as(author), thread.opening.id)).toMatchObject({ markdown: thread.opening.markdown })
    expect(await quote(as(author), held.id)).toBeNull()
    expect(await quote(as(author), elsewhere.opening.id)).toBeNull()
    expect(await quote(as(author), 'pst_nothing')).toBeNull()
    expect(await quote(guest(), thread.opening.id)).toBeNull()
  })
})

test('a preview is made by the same renderer, for members, under the brake', async () => {
  const peer = await make.member()
  expect(await as(peer).forum.preview({ body: '**vet** <script>', hard: 'on' })).toEqual({
    html: '<p><strong>vet</strong> &#x3C;script></p>',
    warning: '',
  })
  expect(await refusal(guest().forum.preview({ body: 'x' }))).toBe('unauthenticated')
  expect(await db.select().from(posts).where(eq(posts.authorId, peer.id))).toEqual([])
})
