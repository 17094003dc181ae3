import { describe, expect, test } from 'vitest'
import { whatChanged } from '#app/desk/changed.ts'
import { GUEST, type Member, type Role } from '#worker/core/actor.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { moderatesLevel } from '#worker/forum/policy.ts'
import type { Act, ItemKind, LogAct, ReportReason } from '#worker/moderation/contract.ts'
import { canOpenCase, canSeeMember, type MemberFacts } from '#worker/moderation/members/policy.ts'
import {
  actsFor,
  canObject,
  canSeeItem,
  guardsWords,
  handlesItem,
  type ItemFacts,
  joinActsFor,
  levelsFor,
  needsReasonFor,
  objectionActsFor,
  objectUntil,
  personActsFor,
  threadActsFor,
  type WordsFacts,
  warningsThatCount,
} from '#worker/moderation/policy.ts'
import { mayReportNow, REPORTS_A_DAY, URGENT_MORE } from '#worker/moderation/reports/decide-report-now.ts'

const HERE = 'com_here'
const person = (id: string, ...roles: [string, Role][]): Member => ({
  kind: 'member',
  id,
  nickname: id,
  staffFunction: null,
  coordinator: false,
  awaitsSecondFactor: false,
  silenced: new Set(),
  glass: new Set(),
  roles: new Map(roles),
})
const WHO = {
  guest: GUEST,
  stranger: person('mem_stranger'),
  author: person('mem_author', [HERE, 'peer']),
  volunteer: person('mem_volunteer', [HERE, 'volunteer']),
  professional: person('mem_professional', [HERE, 'professional']),
  paused: { ...person('mem_paused', [HERE, 'professional']), silenced: new Set([HERE]) },
  elsewhere: person('mem_elsewhere', ['com_there', 'professional']),
  coordinator: { ...person('mem_coordinator'), coordinator: true },
  glass: { ...person('mem_glass'), coordinator: true, glass: new Set([HERE]) },
}
type Who = keyof typeof WHO
const everyone = Object.keys(WHO) as Who[]
const those = (may: (who: (typeof WHO)[Who]) => boolean) => everyone.filter((name) => may(WHO[name]))
const LEVELS: Level[] = ['green', 'amber', 'red', 'crisis']
const KINDS: ItemKind[] = ['held_post', 'report', 'join_request', 'objection']

const item = (given: Partial<ItemFacts> = {}): ItemFacts => ({
  communityId: HERE,
  level: 'green',
  kind: 'report',
  state: 'open',
  personId: 'mem_author',
  ...given,
})

describe('somebody in the list of a community', () => {
  const member = (given: Partial<MemberFacts> = {}): MemberFacts => ({
    communityId: HERE,
    kind: 'closed',
    personId: 'mem_author',
    role: 'peer',
    approvedPosts: 0,
    leftAt: null,
    ...given,
  })
  const left = new Date(0)

  test.each<[string, Partial<MemberFacts>, Who[], Who[]]>([
    ['a silent peer of a closed community', {}, ['volunteer', 'professional'], ['professional']],
    ['who waits in an open forum', { kind: 'open' }, ['professional'], ['professional']],
    ['who wrote in an open forum', { kind: 'open', approvedPosts: 1 }, ['volunteer', 'professional'], ['professional']],
    ['a volunteer', { role: 'volunteer', kind: 'open' }, ['volunteer', 'professional'], ['professional']],
    ['a professional', { role: 'professional' }, ['volunteer', 'professional'], []],
    ['who left', { leftAt: left, approvedPosts: 9 }, [], []],
    ['oneself', { personId: 'mem_professional', role: 'volunteer' }, ['volunteer', 'professional'], []],
  ])('%s', (_name, given, seen, opened) => {
    expect(those((who) => canSeeMember(who, member(given)))).toEqual(seen)
    expect(those((who) => canOpenCase(who, member(given)))).toEqual(opened)
  })
})

describe('seeing an item', () => {
  test.each(KINDS.flatMap((kind) => LEVELS.map((level) => [kind, level] as const)))(
    '%s, %s: who moderates that level',
    (kind, level) => {
      const team = those((who) => moderatesLevel(who, HERE, level))
      expect(those((who) => handlesItem(who, item({ kind, level })))).toEqual(team)
      expect(those((who) => canSeeItem(who, item({ kind, level })))).toEqual([...team, 'glass'])
    },
  )

  test('a report about somebody of the team is not theirs to see; what waits of their own is', () => {
    for (const name of ['volunteer', 'professional'] as const) {
      const personId = WHO[name].id
      expect(canSeeItem(WHO[name], item({ personId }))).toBe(false)
      expect(canSeeItem(WHO[name], item({ personId, kind: 'held_post' }))).toBe(true)
    }
    expect(canSeeItem(WHO.glass, item({ personId: WHO.glass.id }))).toBe(false)
  })
})

describe('acts on words', () => {
  type Row = ['held_post' | 'report', 'open' | 'closed', PostState, Act[], Act[]]
  test.each<Row>([
    // kind, state of the item, of the post, volunteer, professional
    ['held_post', 'open', 'held', ['approve', 'return'], ['approve', 'return']],
    ['held_post', 'open', 'published', [], []],
    ['held_post', 'open', 'returned', [], []],
    ['held_post', 'open', 'hidden', [], []],
    ['held_post', 'open', 'withdrawn', ['seen'], ['seen']],
    ['held_post', 'closed', 'withdrawn', [], []],
    ['report', 'open', 'held', ['approve', 'return'], ['approve', 'return']],
    ['report', 'open', 'published', ['keep', 'hide'], ['keep', 'hide']],
    ['report', 'open', 'returned', ['keep'], ['keep']],
    ['report', 'open', 'withdrawn', ['keep'], ['keep']],
    ['report', 'open', 'hidden', ['keep'], ['keep', 'restore']],
    ['held_post', 'closed', 'held', [], []],
    ['held_post', 'closed', 'hidden', [], ['restore']],
    ['report', 'closed', 'published', [], []],
    ['report', 'closed', 'hidden', [], ['restore']],
    ['report', 'closed', 'returned', [], []],
  ])('%s, %s, post %s', (kind, state, postState, volunteer, professional) => {
    const post = {
      subject: 'post',
      state: postState,
      level: 'green',
      authorId: 'mem_author',
      contactData: false,
      byProfessional: false,
    } as const
    for (const name of everyone) {
      const expected = name === 'volunteer' ? volunteer : name === 'professional' ? professional : []
      expect(actsFor(WHO[name], item({ kind, state }), post), name).toEqual(expected)
    }
  })

  test.each<['open' | 'closed', 'sent' | 'hidden', Act[]]>([
    ['open', 'sent', ['keep', 'hide']],
    ['open', 'hidden', ['keep', 'restore']],
    ['closed', 'sent', []],
    ['closed', 'hidden', ['restore']],
  ])('a message: item %s, message %s', (state, messageState, acts) => {
    const message = {
      subject: 'message',
      state: messageState,
      authorId: 'mem_author',
      contactData: false,
      byProfessional: false,
    } as const
    expect(actsFor(WHO.professional, item({ state }), message)).toEqual(acts)
  })

  test.each<['held_post' | 'report', 'post' | 'message', 'held' | 'published' | 'sent' | 'hidden', Act[], Act[]]>([
    // kind, subject, state, volunteer, professional
    ['held_post', 'post', 'held', ['return'], ['approve', 'return']],
    ['report', 'post', 'held', ['return'], ['approve', 'return']],
    ['report', 'post', 'published', ['hide'], ['keep', 'hide']],
    ['report', 'post', 'hidden', ['keep'], ['keep', 'restore']],
    ['report', 'message', 'sent', ['hide'], ['keep', 'hide']],
    ['report', 'message', 'hidden', ['keep'], ['keep', 'restore']],
  ])(
    '%s of a %s with contact data, %s: a volunteer only takes away',
    (kind, subject, state, volunteer, professional) => {
      const words = {
        subject,
        state,
        level: 'green',
        authorId: 'mem_author',
        contactData: true,
        byProfessional: false,
      } as WordsFacts
      expect(actsFor(WHO.volunteer, item({ kind }), words)).toEqual(volunteer)
      expect(actsFor(WHO.glass, item({ kind }), words)).toEqual([])
      expect(actsFor(WHO.professional, item({ kind }), words)).toEqual(professional)
    },
  )

  test.each<['held_post' | 'report', 'post' | 'message', 'held' | 'published' | 'sent', boolean, Act[], Act[]]>([
    // kind, subject, state, contact data, volunteer, professional
    ['held_post', 'post', 'held', false, ['approve'], ['approve', 'return']],
    ['held_post', 'post', 'held', true, [], ['approve', 'return']],
    ['report', 'post', 'published', false, ['keep'], ['keep', 'hide']],
    ['report', 'post', 'published', true, [], ['keep', 'hide']],
    ['report', 'message', 'sent', false, ['keep'], ['keep', 'hide']],
  ])(
    '%s of a %s by a professional, %s, contact data %s: a volunteer takes nothing away',
    (kind, subject, state, contactData, volunteer, professional) => {
      const words = {
        subject,
        state,
        level: 'green',
        authorId: 'mem_pro',
        contactData,
        byProfessional: true,
      } as WordsFacts
      expect(actsFor(WHO.volunteer, item({ kind }), words)).toEqual(volunteer)
      expect(actsFor(WHO.professional, item({ kind }), words)).toEqual(professional)
      expect(those((who) => guardsWords(who, item({ kind }), words))).toEqual(['volunteer'])
      expect(guardsWords(WHO.volunteer, item(), { ...words, byProfessional: false } as WordsFacts)).toBe(false)
    },
  )

  test('a report about a nickname is closed, or leads to a step on the person', () => {
    expect(actsFor(WHO.volunteer, item(), { subject: 'member' })).toEqual(['keep'])
    expect(actsFor(WHO.volunteer, item({ state: 'closed' }), { subject: 'member' })).toEqual([])
  })

  test.each(['join_request', 'objection'] as const)('%s: there are no words to decide about', (kind) => {
    const post = {
      subject: 'post',
      state: 'held',
      level: 'green',
      authorId: 'mem_author',
      contactData: false,
      byProfessional: false,
    } as const
    expect(actsFor(WHO.professional, item({ kind }), post)).toEqual([])
  })

  test.each<[Level, Level, Who[]]>([
    // level of the item, level of the post
    ['green', 'green', ['volunteer', 'professional']],
    ['amber', 'amber', ['volunteer', 'professional']],
    ['red', 'green', ['professional']],
    ['green', 'red', ['professional']],
    ['amber', 'crisis', ['professional']],
    ['crisis', 'crisis', ['professional']],
  ])('a %s item about a %s post', (level, postLevel, expected) => {
    const post = {
      subject: 'post',
      state: 'published',
      level: postLevel,
      authorId: 'mem_author',
      contactData: false,
      byProfessional: false,
    } as const
    expect(those((who) => actsFor(who, item({ level }), post).length > 0)).toEqual(expected)
  })

  test.each(['volunteer', 'professional'] as const)('a %s decides nothing about their own post', (name) => {
    const own = {
      subject: 'post',
      state: 'held',
      level: 'green',
      authorId: WHO[name].id,
      contactData: false,
      byProfessional: false,
    } as const
    expect(actsFor(WHO[name], item({ kind: 'held_post', personId: WHO[name].id }), own)).toEqual([])
    expect(actsFor(WHO[name], item({ kind: 'held_post', personId: 'mem_other' }), own)).toEqual([])
  })
})

describe('acts on a request to join', () => {
  test('by the team while it waits, not by who asks', () => {
    const asked = item({ kind: 'join_request' })
    expect(those((who) => joinActsFor(who, asked, { state: 'open' }).length > 0)).toEqual(['volunteer', 'professional'])
    for (const state of ['accepted', 'declined']) expect(joinActsFor(WHO.professional, asked, { state })).toEqual([])
    const urgent = item({ kind: 'join_request', level: 'red' })
    expect(joinActsFor(WHO.professional, urgent, { state: 'withdrawn' })).toEqual(['seen'])
    expect(joinActsFor(WHO.volunteer, urgent, { state: 'withdrawn' })).toEqual([])
    expect(joinActsFor(WHO.professional, { ...urgent, state: 'closed' }, { state: 'withdrawn' })).toEqual([])
    expect(joinActsFor(WHO.professional, { ...asked, state: 'closed' }, { state: 'open' })).toEqual([])
    expect(joinActsFor(WHO.professional, item(), { state: 'open' })).toEqual([])
    expect(joinActsFor(WHO.volunteer, { ...asked, personId: WHO.volunteer.id }, { state: 'open' })).toEqual([])
  })
})

describe('acts on an objection', () => {
  const objected = item({ kind: 'objection' })
  test('by a professional who did not decide', () => {
    const open = { state: 'open', deciderId: 'mem_other' }
    expect(those((who) => objectionActsFor(who, objected, open).length > 0)).toEqual(['professional'])
    expect(objectionActsFor(WHO.professional, objected, { ...open, deciderId: WHO.professional.id })).toEqual([])
    expect(objectionActsFor(WHO.professional, { ...objected, personId: WHO.professional.id }, open)).toEqual([])
    for (const state of ['confirmed', 'reversed'])
      expect(objectionActsFor(WHO.professional, objected, { ...open, state })).toEqual([])
    expect(objectionActsFor(WHO.professional, { ...objected, state: 'closed' }, open)).toEqual([])
  })

  test.each<[LogAct, boolean]>([
    ['return', true],
    ['hide', true],
    ['decline', true],
    ['warn', true],
    ['pause', true],
    ['block', true],
    ['approve', false],
    ['keep', false],
    ['restore', false],
    ['lift', false],
    ['accept', false],
    ['confirm', false],
    ['lock', false],
  ])('%s: may be objected to: %s', (act, may) => {
    const decidedAt = new Date(0)
    expect(canObject(WHO.author, { act, personId: 'mem_author', decidedAt, objected: false }, decidedAt)).toBe(may)
  })

  test('once, by the person it is about, within six months', () => {
    const decision = { act: 'hide', personId: 'mem_author', decidedAt: new Date(0), objected: false } as const
    const end = objectUntil(decision)
    expect(those((who) => canObject(who, decision, new Date(0)))).toEqual(['author'])
    expect(canObject(WHO.author, { ...decision, objected: true }, new Date(0))).toBe(false)
    expect(canObject(WHO.author, decision, new Date(end.getTime() - 1))).toBe(true)
    expect(canObject(WHO.author, decision, end)).toBe(false)
    expect(end.getTime() / 86_400_000).toBeGreaterThan(182)
  })
})

describe('steps on a person', () => {
  const free = { role: 'peer', paused: false, blocked: false, gone: false, ofTeam: false } as const
  const ofTeam = { ...free, ofTeam: true } as const
  test.each([
    ['volunteer', free, ['warn']],
    ['volunteer', { ...free, paused: true }, ['warn']],
    ['volunteer', { ...free, blocked: true }, []],
    ['volunteer', { ...free, role: 'volunteer' as const }, []],
    ['professional', free, ['warn', 'pause', 'block', 'rename']],
    ['professional', { ...free, role: null }, ['warn', 'pause', 'block', 'rename']],
    ['professional', { ...free, paused: true }, ['warn', 'pause', 'block', 'lift', 'rename']],
    ['professional', { ...free, blocked: true }, ['lift', 'rename']],
    ['professional', ofTeam, ['warn', 'pause', 'block']],
    ['professional', { ...ofTeam, blocked: true }, ['lift']],
    ['professional', { ...ofTeam, role: 'volunteer' as const }, ['warn', 'pause', 'block']],
    ['professional', { ...ofTeam, role: 'professional' as const }, []],
    ['professional', { ...free, role: null, gone: true }, []],
  ] as const)('by a %s on %j: %j', (name, facts, acts) => {
    expect(personActsFor(WHO[name], item(), facts)).toEqual(acts)
  })

  test('by nobody else, not on oneself, not on who still has to be let in', () => {
    expect(those((who) => personActsFor(who, item(), free).length > 0)).toEqual(['volunteer', 'professional'])
    expect(those((who) => personActsFor(who, item({ level: 'red' }), free).length > 0)).toEqual(['professional'])
    expect(personActsFor(WHO.professional, item({ kind: 'held_post', personId: WHO.professional.id }), free)).toEqual(
      [],
    )
    expect(personActsFor(WHO.professional, item({ kind: 'join_request' }), free)).toEqual(['rename'])
    expect(personActsFor(WHO.professional, item({ kind: 'join_request' }), ofTeam)).toEqual([])
    expect(personActsFor(WHO.volunteer, item({ kind: 'join_request' }), free)).toEqual([])
  })

  test('a warning counts for twelve months, unless it was lifted', () => {
    const at = (days: number) => new Date(days * 86_400_000)
    const warnings = [
      { kind: 'warn', startsAt: at(0), liftedAt: null },
      { kind: 'warn', startsAt: at(1), liftedAt: null },
      { kind: 'warn', startsAt: at(2), liftedAt: at(3) },
      { kind: 'pause', startsAt: at(2), liftedAt: null },
    ]
    expect(warningsThatCount(warnings, at(10))).toBe(2)
    expect(warningsThatCount(warnings, at(365))).toBe(1)
    expect(warningsThatCount(warnings, at(366))).toBe(0)
  })
})

describe('a conversation', () => {
  test('is closed and opened by who moderates it, while it is there', () => {
    const thread = { state: 'published', level: 'green', locked: false } as const
    expect(those((who) => threadActsFor(who, item(), thread).length > 0)).toEqual(['volunteer', 'professional'])
    expect(threadActsFor(WHO.volunteer, item(), thread)).toEqual(['lock'])
    expect(threadActsFor(WHO.volunteer, item(), { ...thread, locked: true })).toEqual(['unlock'])
    expect(threadActsFor(WHO.volunteer, item(), { ...thread, level: 'red' })).toEqual([])
    for (const state of ['held', 'returned', 'hidden', 'withdrawn'] as const)
      expect(threadActsFor(WHO.professional, item(), { ...thread, state })).toEqual([])
    expect(threadActsFor(WHO.professional, item(), null)).toEqual([])
  })
})

describe('another level', () => {
  test.each<[Who, Level, Level[]]>([
    ['volunteer', 'green', ['crisis', 'red', 'amber']],
    ['volunteer', 'amber', ['crisis', 'red']],
    ['volunteer', 'red', []],
    ['professional', 'green', ['crisis', 'red', 'amber']],
    ['professional', 'crisis', ['red', 'amber', 'green']],
    ['author', 'green', []],
    ['coordinator', 'green', []],
    ['glass', 'green', []],
  ])('by %s from %s: %j', (name, level, levels) => {
    expect(levelsFor(WHO[name], item({ level }))).toEqual(levels)
    expect(levelsFor(WHO[name], item({ level, state: 'closed' }))).toEqual([])
  })
})

test('down from red or crisis takes a reason; up never does, nor what was not urgent', () => {
  const needed = LEVELS.flatMap((from) =>
    LEVELS.filter((to) => needsReasonFor(from, to)).map((to) => `${from} > ${to}`),
  )
  expect(needed).toEqual(['red > green', 'red > amber', 'crisis > green', 'crisis > amber', 'crisis > red'])
})

describe('how often somebody may report', () => {
  const one = (subjectId: string, reason: ReportReason = 'unkind', explanation = '', waits = true) => ({
    subject: 'post' as const,
    subjectId,
    reason,
    explanation,
    waits,
  })
  test('the same thing once a day, unless it became more urgent', () => {
    expect(mayReportNow([], one('a'))).toBe('yes')
    expect(mayReportNow([one('a')], one('a'))).toBe('already')
    expect(mayReportNow([one('a')], one('a', 'other'))).toBe('already')
    expect(mayReportNow([one('a')], one('a', 'worried'))).toBe('yes')
    expect(mayReportNow([one('a', 'worried')], one('a', 'harmful'))).toBe('already')
    expect(mayReportNow([one('a')], one('b'))).toBe('yes')
    expect(mayReportNow([one('a')], { ...one('a'), subject: 'thread' })).toBe('yes')
  })
  test('other words are new, and what was handled may be told again', () => {
    const before = one('a', 'worried', 'Zij is verdrietig.')
    expect(mayReportNow([before], one('a', 'worried', 'Zij is verdrietig. '))).toBe('already')
    expect(mayReportNow([before], one('a', 'worried', 'Ze gaat weg.'))).toBe('yes')
    expect(mayReportNow([{ ...before, waits: false }], one('a', 'worried'))).toBe('yes')
  })
  test('twenty things a day', () => {
    const many = Array.from({ length: REPORTS_A_DAY }, (_, at) => one(`p${at}`))
    expect(mayReportNow(many.slice(1), one('new'))).toBe('yes')
    expect(mayReportNow(many, one('new'))).toBe('too_many')
    // Whoever worries is heard after that too; not without end.
    const worries = Array.from({ length: URGENT_MORE }, (_, at) => one(`w${at}`, 'worried'))
    for (const reason of ['worried', 'harmful', 'threatens'] as const) {
      expect(mayReportNow([...many, ...worries.slice(1)], one('new', reason))).toBe('yes')
      expect(mayReportNow([...many, ...worries], one('new', reason))).toBe('too_many')
    }
    expect(mayReportNow([...many, ...worries.slice(1)], one('new', 'privacy'))).toBe('too_many')
  })
})

describe('what changed since a report', () => {
  test('nothing', () => expect(whatChanged('Een. Twee.', 'Een. Twee.')).toBeNull())
  test('the sentences that went and came are marked, all words stay', () => {
    const changed = whatChanged('Hallo. Je bent dom!\nTot later', 'Hallo. Sterkte.\nTot later')!
    expect(changed.before.filter((part) => part.differs).map((part) => part.text.trim())).toEqual(['Je bent dom!'])
    expect(changed.after.filter((part) => part.differs).map((part) => part.text.trim())).toEqual(['Sterkte.'])
    expect(changed.before.map((part) => part.text).join('')).toBe('Hallo. Je bent dom!\nTot later')
    expect(changed.after.map((part) => part.text).join('')).toBe('Hallo. Sterkte.\nTot later')
  })
})
