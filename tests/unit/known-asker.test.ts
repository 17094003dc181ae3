import { describe, expect, test } from 'vitest'
import { newMeter } from '#db/client.ts'
import { KnownAsker } from '#worker/http/known-asker.ts'

/** A database that answers each statement with the row that stands for it, or breaks. */
function database(answer: (sql: string) => unknown) {
  const statement = (sql: string) => ({ sql, bind: () => statement(sql) })
  return {
    prepare: statement,
    async batch(statements: { sql: string }[]) {
      return statements.map(({ sql }) => ({ results: [answer(sql)], meta: { rows_read: 1 } }))
    },
  } as unknown as D1Database
}

/** Looks the session up, then reads a page; whether the page may go out. */
async function page(d1: D1Database, token: string, reads: string[] = ['page']): Promise<boolean> {
  const known = new KnownAsker(d1, newMeter())
  const db = known.database()
  await db.batch([db.prepare('session').bind(token)])
  for (const sql of reads) await db.batch([db.prepare(sql)]).catch(() => undefined)
  return known.holds()
}

describe('rights of last time', () => {
  test('hold while the database answers the same, also where the page reads nothing', async () => {
    const d1 = database(() => 'peer')
    for (const reads of [['page'], ['page'], [], ['page', 'more']]) expect(await page(d1, 'same', reads)).toBe(true)
  })

  test('do not hold once it answers something else, and do again after that', async () => {
    let role = 'professional'
    const d1 = database((sql) => (sql === 'session' ? role : 'words'))
    expect(await page(d1, 'changed')).toBe(true)
    role = 'peer'
    expect(await page(d1, 'changed')).toBe(false)
    expect(await page(d1, 'changed')).toBe(true)
  })

  test('do not hold where the batch that asked for them failed, whatever else was read', async () => {
    let breaks = false
    const d1 = database((sql) => {
      if (breaks && sql === 'page') throw new Error('the database broke')
      return 'peer'
    })
    expect(await page(d1, 'broken')).toBe(true)
    breaks = true
    expect(await page(d1, 'broken', ['page', 'other'])).toBe(false)
  })
})
