import { eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { posts } from '#db/schema/forum.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, sent, testScope } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { GUEST } from '#worker/core/actor.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Message } from '#worker/outbox/catalog.ts'
import { drain, sweep } from '#worker/outbox/drain.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
})
afterEach(() => vi.restoreAllMocks())

const waiting = async () => (await db.select().from(outbox).where(isNull(outbox.drainedAt))).map((row) => row.id)
const messages = async () => (await db.select().from(outbox).orderBy(outbox.id)).map((row) => row.message)
const published = (threadId: string): Message => ({
  kind: 'post.published',
  threadId,
  communityId: 'com_1',
  postId: 'pst_1',
})

/** Rows whose send was lost: written, and never handed to the queue. */
async function lost(count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: newId('out', clock.now()),
    message: published(`thr_${at}`),
    createdAt: clock.now(),
  }))
  const [first, ...others] = rows.map((row) => db.insert(outbox).values(row))
  await db.batch([first!, ...others])
  return rows.map((row) => row.id)
}

describe('commit', () => {
  test('writes the message in the same batch and hands its id on', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    const { postId } = await as(await make.member()).forum.reply(thread.id, draft())
    expect(await messages()).toEqual([{ kind: 'post.published', threadId: thread.id, communityId: place.id, postId }])
    expect(sent).toEqual(await waiting())
  })

  test('a broken unique constraint is an answer, and nothing is written or sent', async () => {
    const somebody = await make.member()
    const row = { nickname: 'Nieuw', nicknameKey: 'nieuw', secretHash: '', createdAt: clock.now() }
    const result = await commit(
      testScope(GUEST),
      [
        db.insert(members).values({ ...row, id: 'mem_fresh' }),
        db.insert(members).values({ ...row, id: 'mem_clash', nicknameKey: 'nieuw' }),
        db.update(members).set({ nickname: 'Anders' }).where(eq(members.id, somebody.id)),
      ],
      [published('thr_1')],
    )
    expect(result).toEqual({ committed: false, conflict: 'members.nickname_key' })
    expect(await db.select().from(members).where(eq(members.nicknameKey, 'nieuw'))).toEqual([])
    expect((await db.select().from(members).where(eq(members.id, somebody.id)))[0]?.nickname).toBe(somebody.nickname)
    expect(await messages()).toEqual([])
    expect(sent).toEqual([])
  })

  test('any other failure is a bug: thrown, and nothing is written or sent', async () => {
    const broken = { id: 'mem_x', nickname: 'X', nicknameKey: 'x', secretHash: null as unknown as string }
    const work = commit(
      testScope(GUEST),
      [db.insert(members).values({ ...broken, createdAt: clock.now() })],
      [published('thr_1')],
    )
    await expect(work).rejects.toThrow(/NOT NULL/)
    expect(await messages()).toEqual([])
    expect(sent).toEqual([])
  })

  test('a draft sent again announces nothing new', async () => {
    const thread = await make.thread({ in: await make.community() })
    const peer = await make.member()
    const same = draft()
    await as(peer).forum.reply(thread.id, same)
    await as(peer).forum.reply(thread.id, same)
    expect(await messages()).toHaveLength(1)
    expect(sent).toHaveLength(1)
  })

  test('no message holds a word of what was written', async () => {
    const place = await make.community({ review: 'before' })
    const noor = await make.member({ in: place, role: 'professional' })
    const words = 'woorden die nergens anders staan'
    const held = await as(await make.member()).forum.start(place.slug, { ...draft(words), title: words })
    await as(noor).moderation.decide(make.heldItem({ id: held.postId }), { version: 1, act: 'approve', reason: words })
    await guest().moderation.report({ subject: 'post', id: held.postId }, { reason: 'worried', explanation: words })
    const all = await messages()
    expect(all.map((message) => (message as Message).kind).sort()).toEqual([
      'post.decided',
      'post.held',
      'report.filed',
    ])
    expect(JSON.stringify(all)).not.toContain(words)
  })
})

describe('drain', () => {
  test('runs each effect once, however often it is asked', async () => {
    const ids = await lost(3)
    const { reach, hints } = recordingReach()
    await drain(db, reach, ids, clock.now())
    await drain(db, reach, ids, clock.now())
    const asked = hints.map((hint) => ('thread' in hint ? hint.thread : hint.desk))
    expect(asked.sort()).toEqual(['thr_0', 'thr_1', 'thr_2'])
    expect(await waiting()).toEqual([])
  })

  test('a queue that brings very many at once', async () => {
    const ids = await lost(150)
    const { reach, hints } = recordingReach()
    await drain(db, reach, ids, clock.now())
    expect(hints).toHaveLength(150)
    expect(await waiting()).toEqual([])
  })

  test('takes only what it was given, and nothing is no work', async () => {
    const [first, second] = await lost(2)
    const { reach, hints } = recordingReach()
    await drain(db, reach, [], clock.now())
    await drain(db, reach, ['out_unknown'], clock.now())
    expect(hints).toEqual([])
    await drain(db, reach, [second!], clock.now())
    expect(await waiting()).toEqual([first])
  })

  test('an effect that fails leaves its row waiting, and the others go on', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const ids = await lost(3)
    const broken = recordingReach((call) => 'thread' in call && call.thread === 'thr_1')
    await expect(drain(db, broken.reach, ids, clock.now())).rejects.toThrow('1 outbox rows failed')
    expect(broken.hints).toHaveLength(2)
    expect(await waiting()).toEqual([ids[1]])
    expect((await db.select().from(outbox).where(eq(outbox.id, ids[1]!)))[0]?.attempts).toBe(1)
    expect(said).toHaveBeenCalledTimes(1)

    const whole = recordingReach()
    await drain(db, whole.reach, ids, clock.now())
    expect(whole.hints).toEqual([{ thread: 'thr_1', audience: { to: 'everyone' } }])
    expect(await waiting()).toEqual([])
  })
})

describe('the sweep', () => {
  test('picks up what was lost, after it left the queue its minute', async () => {
    const ids = await lost(2)
    const { reach, hints } = recordingReach()
    clock.pass(1)
    await sweep(db, reach, clock.now())
    expect((await waiting()).sort()).toEqual(ids.sort())
    await sweep(db, reach, new Date(clock.now().getTime() + 1))
    expect(await waiting()).toEqual([])
    expect(hints).toHaveLength(2)
  })

  test('many lost rows all get their turn, each once', async () => {
    await lost(230)
    const { reach, hints } = recordingReach()
    clock.pass(2)
    for (let minute = 0; minute < 5; minute++) await sweep(db, reach, clock.pass(1))
    expect(await waiting()).toEqual([])
    expect(hints).toHaveLength(230)
  })

  test('a row that keeps failing is left alone in the end, and never dropped', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await lost(1)
    let tries = 0
    const { reach } = recordingReach(() => ++tries > 0)
    for (let minute = 0; minute < 30; minute++) await sweep(db, reach, clock.pass(2)).catch(() => {})
    expect(tries).toBe(20)
    expect(await waiting()).toHaveLength(1)
  })

  test('clears away what was done a week ago, and nothing else', async () => {
    const [done] = await lost(1)
    const { reach } = recordingReach()
    await drain(db, reach, [done!], clock.now())
    const weekLater = days(7)
    const left = async () => (await db.select().from(outbox)).length
    await sweep(db, reach, weekLater)
    expect(await left()).toBe(1)
    await sweep(db, reach, new Date(weekLater.getTime() + 1))
    expect(await left()).toBe(0)
  })
})

describe('who hears of it', () => {
  const heard = async () => {
    const recording = recordingReach()
    await drain(db, recording.reach, sent, clock.now())
    return recording
  }

  test('a held post: the desk of its community, and in the thread its author and the team only', async () => {
    const place = await make.community({ review: 'before' })
    const thread = await make.thread({ in: place })
    const author = await make.member()
    await as(author).forum.reply(thread.id, draft())
    const { hints, mails } = await heard()
    expect(hints).toEqual([
      { desk: place.id },
      { thread: thread.id, audience: { to: 'team-and', memberId: author.id } },
    ])
    expect(mails).toEqual([])
  })

  test.each([
    ['approve', 'everyone'],
    ['return', 'team-and'],
  ] as const)('a held post with the decision %s: %s', async (act, to) => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const noor = await make.member({ in: place, role: 'professional' })
    const input = { version: 1, act, rule: 'kind', reason: 'Tien tekens of meer.' } as const
    await as(noor).moderation.decide(make.heldItem(post), input)
    const audience = to === 'everyone' ? { to } : { to, memberId: author.id }
    expect((await heard()).hints).toEqual([{ desk: place.id }, { thread: thread.id, audience }])
  })

  test.each([
    ['keep', 'team-and'],
    ['hide', 'everyone'],
  ] as const)('a reported post with the decision %s: %s', async (act, to) => {
    const place = await make.community()
    const author = await make.member()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author })
    const item = await make.report({ on: post })
    const noor = await make.member({ in: place, role: 'professional' })
    await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act,
      rule: 'kind',
      reason: 'Tien tekens of meer.',
    })
    const audience = to === 'everyone' ? { to } : { to, memberId: author.id }
    expect((await heard()).hints).toEqual([{ desk: place.id }, { thread: thread.id, audience }])
  })

  test.each([
    ['worried', 1],
    ['harmful', 1],
    ['privacy', 0],
    ['unkind', 0],
    ['other', 0],
  ] as const)('a report (%s): the desk, and %d mails that name nobody', async (reason, count) => {
    const place = await make.community({ name: 'Rouwgroep Oost' })
    const thread = await make.thread({ in: place, title: 'Een titel die niemand mag zien' })
    await guest().moderation.report(
      { subject: 'post', id: thread.opening.id },
      { reason, explanation: 'Een uitleg die niemand mag zien' },
    )
    const { hints, mails } = await heard()
    expect(hints).toEqual([{ desk: place.id }])
    expect(mails).toHaveLength(count)
    const author = (await db.select().from(posts).where(eq(posts.id, thread.opening.id)))[0]!.authorId
    for (const mail of mails) {
      expect(mail.to).toBe('desk@kring.test')
      for (const secret of [place.name, place.slug, 'niemand mag zien', author, thread.id, thread.opening.id])
        expect(JSON.stringify(mail)).not.toContain(secret)
    }
  })

  describe('messages', () => {
    const asked = async () => {
      const place = await make.community()
      const peer = await make.member({ in: place })
      const noor = await make.member({ in: place, role: 'professional' })
      const written = await as(peer).messages.toTeam(place.slug, { ...draft(), subject: 'Een vraag' })
      if (written.kind !== 'sent') throw new Error(written.kind)
      return { place, peer, noor, id: written.conversationId }
    }
    const toldOf = async (conversationId: string) =>
      (await db.select().from(notifications).where(eq(notifications.conversationId, conversationId))).map(
        ({ memberId, kind }) => ({ memberId, kind }),
      )

    test('to the team: the conversation and the desk, and nobody by name', async () => {
      const { place, id } = await asked()
      const { hints, mails } = await heard()
      expect(hints).toEqual([{ thread: id, audience: { to: 'everyone' } }, { desk: place.id }])
      expect(mails).toEqual([])
      expect(await toldOf(id)).toEqual([])
    })

    test('an answer: also the member, once', async () => {
      const { place, peer, noor, id } = await asked()
      await heard()
      sent.length = 0
      await as(noor).inbox.answer(id, { ...draft(), count: 1 })
      const ids = [...sent]
      const { hints, members: told } = await heard()
      expect(hints).toEqual([{ thread: id, audience: { to: 'everyone' } }, { desk: place.id }])
      expect(told).toEqual([peer.id])
      await db.update(outbox).set({ drainedAt: null })
      await drain(db, recordingReach().reach, ids, clock.now())
      expect(await toldOf(id)).toEqual([{ memberId: peer.id, kind: 'message' }])
    })

    test('a note and a hand-over: the team and the colleague, never the member', async () => {
      const { place, peer, noor, id } = await asked()
      const tarik = await make.member({ in: place, role: 'professional' })
      await heard()
      sent.length = 0
      const draftKey = crypto.randomUUID()
      await as(noor).inbox.note(id, { note: 'Even overleggen.', draftKey })
      await as(noor).inbox.assign(id, { to: tarik.id, was: '', note: 'Kijk jij?', draftKey: crypto.randomUUID() })
      const { hints, members: told } = await heard()
      const quiet = { thread: id, audience: { to: 'team-and', memberId: noor.id } }
      expect(hints).toEqual([quiet, { desk: place.id }, quiet, { desk: place.id }])
      expect(told).toEqual([tarik.id])
      expect(await toldOf(id)).toEqual([{ memberId: tarik.id, kind: 'team_note' }])
      expect(told).not.toContain(peer.id)
    })

    test('between members: the other, and no desk', async () => {
      const place = await make.community({ privateMessages: true })
      const [me, other] = [await make.member({ in: place }), await make.member({ in: place })]
      const post = (await make.thread({ in: place, by: other })).opening
      await as(me).messages.toMember(post.id, { ...draft(), subject: 'Dag' })
      const { hints, members: told } = await heard()
      expect(hints).toMatchObject([{ audience: { to: 'everyone' } }])
      expect(told).toEqual([other.id])
    })
  })
})
