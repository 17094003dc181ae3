import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { moderationLog, sanctions } from '#db/schema/moderation.ts'
import { as, db, guest, testScope } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import { idOfSlug } from '#worker/communities/store.ts'
import type { Member } from '#worker/core/actor.ts'
import { hearTurnedAway } from '#worker/moderation/hear-turned-away.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'
import { about } from './messages-make.ts'

beforeEach(clock.reset)

const CRY = 'Ik wil dood, vanavond nog.'
const WORDS = 'Dit is waarom het zo is.'

/** The record, where something comes in between what a decision reads and what it writes. */
function meanwhile(comesIn: () => Promise<unknown>) {
  let first = true
  return new Proxy(db, {
    get(target, key) {
      if (key !== 'batch') return Reflect.get(target, key)
      return async (statements: Parameters<typeof db.batch>[0]) => {
        const rows = await target.batch(statements)
        if (first) {
          first = false
          await comesIn()
        }
        return rows
      }
    },
  })
}

async function scene() {
  const place = await make.community({ privateMessages: true })
  const noor = await make.member({ in: place, role: 'professional' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place, by: peer })
  return { place, noor, tarik, libel, peer, thread, person: itemId('report', memberSubject(place.id, peer.id)) }
}
type Scene = Awaited<ReturnType<typeof scene>>

/** Words of theirs that were turned away, each time others. */
let cries = 0
const cry = ({ place, peer }: Scene) =>
  hearTurnedAway(testScope(peer), { place: idOfSlug(db, place.slug), texts: [`${CRY} ${++cries}`] })
const said = (reason: 'unkind' | 'worried', explanation = '') => ({ reason, explanation })
/** What the page of an item gives its forms. */
const page = async (who: Member, id: string) => {
  const { version, seen, person } = (await as(who).moderation.item(id)).item
  return { version, seen, person: person.version }
}
const logOf = (subjectId: string) => db.select().from(moderationLog).where(eq(moderationLog.subjectId, subjectId))

describe('what came in while somebody decided is not closed by it', () => {
  const kinds = {
    'a person': async (s: Scene) => {
      await cry(s)
      return { id: s.person, comesIn: () => cry(s), act: 'keep' as const }
    },
    'a post': async (s: Scene) => {
      const post = await make.post({ in: s.thread, by: s.peer })
      const tell = () => guest().moderation.report({ subject: 'post', id: post.id }, said('worried', CRY))
      await tell()
      return { id: itemId('report', post.id), comesIn: tell, act: 'hide' as const }
    },
    'a thread': async (s: Scene) => {
      const tell = () => guest().moderation.report({ subject: 'thread', id: s.thread.id }, said('unkind', CRY))
      await tell()
      return { id: itemId('report', s.thread.id), comesIn: tell, act: 'keep' as const }
    },
    'a message': async (s: Scene) => {
      const to = await make.member({ in: s.place })
      await make.post({ in: s.thread, by: to })
      const [post] = [await make.post({ in: s.thread, by: to })]
      const sent = await as(s.peer).messages.toMember(post.id, about())
      if (sent.kind !== 'sent') throw new Error(sent.kind)
      const tell = (explanation: string) =>
        as(to).moderation.report({ subject: 'message', id: sent.messageId }, said('unkind', explanation))
      await tell('')
      return { id: itemId('report', sent.messageId), comesIn: () => tell(CRY), act: 'keep' as const }
    },
  }

  test.each(Object.entries(kinds))('about %s', async (_, begin) => {
    const s = await scene()
    const { id, comesIn, act } = await begin(s)
    const { version, seen } = await page(s.noor, id)
    const input = { version, seen, act, ...(act === 'hide' ? { rule: 'kind' as const } : {}), reason: WORDS }
    clock.pass(1)
    // Between what is read and what is written.
    const late = as(s.noor, { db: meanwhile(comesIn) }).moderation.decide(id, input)
    expect(await late).toEqual({ kind: 'more_told' })
    expect(await now.item(id)).toMatchObject({ state: 'open', level: 'crisis' })
    // On the page that is still the old one.
    expect(await as(s.noor).moderation.decide(id, input)).toEqual({ kind: 'more_told' })
    // And without a word of what was seen.
    expect(await as(s.noor).moderation.decide(id, { ...input, seen: undefined })).toEqual({ kind: 'more_told' })
    expect((await now.item(id)).state).toBe('open')
    // Looked at again.
    const { reports } = (await as(s.noor).moderation.item(id)).item
    expect(reports.reduce((sum, report) => sum + report.times, 0)).toBe(2)
    const again = { ...input, seen: (await page(s.noor, id)).seen }
    expect(await as(s.noor).moderation.decide(id, again)).toEqual({ kind: 'done', act })
    expect((await now.item(id)).state).toBe('closed')
  })

  test('of two who decide at once the second still hears who was first', async () => {
    const s = await scene()
    await cry(s)
    const input = { ...(await page(s.noor, s.person)), act: 'keep' as const, reason: '' }
    expect(await as(s.tarik).moderation.decide(s.person, input)).toMatchObject({ kind: 'done' })
    await cry(s)
    expect(await as(s.noor).moderation.decide(s.person, input)).toMatchObject({
      kind: 'decided',
      by: { nickname: s.tarik.nickname },
    })
    expect((await now.item(s.person)).state).toBe('open')
  })

  test('nor what a colleague made more urgent', async () => {
    const s = await scene()
    const held = await make.post({ in: s.thread, by: s.peer, state: 'held' })
    const id = make.heldItem(held)
    const { version, seen } = await page(s.noor, id)
    await as(s.libel).moderation.setLevel(id, { level: 'red' })
    const approve = { version, seen, act: 'approve' as const, reason: '' }
    expect(await as(s.noor).moderation.decide(id, approve)).toEqual({ kind: 'more_told' })
    expect(await now.post(held.id)).toMatchObject({ state: 'held' })
    const { seen: fresh } = await page(s.noor, id)
    expect(await as(s.noor).moderation.decide(id, { ...approve, seen: fresh })).toMatchObject({ kind: 'done' })
  })
})

describe('nobody is said to have decided who did not', () => {
  test('words that their writer changed after they were seen: look again, also where an older decision stands', async () => {
    const s = await scene()
    const post = await make.post({ in: s.thread, by: s.peer })
    const tell = () => guest().moderation.report({ subject: 'post', id: post.id }, said('unkind', CRY))
    await tell()
    const id = itemId('report', post.id)
    await as(s.noor).moderation.decide(id, { ...(await page(s.noor, id)), act: 'keep', reason: '' })
    clock.pass(1)
    await tell()
    const { version, seen } = await page(s.noor, id)
    const input = { version, seen, act: 'keep' as const, reason: '' }
    const edited = () => as(s.peer).forum.edit(post.id, { version, body: 'Nu staat er iets anders.' })
    // Between what is read and what is written, and on the page that is still the old one.
    expect(await as(s.noor, { db: meanwhile(edited) }).moderation.decide(id, input)).toEqual({ kind: 'more_told' })
    expect(await as(s.noor).moderation.decide(id, input)).toEqual({ kind: 'more_told' })
    expect((await now.item(id)).state).toBe('open')
    const again = { ...input, ...(await page(s.noor, id)) }
    expect(await as(s.noor).moderation.decide(id, again)).toMatchObject({ kind: 'done' })
    // Who decides on the page from before that hears who decided, and what.
    expect(await as(s.tarik).moderation.decide(id, input)).toMatchObject({
      kind: 'decided',
      by: { nickname: s.noor.nickname, act: 'keep' },
    })
  })

  test('what its writer took back while somebody decided waits no more, and was decided by nobody', async () => {
    const s = await scene()
    const held = await make.post({ in: s.thread, by: s.peer, state: 'held' })
    const id = make.heldItem(held)
    const { version, seen } = await page(s.noor, id)
    const back = () => as(s.peer).forum.withdraw(held.id)
    const approve = { version, seen, act: 'approve' as const, reason: '' }
    const late = as(s.noor, { db: meanwhile(back) }).moderation.decide(id, approve)
    expect(await late).toEqual({ kind: 'decided', by: null })
  })

  test('of a step on a person the one who took it is named, and not who kept their words', async () => {
    const s = await scene()
    const post = await make.post({ in: s.thread, by: s.peer })
    const id = await make.report({ on: post })
    const { person: version } = await page(s.noor, id)
    const warn = { act: 'warn', rule: 'kind', reason: WORDS, version } as const
    expect(await as(s.noor).moderation.stepOnPerson(id, warn)).toMatchObject({ kind: 'done' })
    clock.pass(1)
    await as(s.libel).moderation.decide(id, { ...(await page(s.libel, id)), act: 'keep', reason: '' })
    expect(await as(s.tarik).moderation.stepOnPerson(id, warn)).toMatchObject({
      kind: 'decided',
      by: { nickname: s.noor.nickname, act: 'warn' },
    })
  })
})

describe('a step on the person', () => {
  const warn = { act: 'warn', rule: 'kind', reason: WORDS } as const

  test('closes what they cried for only when it was on the screen', async () => {
    const s = await scene()
    await cry(s)
    const { seen, person: version } = await page(s.noor, s.person)
    const step = { ...warn, version, seen }
    const late = as(s.noor, { db: meanwhile(() => cry(s)) }).moderation.stepOnPerson(s.person, step)
    expect(await late).toEqual({ kind: 'more_told' })
    expect(await as(s.noor).moderation.stepOnPerson(s.person, step)).toEqual({ kind: 'more_told' })
    expect(await db.select().from(sanctions).where(eq(sanctions.memberId, s.peer.id))).toEqual([])
    expect((await now.item(s.person)).state).toBe('open')
    const fresh = await page(s.noor, s.person)
    const again = as(s.noor).moderation.stepOnPerson(s.person, { ...step, seen: fresh.seen })
    expect(await again).toEqual({ kind: 'done', act: 'warn' })
    expect((await now.item(s.person)).state).toBe('closed')
  })

  test.each(['libel', 'noor'] as const)('from another item leaves a cry for help open (%s)', async (who) => {
    const s = await scene()
    await cry(s)
    const post = await make.post({ in: s.thread, by: s.peer })
    const id = await make.report({ on: post })
    const { person: version } = await page(s[who], id)
    expect(await as(s[who]).moderation.stepOnPerson(id, { ...warn, version })).toMatchObject({ kind: 'done' })
    expect(await now.item(s.person)).toMatchObject({ state: 'open', level: 'crisis' })
  })

  test('from another item closes what was told of them that is not urgent', async () => {
    const s = await scene()
    const post = await make.post({ in: s.thread, by: s.peer })
    await guest().moderation.report({ subject: 'member', id: post.id }, said('unkind'))
    const id = await make.report({ on: post })
    await as(s.libel).moderation.stepOnPerson(id, { ...warn, version: 1 })
    expect((await now.item(s.person)).state).toBe('closed')
  })
})

test('an item is not brought down by who did not see what came in; up it goes at once', async () => {
  const s = await scene()
  const post = await make.post({ in: s.thread, by: s.peer })
  const id = await make.report({ on: post, reason: 'worried' })
  const tell = () => guest().moderation.report({ subject: 'post', id: post.id }, said('worried', CRY))
  const { seen } = await page(s.noor, id)
  const late = as(s.noor, { db: meanwhile(tell) }).moderation.setLevel(id, { level: 'green', seen, reason: WORDS })
  expect(await late).toEqual({ kind: 'more_told' })
  expect(await as(s.noor).moderation.setLevel(id, { level: 'green', seen, reason: WORDS })).toEqual({
    kind: 'more_told',
  })
  expect((await now.item(id)).level).toBe('crisis')
  expect(await logOf(id)).toEqual([])
  const { seen: fresh } = await page(s.noor, id)
  const down = { level: 'amber', seen: fresh, reason: WORDS } as const
  expect(await as(s.noor).moderation.setLevel(id, down)).toMatchObject({ kind: 'done' })
  expect(await as(s.noor).moderation.setLevel(id, { level: 'crisis', seen })).toMatchObject({ kind: 'done' })
})
