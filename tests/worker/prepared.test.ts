import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Places, prepared } from '#db/prepared.ts'
import { communities } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { db } from '#tests/support/as.ts'
import { make } from '#tests/support/make.ts'

// What is the same each time stands in the text of a prepared query, and only what differs is bound: SQLite plans a query
// anew each time a value is bound at which it looked when it planned.

const compiledOf = (query: unknown): { sql: string; params: unknown[] } =>
  (query as { _prepare(): { getQuery(): { sql: string; params: unknown[] } } })._prepare().getQuery()

test('a text that holds signs of SQL, and a question mark in a text or a name, stay what they are', async () => {
  const place = await make.community()
  const asked = prepared((db, { id }: Places<'id'>) =>
    db
      .select({
        bound: sql<string>`${"it's ? or ''"}`.as('bo?und'),
        written: sql<string>`'why?'`.as('written'),
        number: sql<number>`${7}`.as('number'),
        none: sql<null>`${null}`.as('none'),
        id: communities.id,
      })
      .from(communities)
      .where(eq(communities.id, id))
      .limit(1),
  )
  const [rows] = await db.batch([asked(db, { id: place.id })])
  expect(rows).toEqual([{ bound: "it's ? or ''", written: 'why?', number: 7, none: null, id: place.id }])
  expect(compiledOf(asked(db, { id: place.id })).params).toEqual([null, place.id])
})

test('the number of a limit is in the text of every query', () => {
  const query = db.select({ id: posts.id }).from(posts).where(eq(posts.state, 'held')).limit(3).toSQL()
  expect(query.sql).toMatch(/ limit 3$/)
  expect(query.params).toEqual(['held'])
})
