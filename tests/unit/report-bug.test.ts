import { afterEach, expect, test, vi } from 'vitest'
import { reportBug } from '#worker/core/report-bug.ts'

afterEach(() => vi.restoreAllMocks())

const WORDS = 'woorden die iemand schreef'

/** Everything that a bug leaves in the log. */
function logged(error: unknown): string {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  reportBug('req1', 'POST /t/thr_1', error)
  expect(said).toHaveBeenCalledTimes(1)
  return said.mock.calls[0]!.map(String).join(' ')
}

test('says where it was and the way through the code', () => {
  const line = logged(new TypeError('x is not a function'))
  expect(line).toContain('req1')
  expect(line).toContain('POST /t/thr_1')
  expect(line).toContain('TypeError x is not a function')
  expect(line).toContain('report-bug.test')
})

test('a failed query leaves its cause, and neither the query nor its values', () => {
  const error = Object.assign(new Error(`Failed query: insert into posts\nparams: ${WORDS}`), {
    query: 'insert into posts',
    params: [WORDS],
    cause: new Error('D1_ERROR: NOT NULL constraint failed: posts.html'),
  })
  const line = logged(error)
  expect(line).toContain('NOT NULL constraint failed')
  expect(line).not.toContain(WORDS)
  expect(line).not.toContain('insert into')
})

test.each([WORDS, { body: WORDS }, [WORDS], undefined, null])('what is no error leaves its type only: %j', (thrown) => {
  expect(logged(thrown)).not.toContain(WORDS)
})
