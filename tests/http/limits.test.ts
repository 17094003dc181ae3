import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'
import { SESSION_MOST_DAYS } from '#worker/accounts/session.ts'

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

describe('brakes as they are installed', () => {
  const server = useServer({ limits: undefined })

  it('let a class in behind one address, and nobody guess at a password', async () => {
    const joined: number[] = []
    for (let at = 0; at < 30; at++) {
      const form = { nickname: `Klasgenoot ${at}`, secret: 'een lang geheim', rules: 'on', next: '/' }
      joined.push((await new Visitor(server.url).post('/sign-up', form)).status)
    }
    expect(joined.filter((status) => status !== 302)).toEqual([])
    const guesser = new Visitor(server.url)
    const tries = async (nickname: string, count: number) => {
      const answers: Response[] = []
      for (let at = 0; at < count; at++)
        answers.push(await guesser.post('/sign-in', { nickname, secret: `gok ${at}`, next: '/groups' }))
      return answers
    }
    const answers = await tries('Zeester', 7)
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 429])
    // What was filled in stands there still, but for the password.
    const page = await answers[6]!.text()
    expect(page).toContain('Wacht een minuut')
    expect(page).toMatch(/<input[^>]*value="Zeester"/)
    expect(page).not.toContain('gok 6')
    // Another way of writing it is the same name; somebody else is let in.
    expect((await tries('zee-ster', 1))[0]!.status).toBe(429)
    const own = await guesser.post('/sign-in', { nickname: 'Klasgenoot 3', secret: 'een lang geheim', next: '/' })
    expect(own.status).toBe(302)
    // The record says when it ends; the browser keeps it as long as that may be.
    expect(own.headers.getSetCookie().join()).toContain(`Max-Age=${SESSION_MOST_DAYS * 86_400}`)
  })
})
