import { expect, test } from 'vitest'
import { decideSubmission } from '#worker/forum/decide-submission.ts'

const publish = { kind: 'publish' }
const hold = (...reasons: string[]) => ({ kind: 'hold', reasons })

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
  expect(decideSubmission({ review, role, approvedPosts })).toEqual(decision)
})
