import { describe, expect, test } from 'vitest'
import * as schema from '#db/schema/forum.ts'
import { GUEST, type Member, type Role } from '#worker/core/actor.ts'
import { EDIT_MINUTES, type Level, type PostState, REACTIONS } from '#worker/forum/contract.ts'
import {
  canAnswerFeature,
  canAskToFeature,
  canEdit,
  canFold,
  canFollow,
  canKeep,
  canMarkRead,
  canMoveFrom,
  canMoveTo,
  canQuote,
  canReact,
  canReadHistory,
  canReply,
  canWithdraw,
} from '#worker/forum/policy.ts'

const HERE = 'com_here'
const person = (id: string, more: Partial<Member> = {}, ...roles: [string, Role][]): Member => ({
  kind: 'member',
  id,
  nickname: id,
  staffFunction: null,
  coordinator: false,
  awaitsSecondFactor: false,
  silenced: new Set(),
  glass: new Set(),
  roles: new Map(roles),
  ...more,
})
const WHO = {
  guest: GUEST,
  stranger: person('mem_stranger'),
  peer: person('mem_peer', {}, [HERE, 'peer']),
  author: person('mem_author', {}, [HERE, 'peer']),
  paused: person('mem_author', { silenced: new Set([HERE]) }, [HERE, 'peer']),
  volunteer: person('mem_volunteer', {}, [HERE, 'volunteer']),
  professional: person('mem_professional', {}, [HERE, 'professional'], ['com_there', 'professional']),
  elsewhere: person('mem_elsewhere', {}, ['com_there', 'professional']),
  glass: person('mem_glass', { coordinator: true, glass: new Set([HERE]) }),
}
type Who = keyof typeof WHO
const names = Object.keys(WHO) as Who[]
const those = (may: (who: (typeof WHO)[Who]) => boolean) => names.filter((name) => may(WHO[name]))

const NOW = new Date('2026-03-01T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const thread = (more: { kind?: 'open' | 'closed'; state?: PostState; level?: Level; lockedAt?: Date | null } = {}) => ({
  community: { id: HERE, kind: more.kind ?? 'open' },
  state: more.state ?? 'published',
  level: more.level ?? 'green',
  lockedAt: more.lockedAt ?? null,
  authorId: 'mem_author',
})
const post = (state: PostState = 'published', level: Level = 'green', minutes: number | null = 1) => ({
  state,
  level,
  authorId: 'mem_author',
  warning: null,
  publishedAt: minutes === null ? null : ago(minutes),
})

describe('changing one’s own words', () => {
  test.each<[PostState, number | null, boolean, Who[], Who[]]>([
    // state, minutes since published, locked; who may, who is too late
    ['published', 0, false, ['author'], []],
    ['published', EDIT_MINUTES, false, ['author'], []],
    ['published', EDIT_MINUTES + 1, false, [], ['author']],
    ['published', 0, true, [], []],
    ['held', null, false, ['author'], []],
    ['held', 10_000, false, ['author'], []],
    ['held', null, true, ['author'], []],
    ['returned', null, false, [], []],
    ['hidden', 1, false, [], []],
    ['withdrawn', 1, false, [], []],
  ])('%s, %s minutes ago, locked: %s', (state, minutes, locked, yes, late) => {
    const facts = thread({ lockedAt: locked ? NOW : null })
    const may = (who: (typeof WHO)[Who]) => canEdit(who, facts, post(state, 'green', minutes), NOW)
    expect(those((who) => may(who) === 'yes')).toEqual(yes)
    expect(those((who) => may(who) === 'late')).toEqual(late)
  })

  test('the team changes its own in a locked thread', () => {
    const own = { ...post(), authorId: 'mem_volunteer' }
    expect(canEdit(WHO.volunteer, thread({ lockedAt: NOW }), own, NOW)).toBe('yes')
  })
})

test.each<[PostState, Who[]]>([
  ['published', ['author', 'paused']],
  ['held', ['author', 'paused']],
  ['returned', []],
  ['hidden', []],
  ['withdrawn', []],
])('taking back what is %s', (state, expected) => {
  expect(those((who) => canWithdraw(who, thread(), post(state)))).toEqual(expected)
})

test.each<[PostState, 'open' | 'closed', Who[]]>([
  ['published', 'open', ['stranger', 'peer', 'volunteer', 'professional', 'elsewhere', 'glass']],
  ['published', 'closed', ['peer', 'volunteer', 'professional']],
  ['held', 'open', []],
  ['hidden', 'open', []],
  ['withdrawn', 'open', []],
])('a gesture to a %s post in an %s community', (state, kind, expected) => {
  expect(those((who) => canReact(who, thread({ kind }), post(state)))).toEqual(expected)
})

test('gestures go on in a locked thread, replies and quotations of peers do not', () => {
  const locked = thread({ lockedAt: NOW })
  expect(canReact(WHO.peer, locked, post())).toBe(true)
  expect(those((who) => canReply(who, locked))).toEqual(['volunteer', 'professional'])
  expect(those((who) => canQuote(who, locked, post()))).toEqual(['volunteer', 'professional'])
})

test.each<[PostState, Who[]]>([
  ['published', ['stranger', 'peer', 'author', 'volunteer', 'professional', 'elsewhere', 'glass']],
  ['held', []],
  ['hidden', []],
])('quoting a %s post', (state, expected) => {
  expect(those((who) => canQuote(who, thread(), post(state)))).toEqual(expected)
})

test.each<[PostState, Level, string | null, Who[]]>([
  ['published', 'green', null, ['author', 'volunteer', 'professional']],
  ['published', 'red', null, ['author', 'professional']],
  ['held', 'green', null, ['author', 'volunteer', 'professional']],
  ['published', 'green', '', []],
  ['hidden', 'green', null, []],
  ['withdrawn', 'green', null, []],
])('folding a %s, %s post with warning %j', (state, level, warning, expected) => {
  expect(those((who) => canFold(who, thread(), { ...post(state, level), warning }))).toEqual(expected)
})

test('what a post said before is for who moderates it, and to read behind a broken glass', () => {
  expect(those((who) => canReadHistory(who, thread(), post()))).toEqual(['volunteer', 'professional', 'glass'])
  expect(those((who) => canReadHistory(who, thread(), post('published', 'crisis')))).toEqual(['professional', 'glass'])
})

describe('keeping a thread', () => {
  test.each<[PostState, Level, Who[]]>([
    ['published', 'green', ['volunteer', 'professional']],
    ['published', 'crisis', ['professional']],
    ['held', 'green', []],
    ['hidden', 'green', []],
    ['withdrawn', 'green', []],
  ])('%s, %s', (state, level, expected) => {
    expect(those((who) => canKeep(who, thread({ state, level })))).toEqual(expected)
  })

  test('moving: from open to open, and only by who is on both teams', () => {
    expect(those((who) => canMoveFrom(who, thread()))).toEqual(['volunteer', 'professional'])
    expect(those((who) => canMoveFrom(who, thread({ kind: 'closed' })))).toEqual([])
    expect(those((who) => canMoveTo(who, thread(), { id: 'com_there', kind: 'open' }))).toEqual([
      'professional',
      'elsewhere',
    ])
    expect(those((who) => canMoveTo(who, thread(), { id: 'com_there', kind: 'closed' }))).toEqual([])
    expect(those((who) => canMoveTo(who, thread(), { id: HERE, kind: 'open' }))).toEqual([])
  })
})

test('following is for members, in what everybody there reads', () => {
  expect(those((who) => canFollow(who, thread()))).toEqual(names.slice(1))
  expect(those((who) => canFollow(who, thread({ kind: 'closed' })))).toEqual([
    ...(['peer', 'author', 'paused', 'volunteer', 'professional'] as Who[]),
  ])
  expect(those((who) => canFollow(who, thread({ state: 'held' })))).toEqual([])
})

test('what was read is kept of who reads it in their own right, and never of a broken glass', () => {
  expect(those((who) => canMarkRead(who, thread()))).toEqual(names.slice(1))
  for (const state of ['published', 'held'] as const)
    expect(those((who) => canMarkRead(who, thread({ kind: 'closed', state })))).not.toContain('glass')
  expect(those((who) => canMarkRead(who, thread({ kind: 'closed', state: 'held' })))).toEqual(
    expect.arrayContaining(['author', 'professional']),
  )
})

describe('a story that is shown first', () => {
  const story = (asked: boolean, threadKind: 'talk' | 'story' = 'story') => ({
    ...thread(),
    threadKind,
    featureAskedAt: asked ? NOW : null,
    featureAgreedAt: null,
  })
  test('the team asks for stories only; the author answers what was asked', () => {
    expect(those((who) => canAskToFeature(who, story(false)))).toEqual(['volunteer', 'professional'])
    expect(those((who) => canAskToFeature(who, story(false, 'talk')))).toEqual([])
    expect(those((who) => canAnswerFeature(who, story(false)))).toEqual([])
    expect(those((who) => canAnswerFeature(who, story(true)))).toEqual(['author', 'paused'])
  })
})

test('the contract and the record know the same reactions', () => {
  expect([...REACTIONS]).toEqual([...schema.REACTIONS])
})
