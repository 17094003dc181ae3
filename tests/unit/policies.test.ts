import { describe, expect, test } from 'vitest'
import { canInvite, canRead } from '#worker/communities/policy.ts'
import { communitiesWhere, GUEST, isStaff, isStaffIn, type Member, type Role, roleIn } from '#worker/core/actor.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { canReply, canReport, canSeePost, canSeeThread, canStart, moderatesLevel } from '#worker/forum/policy.ts'
import { ANSWER_MINUTES, REPORT_LEVEL, URGENCY } from '#worker/moderation/policy.ts'

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
  peer: person('mem_peer', [HERE, 'peer']),
  author: person('mem_author', [HERE, 'peer']),
  volunteer: person('mem_volunteer', [HERE, 'volunteer']),
  professional: person('mem_professional', [HERE, 'professional']),
  elsewhere: person('mem_elsewhere', ['com_there', 'professional']),
  coordinator: { ...person('mem_coordinator'), coordinator: true },
}
type Who = keyof typeof WHO
const everyone = Object.keys(WHO) as Who[]

const open = { id: HERE, kind: 'open' } as const
const closed = { id: HERE, kind: 'closed' } as const
const LEVELS: Level[] = ['green', 'amber', 'red', 'crisis']

/** Who of everyone may, in the order of `WHO`. */
const those = (may: (who: (typeof WHO)[Who]) => boolean) => everyone.filter((name) => may(WHO[name]))

describe('roles', () => {
  test('hold in one community and nowhere else', () => {
    expect(roleIn(WHO.guest, HERE)).toBeUndefined()
    expect(roleIn(WHO.volunteer, HERE)).toBe('volunteer')
    expect(roleIn(WHO.elsewhere, HERE)).toBeUndefined()
    expect(those((who) => isStaffIn(who, HERE))).toEqual(['volunteer', 'professional'])
    expect(those(isStaff)).toEqual(['volunteer', 'professional', 'elsewhere'])
    const several = person('mem_x', ['a', 'peer'], ['b', 'volunteer'], ['c', 'professional'])
    expect(communitiesWhere(several, 'volunteer', 'professional')).toEqual(['b', 'c'])
    expect(communitiesWhere(several, 'peer')).toEqual(['a'])
    expect(communitiesWhere(GUEST, 'peer', 'volunteer', 'professional')).toEqual([])
  })

  test.each([
    ['green', ['volunteer', 'professional']],
    ['amber', ['volunteer', 'professional']],
    ['red', ['professional']],
    ['crisis', ['professional']],
  ] as const)('%s is moderated by %j', (level, expected) => {
    expect(those((who) => moderatesLevel(who, HERE, level))).toEqual(expected)
  })
})

describe('communities', () => {
  test('an open one is read by everybody', () => {
    expect(those((who) => canRead(who, open))).toEqual(everyone)
  })
  test('a closed one by its members only; a coordinator is none by that', () => {
    expect(those((who) => canRead(who, closed))).toEqual(['peer', 'author', 'volunteer', 'professional'])
  })
  test('who reads may start a thread, except guests', () => {
    expect(those((who) => canStart(who, open))).toEqual(everyone.slice(1))
    expect(those((who) => canStart(who, closed))).toEqual(['peer', 'author', 'volunteer', 'professional'])
  })
  test('a professional gives out links to a closed one that is in use, unless silenced', () => {
    expect(those((who) => canInvite(who, closed))).toEqual(['professional'])
    expect(those((who) => canInvite(who, open))).toEqual([])
    expect(those((who) => canInvite(who, { ...closed, archivedAt: new Date(0) }))).toEqual([])
    expect(canInvite({ ...WHO.professional, silenced: new Set([HERE]) }, closed)).toBe(false)
  })
})

const thread = (community: typeof open | typeof closed, state: PostState, level: Level = 'green') => ({
  community,
  state,
  level,
  authorId: 'mem_author',
})
const MEMBERS: Who[] = ['peer', 'author', 'volunteer', 'professional']
const TEAM_AND_AUTHOR: Who[] = ['author', 'volunteer', 'professional']
const RED: Who[] = ['author', 'professional']

describe('seeing a thread', () => {
  test.each<[PostState, Level, Who[], Who[]]>([
    // state, level, in an open community, in a closed one
    ['published', 'green', everyone, MEMBERS],
    ['published', 'crisis', everyone, MEMBERS],
    ['held', 'green', TEAM_AND_AUTHOR, TEAM_AND_AUTHOR],
    ['held', 'amber', TEAM_AND_AUTHOR, TEAM_AND_AUTHOR],
    ['held', 'red', RED, RED],
    ['held', 'crisis', RED, RED],
    ['returned', 'green', TEAM_AND_AUTHOR, TEAM_AND_AUTHOR],
    ['returned', 'red', RED, RED],
    ['hidden', 'amber', TEAM_AND_AUTHOR, TEAM_AND_AUTHOR],
    ['hidden', 'crisis', RED, RED],
  ])('%s, %s', (state, level, inOpen, inClosed) => {
    expect(those((who) => canSeeThread(who, thread(open, state, level)))).toEqual(inOpen)
    expect(those((who) => canSeeThread(who, thread(closed, state, level)))).toEqual(inClosed)
  })

  test('an author who no longer belongs to a closed community sees nothing of it', () => {
    const gone = { ...WHO.stranger, id: 'mem_author' }
    expect(canSeeThread(gone, thread(closed, 'published'))).toBe(false)
    expect(canSeeThread(gone, thread(closed, 'held'))).toBe(false)
    expect(canSeeThread(gone, thread(open, 'held'))).toBe(true)
  })
})

describe('seeing a post', () => {
  const post = (state: PostState, level: Level = 'green', authorId = 'mem_peer') => ({ state, level, authorId })

  test.each<[PostState, PostState, Level, Who[]]>([
    // thread, post by the peer, level of the post, who sees it in an open community
    ['published', 'published', 'green', everyone],
    ['published', 'published', 'crisis', everyone],
    ['published', 'held', 'green', ['peer', 'volunteer', 'professional']],
    ['published', 'held', 'red', ['peer', 'professional']],
    ['published', 'returned', 'amber', ['peer', 'volunteer', 'professional']],
    ['published', 'hidden', 'crisis', ['peer', 'professional']],
    ['held', 'published', 'green', TEAM_AND_AUTHOR],
    ['held', 'held', 'green', ['volunteer', 'professional']],
    ['hidden', 'published', 'green', TEAM_AND_AUTHOR],
    ['hidden', 'published', 'red', TEAM_AND_AUTHOR],
    ['hidden', 'hidden', 'red', ['professional']],
    ['returned', 'returned', 'green', ['volunteer', 'professional']],
  ])('in a %s thread a %s post, %s', (threadState, state, level, expected) => {
    expect(those((who) => canSeePost(who, thread(open, threadState), post(state, level)))).toEqual(expected)
  })

  test('a volunteer sees nothing of a red thread, not even its green posts', () => {
    expect(canSeePost(WHO.volunteer, thread(open, 'held', 'red'), post('published'))).toBe(false)
    expect(canSeePost(WHO.professional, thread(open, 'held', 'red'), post('published'))).toBe(true)
  })

  test('in a closed community a published post is for members', () => {
    expect(those((who) => canSeePost(who, thread(closed, 'published'), post('published')))).toEqual(MEMBERS)
  })
})

describe('writing', () => {
  test.each<[PostState, Level, Who[]]>([
    ['published', 'green', everyone.slice(1)],
    ['published', 'red', everyone.slice(1)],
    ['held', 'green', ['volunteer', 'professional']],
    ['held', 'red', ['professional']],
    ['returned', 'green', ['volunteer', 'professional']],
    ['hidden', 'crisis', ['professional']],
  ])('a reply in a %s, %s thread of an open community', (state, level, expected) => {
    expect(those((who) => canReply(who, thread(open, state, level)))).toEqual(expected)
  })

  test('a reply in a closed community', () => {
    expect(those((who) => canReply(who, thread(closed, 'published')))).toEqual(MEMBERS)
  })
})

describe('reporting', () => {
  const post = (state: PostState) => ({ state, level: 'green' as const, authorId: 'mem_author' })

  test('a published post by anybody who sees it, except its author', () => {
    const others = everyone.filter((name) => name !== 'author')
    expect(those((who) => canReport(who, thread(open, 'published'), post('published')))).toEqual(others)
    expect(those((who) => canReport(who, thread(closed, 'published'), post('published')))).toEqual([
      'peer',
      'volunteer',
      'professional',
    ])
  })

  test.each<PostState>(['held', 'returned', 'hidden'])('a %s post by nobody', (state) => {
    expect(those((who) => canReport(who, thread(open, 'published'), post(state)))).toEqual([])
  })
})

test('how urgent a report is, and how soon it is answered', () => {
  expect(REPORT_LEVEL).toEqual({
    worried: 'red',
    threatens: 'red',
    harmful: 'red',
    privacy: 'amber',
    unkind: 'amber',
    other: 'green',
  })
  expect(ANSWER_MINUTES).toEqual({ crisis: 15, red: 30, amber: 120, green: 720 })
  const byUrgency = [...LEVELS].sort((a, b) => URGENCY[b] - URGENCY[a])
  expect(byUrgency).toEqual(['crisis', 'red', 'amber', 'green'])
  const byPromise = [...LEVELS].sort((a, b) => ANSWER_MINUTES[a] - ANSWER_MINUTES[b])
  expect(byPromise).toEqual(byUrgency)
})
