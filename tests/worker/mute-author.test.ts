import { beforeEach, expect, test } from 'vitest'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { notifyOfPost } from '#worker/notifications/notify.ts'
import { scene } from './moderation-make.ts'

beforeEach(clock.reset)

const teller = { db, now: () => clock.now(), hintMember: async () => {} }
const waiting = async (who: Member) => (await as(who).notifications.inbox(null)).unread

async function between() {
  const { place, noor, libel } = await scene({ review: 'after', privateMessages: true, ageMin: 18 })
  const [me, other] = [await make.member({ in: place }), await make.member({ in: place })]
  const thread = await make.thread({ in: place, by: me })
  clock.pass(1)
  const theirs = await make.post({ in: thread, by: other })
  return { place, noor, libel, me, other, thread, theirs }
}

test('from a post one stops hearing of who wrote it: of what waits, of what comes, and in private', async () => {
  const { me, other, thread, theirs } = await between()
  await notifyOfPost(teller, theirs.id)
  expect(await waiting(me)).toHaveLength(1)
  const offered = (await as(me).forum.thread(thread.id, null)).posts.map(({ can }) => can.mute)
  expect(offered).toEqual([false, true])
  expect(await as(me).messages.muteForm(theirs.id)).toMatchObject({ nickname: other.nickname, muted: false })
  await as(me).messages.muteAuthor(theirs.id)
  // Pressed twice.
  await as(me).messages.muteAuthor(theirs.id)
  expect(await as(me).messages.muteForm(theirs.id)).toMatchObject({ muted: true })
  expect(await waiting(me)).toEqual([])
  const more = await make.post({ in: thread, by: other, body: `Dag @${me.nickname}, hoe is het?` })
  await notifyOfPost(teller, more.id)
  expect(await waiting(me)).toEqual([])
  expect(await as(other).messages.toMember(thread.opening.id, { ...draft(), subject: 'Dag' })).toMatchObject({
    kind: 'refused',
    code: 'person_unavailable',
  })
  expect((await as(me).messages.muted()).people).toMatchObject([{ id: other.id }])
  expect((await as(other).messages.muted()).people).toEqual([])
  // And heard again.
  await as(me).messages.unmute({ person: other.id })
  await notifyOfPost(teller, (await make.post({ in: thread, by: other })).id)
  expect(await waiting(me)).toHaveLength(1)
})

test('nobody mutes the team there, themselves, or who they do not see; and the team mutes nobody', async () => {
  const { place, noor, libel, me, thread, theirs } = await between()
  const [byNoor, byLibel] = [await make.post({ in: thread, by: noor }), await make.post({ in: thread, by: libel })]
  const held = await make.post({ in: thread, by: await make.member({ in: place }), state: 'held' })
  for (const post of [byNoor, byLibel, thread.opening, held]) {
    expect(await refusal(as(me).messages.muteForm(post.id))).toBe('not_found')
    expect(await refusal(as(me).messages.muteAuthor(post.id))).toBe('not_found')
  }
  for (const team of [noor, libel]) expect(await refusal(as(team).messages.muteAuthor(theirs.id))).toBe('not_found')
  const posts = (await as(noor).forum.thread(thread.id, null)).posts
  expect(posts.some(({ can }) => can.mute)).toBe(false)
  const closed = await make.thread({ in: await make.community({ kind: 'closed' }) })
  expect(await refusal(as(me).messages.muteAuthor(closed.opening.id))).toBe('not_found')
})
