import type { Meter } from '#db/client.ts'
import type { Question } from '#worker/forum/guest-revision.ts'
import { type Asked, type AskedStatement, answering, count } from './asked.ts'

/**
 * Gets a guest's page and the revision under which it is kept in one trip to the database, whichever way it goes.
 *
 * | there is a kept page | the trip asks                                                        | then           |
 * | -------------------- | -------------------------------------------------------------------- | -------------- |
 * | no                   | revision + what the page asks                                        | render, keep   |
 * | yes, and it holds    | revision + what the page asked last time, each limited to none by it    | the kept page  |
 * | yes, and it is old   | the same; the limit is off                                           | render, keep   |
 *
 * The revision is read in the same batch as the page, so it is never newer than what was rendered.
 */
export class OneTrip {
  revision: string | null = null
  asked: Asked[] = []
  readonly #d1: D1Database
  readonly #question: Question
  readonly #meter: Meter
  #ahead: { asked: Asked[]; answers: D1Result[] } | undefined

  constructor(d1: D1Database, question: Question, meter: Meter) {
    this.#d1 = d1
    this.#question = question
    this.#meter = meter
  }

  /** Whether a page that was rendered under `revision`, from these statements, still holds. */
  async holds(revision: string, asked: Asked[]): Promise<boolean> {
    const { sql, params } = this.#question
    // SQLite works out a limit before it reads anything: 0 reads nothing, -1 is none. A condition would come after the first rows.
    const limit = `case when exists (select 1 from (${sql}) where revision = ?) then 0 else -1 end`
    const results = await this.#d1.batch([
      this.#d1.prepare(sql).bind(...params),
      ...asked.map((one) =>
        this.#d1.prepare(`select * from (${one.sql}) limit ${limit}`).bind(...one.params, ...params, revision),
      ),
    ])
    count(this.#meter, results)
    this.revision = revisionIn(results[0])
    this.#ahead = { asked, answers: results.slice(1) }
    return this.revision === revision
  }

  /** The database as the page reads from it: its first batch is answered from the trip that was made, or becomes it. */
  database(): D1Database {
    return answering(this.#d1, (statements) => this.#batch(statements))
  }

  async #batch(statements: AskedStatement[]): Promise<D1Result[]> {
    const asked = statements.map((one) => one.asked)
    const bare = statements.map((one) => one.bare)
    const ahead = this.#ahead
    this.#ahead = undefined
    if (ahead && same(ahead.asked, asked)) {
      // The meter counts this batch, which is none: its trip was counted when it was made.
      this.#meter.trips -= 1
      this.asked = asked
      return ahead.answers.map((answer) => ({ ...answer, meta: { ...answer.meta, rows_read: 0 } }))
    }
    if (this.asked.length) return this.#d1.batch(bare)
    this.asked = asked
    const [first, ...answers] = await this.#d1.batch([
      this.#d1.prepare(this.#question.sql).bind(...this.#question.params),
      ...bare,
    ])
    this.revision = revisionIn(first)
    return answers
  }
}

const revisionIn = (result: D1Result | undefined) =>
  (result?.results[0] as { revision?: string } | undefined)?.revision ?? null

const same = (a: Asked[], b: Asked[]) => JSON.stringify(a) === JSON.stringify(b)
