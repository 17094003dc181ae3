import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe('brakes', () => {
  const server = useServer({ limits: 3 })

  it('stop somebody who tries passwords, in words, and keep no address', async () => {
    const visitor = new Visitor(server.url)
    const answers: Response[] = []
    for (let at = 0; at < 5; at++)
      answers.push(await visitor.post('/sign-in', { nickname: 'Zeester', secret: `gok ${at}`, next: '/' }))
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 429, 429])
    expect(await answers[4]!.text()).toContain('Wacht een minuut')
    const tables = await server.d1
      .prepare("select name, sql from sqlite_master where type = 'table'")
      .all<{ name: string; sql: string }>()
    for (const table of tables.results) expect(table.sql).not.toMatch(/\bip\b|(?<!sealed_)address/i)
    expect(server.lines.map((line) => line.text).join('\n')).not.toContain('127.0.0.1')
  })
})
