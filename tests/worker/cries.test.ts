import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { joinRequests, memberships } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal, request, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { make, now } from '#tests/support/make.ts'
import { hashSecret } from '#worker/accounts/secret.ts'
import { questionsKey } from '#worker/communities/contract.ts'
import type { Member } from '#worker/core/actor.ts'
import type { ReportReason } from '#worker/moderation/contract.ts'
import { itemId } from '#worker/moderation/store.ts'
import { drain } from '#worker/outbox/drain.ts'
import { takeTurn } from '#worker/outbox/store.ts'

const SECRET = 'een lang geheim van mij'
const CRY = 'Ik wil dood, vanavond nog.'
const BELGIAN = ['Zelfmoordlijn 1813']

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
  await db.delete(helpLines)
  const line = { site: null, emergency: false, position: 1, hours: '', hoursEn: '', about: '', aboutEn: '' }
  await db.insert(helpLines).values([
    { ...line, id: 'hlp_be', country: 'BE', name: BELGIAN[0]!, phone: '1813', checkedAt: clock.now() },
    { ...line, id: 'hlp_nl', country: 'NL', name: '113', phone: '113', checkedAt: clock.now() },
  ])
})

/** What follows from the commits so far: how many mails the desk gets. */
async function deskMails() {
  const { reach, mails } = recordingReach()
  await drain(db, reach, [...sent], clock.now())
  return mails.filter((mail) => mail.to === 'desk@kring.test').length
}
const names = (lines: { name: string }[] | null | undefined) => lines?.map((line) => line.name)

/** Somebody deletes their account, whatever proves that it is they. */
async function erase(person: Member, token: string) {
  const secretHash = await hashSecret(SECRET)
  await db.update(members).set({ secretHash }).where(eq(members.id, person.id))
  const outcome = await as(person).accounts.deleteAccount(token, { posts: 'withdraw', secret: SECRET })
  expect(outcome).toEqual({ kind: 'done' })
}

async function scene(kind: 'open' | 'closed' = 'open') {
  const place = await make.community({ kind, joinQuestions: ['Waarom?', 'Nog iets?'] })
  const noor = await make.member({ in: place, role: 'professional' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place })
  return { place, noor, tarik, libel, peer, thread }
}

describe('who asks to join', () => {
  const form = (place: { joinQuestions: string[] }, answers: string[]) => ({
    asked: questionsKey(place.joinQuestions),
    answer0: answers[0] ?? '',
    answer1: answers[1] ?? '',
    answer2: '',
    consent: 'on' as const,
  })

  test.each([
    ['a crisis', CRY, 'crisis', BELGIAN, 1, 15],
    ['somebody in need', 'ik wil dood', 'red', BELGIAN, 1, 30],
    ['a number', 'bel me op 0470 12 34 56', 'amber', undefined, 0, 120],
    ['nothing urgent', 'ik herken het', 'green', undefined, 0, 24 * 60],
  ] as const)('with %s is as urgent as a post would be', async (_, answer, level, lines, mails, minutes) => {
    const { place, noor, libel } = await scene('closed')
    const person = await make.member()
    const outcome = await as(person).communities.askToJoin(place.slug, form(place, ['Om te praten.', answer]))
    expect(outcome.kind).toBe('asked')
    expect(outcome.kind === 'asked' ? names(outcome.helpLines) : null).toEqual(lines)
    const id = itemId('join_request', `jrq_${person.id.slice(4)}${place.id.slice(4)}0`)
    const item = await now.item(id)
    expect(item.level).toBe(level)
    expect(item.dueAt.getTime() - clock.now().getTime()).toBe(minutes * 60_000)
    expect(await deskMails()).toBe(mails)
    expect((await as(noor).moderation.item(id)).item.joinActs).toEqual(['accept', 'decline'])
    expect(await refusal(as(libel).moderation.item(id))).toBe(lines ? 'not_found' : 'done')
    const seen = await as(libel).moderation.queue({ community: null, kind: null })
    expect(JSON.stringify(seen).includes(person.nickname)).toBe(!lines)
  })

  test('it costs no trip more than the three of a write', async () => {
    const { place } = await scene('closed')
    const { services, meter } = await request(await make.session(await make.member()))
    await services.communities.askToJoin(place.slug, form(place, ['Ik wil dood', 'x']))
    expect(meter.trips).toBeLessThanOrEqual(3)
  })
})

describe('a request to join that was urgent, and that its writer takes back', () => {
  async function asked(place: { id: string; slug: string; joinQuestions: string[] }, by: Member, answer: string) {
    const form = { asked: questionsKey(place.joinQuestions), answer0: 'Om te praten.', answer1: answer, answer2: '' }
    await as(by).communities.askToJoin(place.slug, { ...form, consent: 'on' })
    const requestId = `jrq_${by.id.slice(4)}${place.id.slice(4)}0`
    return { requestId, id: itemId('join_request', requestId) }
  }
  const answersOf = async (requestId: string) =>
    (await db.select().from(joinRequests).where(eq(joinRequests.id, requestId)))[0]!.answers
  const linesOf = (person: Member) => db.select().from(notifications).where(eq(notifications.memberId, person.id))

  test.each(['taken back', 'left behind by who deletes their account'] as const)(
    '%s: it stays with the professionals until one has seen it; then the answers go',
    async (how) => {
      const { place, noor, tarik, libel } = await scene('closed')
      const person = await make.member()
      const token = await make.session(person)
      const { requestId, id } = await asked(place, person, CRY)
      if (how === 'taken back') await as(person).communities.withdrawRequest(place.slug)
      else await erase(person, token)
      expect(await now.item(id)).toMatchObject({ state: 'open', level: 'crisis' })
      const { item } = await as(noor).moderation.item(id)
      expect(item).toMatchObject({ joinActs: ['seen'], about: { state: 'withdrawn', answers: [{}, { answer: CRY }] } })
      expect(await refusal(as(libel).moderation.item(id))).toBe('not_found')
      const queue = await as(noor).moderation.queue({ community: null, kind: null })
      expect(queue.items.map((row) => row.id)).toContain(id)
      // Nobody is let in by it any more, nor turned down.
      const { version } = item
      for (const act of ['accept', 'decline'] as const)
        expect((await as(noor).moderation.answerJoin(id, { version, act, reason: 'Dat is waarom.' })).kind).toBe(
          'more_told',
        )
      const seen = { version, act: 'seen', reason: '' } as const
      expect(await as(noor).moderation.answerJoin(id, { ...seen, version: version - 1 })).toEqual({
        kind: 'more_told',
      })
      const both = await Promise.all([noor, tarik].map((who) => as(who).moderation.answerJoin(id, seen)))
      expect(both.map(({ kind }) => kind).sort()).toEqual(['decided', 'done'])
      expect((await now.item(id)).state).toBe('closed')
      expect(await answersOf(requestId)).toEqual([])
      await drain(db, recordingReach().reach, sent.splice(0), clock.now())
      expect(await linesOf(person)).toEqual([])
    },
  )

  test('while it waits for an answer it is not closed as seen', async () => {
    const { place, noor } = await scene('closed')
    const { id } = await asked(place, await make.member(), CRY)
    const seen = { version: 1, act: 'seen', reason: '' } as const
    expect(await refusal(as(noor).moderation.answerJoin(id, seen))).toBe('forbidden')
    expect((await now.item(id)).state).toBe('open')
  })

  test.each(['taken back', 'left behind'] as const)('what is not urgent goes at once (%s)', async (how) => {
    const { place } = await scene('closed')
    const person = await make.member()
    const token = await make.session(person)
    const { requestId, id } = await asked(place, person, 'Ik herken het.')
    if (how === 'taken back') await as(person).communities.withdrawRequest(place.slug)
    else await erase(person, token)
    expect((await now.item(id)).state).toBe('closed')
    expect((await answersOf(requestId)).length).toBe(how === 'taken back' ? 2 : 0)
  })

  test('who took it back, and only then deletes their account, is still looked after', async () => {
    const { place, noor } = await scene('closed')
    const person = await make.member()
    const token = await make.session(person)
    const { requestId, id } = await asked(place, person, CRY)
    await as(person).communities.withdrawRequest(place.slug)
    await erase(person, token)
    expect((await now.item(id)).state).toBe('open')
    expect(await answersOf(requestId)).toMatchObject([{}, { answer: CRY }])
    await as(noor).moderation.answerJoin(id, { version: 2, act: 'seen', reason: '' })
    expect(await answersOf(requestId)).toEqual([])
  })
})

describe('what stands with a report', () => {
  const said = (explanation: string, reason: ReportReason = 'other') => ({ reason, explanation })

  test('of somebody without an account too: red, mail at once, help lines, not for volunteers', async () => {
    const { place, noor, libel } = await scene()
    const post = (await make.thread({ in: place })).opening
    const outcome = await guest().moderation.report({ subject: 'post', id: post.id }, said(CRY))
    expect(outcome).toMatchObject({ kind: 'done', reads: { urgent: true } })
    expect(outcome.kind === 'done' && names(outcome.helpLines)).toEqual(BELGIAN)
    const id = itemId('report', post.id)
    expect(await now.item(id)).toMatchObject({ level: 'crisis', state: 'open' })
    expect(await deskMails()).toBe(1)
    expect(await refusal(as(libel).moderation.item(id))).toBe('not_found')
    expect((await as(noor).moderation.item(id)).item.reports).toMatchObject([{ explanation: CRY }])
    // The post itself says nothing of the kind: it stands as it stood.
    expect(await now.post(post.id)).toMatchObject({ state: 'published', level: 'green' })
  })

  test('what was open and green is raised by it', async () => {
    const { place, libel } = await scene()
    const post = (await make.thread({ in: place })).opening
    await guest().moderation.report({ subject: 'post', id: post.id }, said(''))
    const id = itemId('report', post.id)
    expect(await refusal(as(libel).moderation.item(id))).toBe('done')
    await guest().moderation.report({ subject: 'post', id: post.id }, said('ik wil dood'))
    expect(await now.item(id)).toMatchObject({ level: 'red' })
    expect(await refusal(as(libel).moderation.item(id))).toBe('not_found')
  })

  test('a cry is never told that it was said already, nor goes without help lines at the end of the day', async () => {
    const { place, peer, thread } = await scene()
    const mine = as(peer).moderation
    const about = { subject: 'post', id: thread.opening.id } as const
    expect(await mine.report(about, said('', 'unkind'))).toMatchObject({ kind: 'done', helpLines: null })
    expect(await mine.report(about, said('', 'unkind'))).toMatchObject({ kind: 'already' })
    const cry = await mine.report(about, said(CRY, 'unkind'))
    expect(cry.kind === 'done' && names(cry.helpLines)).toEqual(BELGIAN)
    for (let at = 0; at < 18; at++) {
      const post = await make.post({ in: thread })
      await mine.report({ subject: 'post', id: post.id }, said(''))
    }
    const last = await mine.report({ subject: 'post', id: (await make.thread({ in: place })).opening.id }, said(CRY))
    expect(last.kind).toBe('enough')
    expect(last.kind === 'enough' && names(last.helpLines)).toEqual(BELGIAN)
  })
})

describe('an objection', () => {
  test('with words of crisis is crisis for the professionals, with help lines and a mail', async () => {
    const { place, noor, tarik, libel, peer, thread } = await scene()
    const post = await make.post({ in: thread, by: peer })
    await make.report({ on: post })
    await as(noor).moderation.stepOnPerson(itemId('report', post.id), {
      version: 1,
      act: 'warn',
      rule: 'kind',
      reason: 'Dit is waarom het zo is.',
    })
    const [decision] = (await as(peer).moderation.ownDecisions(null)).decisions
    sent.length = 0
    const outcome = await as(peer).moderation.object(decision!.id, { text: CRY })
    expect(names(outcome.helpLines)).toEqual(BELGIAN)
    const id = itemId('objection', decision!.id)
    expect(await now.item(id)).toMatchObject({ level: 'crisis', communityId: place.id })
    expect(await deskMails()).toBe(1)
    expect(await refusal(as(libel).moderation.item(id))).toBe('not_found')
    expect((await as(tarik).moderation.item(id)).item.objectionActs).toEqual(['confirm', 'reverse'])
    // Sent twice it is one objection, and the help lines are there again.
    const again = () => as(peer).moderation.object(decision!.id, { text: CRY })
    expect(names((await again()).helpLines)).toEqual(BELGIAN)
    // Read by somebody who did not decide, as long as there is one; who decided does not count, nor a volunteer.
    expect((await again()).answerable).toBe(true)
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, tarik.id))
    expect((await again()).answerable).toBe(false)
  })
})

describe('whose cry was not placed', () => {
  const words = 'Jullie willen mij niet. Ik doe het.'
  async function returned(body: string) {
    const { place, noor, peer } = await scene()
    const post = await make.thread({
      in: place,
      by: peer,
      state: 'held',
      level: body === CRY ? 'crisis' : 'green',
      body,
    })
    const item = make.heldItem(post.opening)
    const seen = await now.seen(item)
    const done = { act: 'return', version: 1, rule: 'no_methods', reason: 'Dit is waarom het zo is.', seen } as const
    expect((await as(noor).moderation.decide(item, done)).kind).toBe('done')
    const [decision] = (await as(peer).moderation.ownDecisions(null)).decisions
    return { place, peer, id: decision!.id }
  }

  test('reads whom to call and how to reach the team with why, and again with what they object', async () => {
    const { place, peer, id } = await returned(CRY)
    const { cry } = await as(peer).moderation.decision(id)
    expect(names(cry?.helpLines)).toEqual(BELGIAN)
    expect(cry?.askTeam).toBe(place.slug)
    expect(names((await as(peer).moderation.object(id, { text: words })).helpLines)).toEqual(BELGIAN)
    // Paused or sent out, the team is still theirs to write to.
    const stopped = { ...peer, silenced: new Set([place.id]) }
    expect((await as(stopped).moderation.decision(id)).cry?.askTeam).toBe(place.slug)
  })

  test('not with any other words; with an objection that is a cry from then on', async () => {
    const plain = await returned('Gewoon een vraag.')
    expect((await as(plain.peer).moderation.decision(plain.id)).cry).toBeNull()
    expect((await as(plain.peer).moderation.object(plain.id, { text: words })).helpLines).toBeNull()
    const other = await returned('Nog een vraag.')
    await as(other.peer).moderation.object(other.id, { text: CRY })
    expect(names((await as(other.peer).moderation.decision(other.id)).cry?.helpLines)).toEqual(BELGIAN)
  })
})

describe('the mail about reports', () => {
  const worried = { reason: 'worried', explanation: '' } as const
  const about = async (body = 'Gewoon.') => {
    const { place } = await scene()
    return { subject: 'post', id: (await make.thread({ in: place, body })).opening.id } as const
  }

  test('six worries in a second are one mail; an hour later the same post is told again', async () => {
    const post = await about()
    for (let at = 0; at < 6; at++) await guest().moderation.report(post, worried)
    expect(await deskMails()).toBe(1)
    await guest().moderation.report(await about(), worried)
    expect(await deskMails()).toBe(0)
    clock.pass(5)
    await guest().moderation.report(await about(), worried)
    await guest().moderation.report(post, worried)
    expect(await deskMails()).toBe(1)
    clock.pass(61)
    // Without an account the same is kept five times; somebody with one tells it as the first.
    await as(await make.member()).moderation.report(post, worried)
    expect(await deskMails()).toBe(1)
  })

  test('a first crisis never waits behind them, and is told once', async () => {
    await guest().moderation.report(await about(), worried)
    expect(await deskMails()).toBe(1)
    const post = await about()
    await guest().moderation.report(post, { reason: 'other', explanation: CRY })
    await guest().moderation.report(await about(), { reason: 'other', explanation: CRY })
    expect(await deskMails()).toBe(2)
    await guest().moderation.report(post, { reason: 'other', explanation: `${CRY} Echt.` })
    expect(await deskMails()).toBe(0)
  })

  test('one that was cut off after it took its turn is sent when it runs again; what went is not', async () => {
    await guest().moderation.report(await about(), worried)
    const [id] = sent
    const [waiting] = await db.select().from(outbox).where(eq(outbox.id, id!))
    const { itemId: item, level } = waiting!.message as { itemId: string; level: string }
    const turn = `${item}.${level}.${Math.floor(clock.now().getTime() / 3_600_000)}`
    await db.batch([takeTurn(db, turn, { by: id!, freeSince: null, now: clock.now() })])
    expect(await deskMails()).toBe(1)
    await db.update(outbox).set({ drainedAt: null }).where(eq(outbox.id, id!))
    expect(await deskMails()).toBe(0)
  })

  test('a mail that fails is sent once more', async () => {
    await guest().moderation.report(await about(), worried)
    const broken = recordingReach((call) => 'to' in call)
    await expect(drain(db, broken.reach, [...sent], clock.now())).rejects.toThrow()
    expect(await deskMails()).toBe(1)
  })
})

describe('a nickname', () => {
  test('that is a cry is not had, and its answer has help lines', async () => {
    const form = { nickname: 'Ik wil dood', secret: SECRET, rules: 'on' } as const
    const answer = await guest().accounts.signUp(form)
    expect(answer).toMatchObject({ kind: 'taken', code: 'nickname_cries' })
    expect('helpLines' in answer && answer.helpLines!.length).toBeGreaterThan(0)
    expect((await guest().accounts.signUp({ ...form, nickname: 'Waterjuffer' })).kind).toBe('done')
    const again = await guest().accounts.signUp({ ...form, nickname: 'Waterjuffer' })
    expect(again).toMatchObject({ kind: 'taken', code: 'nickname_taken' })
    expect(again).not.toHaveProperty('helpLines')
    const member = await make.member()
    const changed = await as(member).accounts.changeNickname(await make.session(member), form)
    expect(changed).toMatchObject({ kind: 'taken', code: 'nickname_cries' })
    expect('helpLines' in changed && changed.helpLines!.length).toBeGreaterThan(0)
  })
})
