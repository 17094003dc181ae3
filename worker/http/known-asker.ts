import { LRUCache } from 'lru-cache'
import type { Meter } from '#db/client.ts'
import { type AskedStatement, answering, count } from './asked.ts'

/**
 * What the database last answered about who holds a session, under the hash of its token. A member's answers are a few
 * hundred bytes, those of a professional of twenty communities some kilobytes.
 */
const known = new LRUCache<string, D1Result[]>({ max: 2_000 })

/**
 * Reads a member's page in one trip to the database instead of two: who asks is taken from what the database answered
 * last time, the page is read with those rights, and the same transaction reads the rights anew. Only if they are what
 * was taken does the page go out (`holds`); else it is thrown away and made again with what is true now. So nobody ever
 * gets a page by rights that they had a moment ago. For reading only: what is written needs rights that were read first.
 */
export class KnownAsker {
  readonly #d1: D1Database
  readonly #meter: Meter
  /** The hash of the session's token: the first value of what is asked first. */
  #token = ''
  /** The questions about the session that were answered from memory, until the database answered them. */
  #open: AskedStatement[] | undefined
  #taken: D1Result[] | undefined
  #begun = false
  #held = true

  constructor(d1: D1Database, meter: Meter) {
    this.#d1 = d1
    this.#meter = meter
  }

  /** The database as the request reads from it. Its first batch asks who holds the session. */
  database(): D1Database {
    return answering(this.#d1, (statements) => (this.#begun ? this.#page(statements) : this.#session(statements)))
  }

  /** Whether everything was read with the rights that the database has; asks it, if the page read nothing. */
  async holds(): Promise<boolean> {
    const open = this.#open
    if (open) {
      this.#open = undefined
      const answers = await this.#d1.batch(open.map(({ bare }) => bare))
      count(this.#meter, answers)
      this.#compare(answers)
    }
    return this.#held
  }

  async #session(statements: AskedStatement[]): Promise<D1Result[]> {
    this.#begun = true
    this.#token = String(statements[0]!.asked.params[0])
    const last = known.get(this.#token)
    if (last?.length === statements.length) {
      this.#open = statements
      this.#taken = last
      // Until the database said so; also where the batch with the question fails.
      this.#held = false
      // The meter counts this batch, which is none: it is counted with the page's.
      this.#meter.trips -= 1
      this.#meter.statements -= statements.length
      return last.map((answer) => ({ ...answer, meta: { ...answer.meta, rows_read: 0 } }))
    }
    const answers = await this.#d1.batch(statements.map(({ bare }) => bare))
    known.set(this.#token, answers)
    return answers
  }

  async #page(statements: AskedStatement[]): Promise<D1Result[]> {
    const open = this.#open
    if (!open) return this.#d1.batch(statements.map(({ bare }) => bare))
    this.#open = undefined
    const answers = await this.#d1.batch([...open, ...statements].map(({ bare }) => bare))
    const about = answers.slice(0, open.length)
    count(this.#meter, about, 0)
    this.#compare(about)
    return answers.slice(open.length)
  }

  #compare(answers: D1Result[]) {
    known.set(this.#token, answers)
    // Not with what is known by now: another request of the same person may have asked in between.
    this.#held = rows(this.#taken!) === rows(answers)
  }
}

const rows = (answers: D1Result[]) => JSON.stringify(answers.map(({ results }) => results))
