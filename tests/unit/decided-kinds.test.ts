import { expect, test } from 'vitest'
import { LOG_ACTS } from '#db/schema/moderation.ts'
import { ACTS_OF_KIND } from '#worker/moderation/contract.ts'

test('every act of the log has exactly one kind, by which the list of what was decided is filtered', () => {
  expect(Object.values(ACTS_OF_KIND).flat().sort()).toEqual([...LOG_ACTS].sort())
})
