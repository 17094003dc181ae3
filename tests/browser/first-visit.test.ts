import { describe, expect, it } from 'vitest'
import { firstVisit } from '#tests/support/first-visit.ts'
import { PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

/** On an old phone and a slow line: what it weighs and how often it has to ask. */
describe('a first visit', () => {
  const server = useServer()
  const people = usePeople(server)

  const longThread = () =>
    server.d1
      .prepare(
        `select t.id from threads t join communities c on c.id = t.community_id
       where c.kind = 'open' and t.state = 'published' order by t.reply_count desc limit 1`,
      )
      .first<string>('id')

  it('a guest gets any open page in at most 70 kB and 8 requests', async () => {
    for (const path of [
      '/',
      '/groups',
      '/c/slapen-eten',
      `/t/${await longThread()}`,
      '/calendar',
      '/help',
      '/sign-up',
    ]) {
      const visit = await firstVisit(await people.visitor({ viewport: PHONE }), path)
      expect(visit.kilobytes, `${path}\n${visit.parts.join('\n')}`).toBeLessThanOrEqual(70)
      expect(visit.requests, `${path}\n${visit.parts.join('\n')}`).toBeLessThanOrEqual(8)
    }
  })

  it('a member gets the app and a thread in at most 200 kB', async () => {
    const signedIn = await people.enter('Zeester', { viewport: PHONE })
    const fresh = await people.visitor({ viewport: PHONE })
    await fresh.context().addCookies(await signedIn.context().cookies())
    const visit = await firstVisit(fresh, `/t/${await longThread()}`)
    expect(visit.kilobytes, visit.parts.join('\n')).toBeLessThanOrEqual(200)
  })
})
