import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'
import { root } from './places.ts'

const folder = path.join(root, 'db', 'migrations')

/** Applies the migrations that are still to come, and keeps the same book as `wrangler d1 migrations apply`. */
export async function migrate(d1: D1Database): Promise<string[]> {
  await d1.exec(
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
  )
  const { results } = await d1.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const coming = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort()
  for (const name of coming) {
    const statements = splitSql(readFileSync(path.join(folder, name), 'utf8')).map((sql) => d1.prepare(sql))
    await d1.batch([...statements, d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)])
  }
  return coming
}
