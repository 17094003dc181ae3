import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { mutes } from '#db/schema/messages.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { notify, notifyOfPost } from '#worker/notifications/notify.ts'
import { type PostToTell, type Somebody, toldOf } from '#worker/notifications/recipients.ts'
import { tellFollowers, tellMentioned } from '#worker/notifications/telling/store.ts'
import { effects, follow, told } from './notifications-make.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
})

const mute = (memberId: string, mutedId: string) =>
  db.insert(mutes).values({ memberId, mutedId, createdAt: clock.now() })

describe('a post', () => {
  test('tells who follows and who began the thread, once each, and their open pages', async () => {
    const place = await make.community()
    const began = await make.member()
    const follower = await make.member()
    const passer = await make.member()
    const thread = await make.thread({ in: place, by: began })
    await follow(follower.id, thread.id)
    const writer = await make.member()
    const { postId } = await as(writer).forum.reply(thread.id, draft('Dat ken ik.'))
    const { members } = await effects()
    for (const member of [began, follower]) expect(await told(member.id)).toEqual([['reply', postId]])
    for (const member of [passer, writer]) expect(await told(member.id)).toEqual([])
    expect(members.sort()).toEqual([began.id, follower.id].sort())
  })

  test('tells who is named, and does not tell them twice', async () => {
    const place = await make.community()
    const named = await make.member({ nickname: 'Roodborstje' })
    const thread = await make.thread({ in: place, by: named })
    const { postId } = await as(await make.member()).forum.reply(thread.id, draft('Zei @roodborstje dat niet?'))
    await effects()
    expect(await told(named.id)).toEqual([['mention', postId]])
  })

  test('tells who is named only once words were changed, and nobody else, once', async () => {
    const began = await make.member()
    const named = await make.member({ nickname: 'Boomkruiper' })
    const writer = await make.member()
    const place = await make.community()
    const thread = await make.thread({ in: place, by: began })
    const { postId } = await as(writer).forum.reply(thread.id, draft('Dat ken ik ook.'))
    await effects()
    const late = await make.member()
    await follow(late.id, thread.id)
    const edit = (body: string, version: number) => as(writer).forum.edit(postId, { body, version })
    expect((await edit('Dat ken ik ook, @Boomkruiper.', 1)).kind).toBe('saved')
    await effects()
    expect(await told(named.id)).toEqual([['mention', postId]])
    expect((await edit('Dat ken ik ook, @Boomkruiper, echt.', 2)).kind).toBe('saved')
    await effects()
    expect(await told(named.id)).toEqual([['mention', postId]])
    expect(await told(began.id)).toEqual([['reply', postId]])
    expect(await told(late.id)).toEqual([])
  })

  test('an effect that runs twice tells nobody twice, and gives no second hint', async () => {
    const began = await make.member({ nickname: 'Waterlelie' })
    const thread = await make.thread({ in: await make.community(), by: began })
    const follower = await make.member()
    await follow(follower.id, thread.id)
    const post = await make.post({ in: thread, body: '@Waterlelie kijk' })
    const first = recordingReach()
    await notifyOfPost(first.reach, post.id)
    const again = recordingReach()
    await notifyOfPost(again.reach, post.id)
    expect(await told(began.id)).toEqual([['mention', post.id]])
    expect(await told(follower.id)).toEqual([['reply', post.id]])
    expect([first.members.length, again.members.length]).toEqual([2, 0])
  })

  test('that is held tells nobody; approved it tells the followers, and its author of the decision', async () => {
    const place = await make.community({ review: 'before' })
    const began = await make.member()
    const thread = await make.thread({ in: place, by: began })
    const writer = await make.member()
    const noor = await make.member({ in: place, role: 'professional' })
    const { postId } = await as(writer).forum.reply(thread.id, draft())
    await effects()
    expect(await told(began.id)).toEqual([])
    await as(noor).moderation.decide(make.heldItem({ id: postId }), { version: 1, act: 'approve', reason: '' })
    await effects()
    expect(await told(began.id)).toEqual([['reply', postId]])
    expect((await told(writer.id)).map(([kind]) => kind)).toEqual(['decision'])
    expect(await told(noor.id)).toEqual([])
  })

  test('that was urgent and taken back: that it was seen is told to nobody', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const writer = await make.member()
    const post = await make.post({ in: await make.thread({ in: place }), by: writer, state: 'held', level: 'red' })
    const id = await make.levelled(make.heldItem(post), 'red')
    await as(writer).forum.withdraw(post.id)
    expect(
      await as(noor).moderation.decide(id, { seen: await now.seen(id), version: 2, act: 'seen', reason: '' }),
    ).toMatchObject({
      kind: 'done',
    })
    await effects()
    expect(await told(writer.id)).toEqual([])
  })

  test('that is returned or hidden is told to its author only; that it may stay, to nobody', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    for (const act of ['return', 'hide', 'keep'] as const) {
      const began = await make.member()
      const writer = await make.member()
      const thread = await make.thread({ in: place, by: began })
      const post = await make.post({ in: thread, by: writer, state: act === 'return' ? 'held' : 'published' })
      const item = act === 'return' ? make.heldItem(post) : await make.report({ on: post })
      await as(noor).moderation.decide(item, {
        seen: await now.seen(item),
        version: 1,
        act,
        rule: 'kind',
        reason: 'Tien tekens of meer.',
      })
      await effects()
      expect(await told(began.id), act).toEqual([])
      expect(
        (await told(writer.id)).map(([kind]) => kind),
        act,
      ).toEqual(act === 'keep' ? [] : ['decision'])
    }
  })

  test('that was hidden before its effect ran tells nobody', async () => {
    const began = await make.member()
    const thread = await make.thread({ in: await make.community(), by: began })
    const { postId } = await as(await make.member()).forum.reply(thread.id, draft())
    await db.update(posts).set({ state: 'hidden' }).where(eq(posts.id, postId))
    await effects()
    expect(await told(began.id)).toEqual([])
  })

  test('a thread with very many followers is told with two statements', async () => {
    const thread = await make.thread({ in: await make.community() })
    const post = await make.post({ in: thread })
    const many = await Promise.all(Array.from({ length: 230 }, () => make.member()))
    for (const { id } of many) await follow(id, thread.id)
    const { reach, members } = recordingReach()
    await notifyOfPost(reach, post.id)
    const rows = await db.select().from(notifications).where(eq(notifications.subjectId, post.id))
    expect(rows).toHaveLength(231)
    expect(new Set(rows.map((row) => row.id)).size).toBe(231)
    expect(members).toHaveLength(200)
  })
})

describe('who is told of a post: the database answers as the rule does', () => {
  test('for every kind of member × state of post and thread × kind of community', async () => {
    const wrong: string[] = []
    for (const community of ['open', 'closed'] as const) {
      const place = await make.community({ kind: community })
      const author = await make.member({ in: place })
      for (const threadState of ['published', 'held'] as const)
        for (const state of ['published', 'hidden'] as const)
          for (const opening of [false, true]) {
            const began = await make.member({ in: place })
            const thread = await make.thread({ in: place, by: began, state: threadState })
            const people: Somebody[] = []
            const add = async (given: Partial<Somebody>) => {
              const standing = given.standing ?? 'belongs'
              const { id } = given.id ? { id: given.id } : await make.member(standing === 'none' ? {} : { in: place })
              const one = { follows: null, mentioned: false, mutesAuthor: false, ...given, standing, id }
              people.push(one)
              if (one.follows) await follow(id, thread.id, one.follows)
              if (one.mutesAuthor) await mute(id, author.id)
              if (standing === 'gone')
                await db
                  .update(memberships)
                  .set(people.length % 2 ? { leftAt: clock.now() } : { blockedAt: clock.now() })
                  .where(eq(memberships.memberId, id))
            }
            await add({ id: began.id })
            await add({ id: author.id, follows: 'on' })
            for (const standing of ['none', 'belongs', 'gone', 'gone'] as const) {
              for (const follows of [null, 'on', 'off'] as const) {
                await add({ standing, follows })
                await add({ standing, follows, mentioned: true })
              }
              await add({ standing, follows: 'on', mutesAuthor: true })
              await add({ standing, mentioned: true, mutesAuthor: true })
            }
            const named = people.filter((one) => one.mentioned)
            const post = opening ? thread.opening : await make.post({ in: thread, by: author, state })
            const facts: PostToTell = {
              authorId: opening ? began.id : author.id,
              state: opening ? threadState : state,
              opening,
              threadState,
              threadAuthorId: began.id,
              community,
            }
            await db.batch([
              tellMentioned(
                db,
                post.id,
                named.map((one) => one.id),
                clock.now(),
              ),
              ...(opening ? [] : [tellFollowers(db, { id: post.id, threadId: thread.id }, clock.now())]),
            ])
            for (const one of people) {
              const rule = toldOf(facts, { ...one, mutesAuthor: one.mutesAuthor && !opening })
              const found = (await told(one.id)).map(([kind]) => kind)[0] ?? null
              if (found !== rule) wrong.push(JSON.stringify({ facts, one, rule, found }))
            }
          }
    }
    expect(wrong).toEqual([])
  })
})

test('any kind can be told to named members, once each; who does not exist is passed over', async () => {
  const place = await make.community()
  const member = await make.member()
  const { reach, members } = recordingReach()
  const about = { kind: 'join_decided', subjectId: 'jrq_1', communityId: place.id } as const
  await notify(reach, [member.id, member.id, 'mem_nobody'], about)
  await notify(reach, [member.id], about)
  await notify(reach, [], about)
  expect(await told(member.id)).toEqual([['join_decided', 'jrq_1']])
  expect(members).toEqual([member.id])
})
