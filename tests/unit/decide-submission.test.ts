import { describe, expect, test } from 'vitest'
import { decideSubmission, heldMinutes, type RecentPost } from '#worker/forum/decide-submission.ts'
import { ANSWER_MINUTES } from '#worker/moderation/policy.ts'

const publish = { kind: 'publish' }
const refuse = { kind: 'refuse' }
const hold = (...reasons: string[]) => ({ kind: 'hold', reasons })

const NOW = new Date('2026-11-12T12:15:00Z')
const known = {
  review: 'after',
  role: 'peer',
  approvedPosts: 2,
  signals: [],
  recent: [],
  lately: [],
  threadId: 'thr_here',
  now: NOW,
  silenced: false,
} as const

test.each([
  // review, role, approved posts, decision
  ['before', 'peer', 0, hold('premoderated')],
  ['before', 'peer', 1, hold('premoderated')],
  ['before', 'peer', 2, hold('premoderated')],
  ['before', 'peer', 500, hold('premoderated')],
  ['before', 'volunteer', 0, publish],
  ['before', 'professional', 0, publish],
  ['newcomers', 'peer', 0, hold('newcomer')],
  ['newcomers', 'peer', 1, hold('newcomer')],
  ['newcomers', 'peer', 2, publish],
  ['newcomers', 'peer', 3, publish],
  ['newcomers', 'volunteer', 0, publish],
  ['newcomers', 'professional', 0, publish],
  ['after', 'peer', 0, publish],
  ['after', 'peer', 2, publish],
  ['after', 'volunteer', 0, publish],
  ['after', 'professional', 0, publish],
] as const)('review %s, %s with %d approved posts', (review, role, approvedPosts, decision) => {
  expect(decideSubmission({ ...known, review, role, approvedPosts })).toEqual(decision)
})

test.each([
  // signals, review, role, decision
  [['contact_data'], 'after', 'peer', hold('contact_data')],
  [['crisis_words'], 'after', 'peer', hold('crisis_words')],
  [['watched_words'], 'after', 'peer', hold('watched_words')],
  [['link'], 'after', 'peer', hold('link')],
  [['crisis_words', 'contact_data'], 'before', 'peer', hold('premoderated', 'crisis_words', 'contact_data')],
  [['contact_data'], 'before', 'professional', publish],
  [['crisis_words'], 'newcomers', 'volunteer', hold('crisis_words')],
  [['contact_data'], 'before', 'volunteer', hold('contact_data')],
] as const)('%j in review %s by a %s', (signals, review, role, decision) => {
  expect(decideSubmission({ ...known, review, role, signals })).toEqual(decision)
})

describe('pace', () => {
  const written = (count: number, minutesAgo: number): RecentPost[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `pst_${at}`,
      threadId: 'thr_other',
      createdAt: new Date(NOW.getTime() - minutesAgo * 60_000),
      kind: null,
      reasons: null,
      reporters: [],
    }))

  test.each([
    ['four just now', written(4, 1), 'peer', publish],
    ['five just now', written(5, 1), 'peer', hold('too_fast')],
    ['five, four and a half minutes ago', written(5, 4.5), 'peer', hold('too_fast')],
    ['five, five minutes ago', written(5, 5), 'peer', publish],
    ['five, by the team', written(5, 1), 'volunteer', publish],
    // Two things wait about one post: it is still one post.
    ['four, one of them twice in the list', [...written(4, 1), written(1, 1)[0]!], 'peer', publish],
  ] as const)('%s', (_name, lately, role, decision) => {
    expect(decideSubmission({ ...known, lately, role })).toEqual(decision)
  })
})

describe('under review', () => {
  const post = (given: Partial<RecentPost>): RecentPost => ({
    id: 'pst_before',
    threadId: 'thr_here',
    createdAt: new Date(NOW.getTime() - 3_600_000),
    kind: 'held_post',
    reasons: [],
    reporters: [],
    ...given,
  })
  const report = (...reasons: string[]) => ({ kind: 'report' as const, threadId: 'thr_other', reasons })

  test.each([
    ['a number waits in this thread', [post({ reasons: ['contact_data'] })], hold('under_review')],
    [
      'words of crisis wait in this thread',
      [post({ reasons: ['premoderated', 'crisis_words'] })],
      hold('under_review'),
    ],
    ['a number waits elsewhere', [post({ reasons: ['contact_data'], threadId: 'thr_other' })], publish],
    ['a newcomer’s post waits here', [post({ reasons: ['newcomer'] })], publish],
    ['nothing waits any more', [post({ kind: null, reasons: null })], publish],
    ['three who count report it', [post({ ...report('unkind'), reporters: ['a', 'b', 'c'] })], hold('under_review')],
    ['two who count report it', [post({ ...report('unkind'), reporters: ['a', 'b'] })], publish],
    ['nobody who counts reports it', [post({ ...report('worried'), reporters: [] })], publish],
    [
      'three about two posts',
      [
        post({ ...report('harmful'), reporters: ['a', 'b'] }),
        post({ ...report('privacy'), id: 'pst_other', reporters: ['c'] }),
      ],
      hold('under_review'),
    ],
    [
      'the same two about two posts',
      [
        post({ ...report('harmful'), reporters: ['a', 'b'] }),
        post({ ...report('privacy'), id: 'pst_other', reporters: ['b', 'a'] }),
      ],
      publish,
    ],
  ] as const)('%s', (_name, recent, decision) => {
    expect(decideSubmission({ ...known, recent: [...recent] })).toEqual(decision)
  })

  test('a new thread has nothing before it', () => {
    const recent = [post({ reasons: ['contact_data'] })]
    expect(decideSubmission({ ...known, recent, threadId: null })).toEqual(publish)
  })
})

test.each(['peer', 'volunteer', 'professional'] as const)('a %s who is paused or blocked is refused', (role) => {
  expect(decideSubmission({ ...known, role, silenced: true, signals: ['crisis_words'] })).toEqual(refuse)
})

test.each([
  // level, promised hours, staffed minutes
  ['green', 24, 1440],
  ['green', 4, 240],
  ['amber', 24, 120],
  ['amber', 1, 60],
  ['red', 24, 30],
  ['crisis', 24, 15],
] as const)('%s where %d hours are promised is read within %d minutes', (level, promiseHours, minutes) => {
  expect(heldMinutes(level, promiseHours, ANSWER_MINUTES)).toBe(minutes)
})
