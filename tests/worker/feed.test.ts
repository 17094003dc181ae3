import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { communities } from '#db/schema/communities.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { input } from './communities-make.ts'

beforeEach(clock.reset)

describe('what others may find', () => {
  it('the feed has published threads of open forums, without words or names of people, newest talk first', async () => {
    const place = await make.community()
    const person = await make.member({ nickname: 'Feed Person' })
    const older = await make.thread({
      in: place,
      by: person,
      title: 'Older',
      lastPostAt: hours(-1),
      body: 'Feed words',
    })
    const newer = await make.thread({ in: place, title: 'Newer' })
    const secret = [
      await make.thread({ in: place, state: 'held' }),
      await make.thread({ in: place, state: 'hidden' }),
      await make.thread({ in: place, state: 'returned', by: person }),
      await make.thread({ in: await make.community({ kind: 'closed' }) }),
      await make.thread({ in: await make.community({ archivedAt: clock.now() }) }),
    ]
    const noor = await make.member({ in: place, role: 'professional' })
    for (const services of [guest(), as(person), as(noor)]) {
      const own = await services.communities.feed(place.slug)
      expect(own.entries.map((entry) => entry.id)).toEqual([newer.id, older.id])
      expect(own.updatedAt).toEqual(clock.now())
      const all = await services.communities.feed(null)
      expect(all.entries.map((entry) => entry.id)).toEqual(expect.arrayContaining([newer.id, older.id]))
      for (const thread of secret) expect(JSON.stringify([own, all])).not.toContain(thread.title)
      expect(JSON.stringify([own, all])).not.toMatch(/Feed Person|Feed words/)
    }
  })

  it('the feed’s mark changes with what it says, and only then', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    const { etag } = await guest().communities.feed(place.slug)
    await make.post({ in: thread, state: 'held' })
    expect((await guest().communities.feed(place.slug)).etag).toBe(etag)
    clock.pass(1)
    await as(await make.member({ in: place })).forum.reply(thread.id, draft())
    expect((await guest().communities.feed(place.slug)).etag).not.toBe(etag)
  })

  it('a closed community has no feed, for its members neither', async () => {
    for (const given of [
      { kind: 'closed' as const },
      { kind: 'closed' as const, listed: false },
      { archivedAt: clock.now() },
    ]) {
      const place = await make.community(given)
      const noor = await make.member({ in: place, role: 'professional' })
      for (const services of [guest(), as(noor)])
        expect(await refusal(services.communities.feed(place.slug))).toBe('not_found')
    }
  })

  it('the map for search engines has open doors only, and no threads', async () => {
    const open = await make.community()
    const closed = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: open })
    const noor = await make.member({ in: [open, closed], role: 'professional' })
    for (const place of [open, closed]) {
      await as(noor).communities.saveInfo(place.slug, null, input({ title: 'For all' }))
      await as(noor).communities.saveInfo(place.slug, null, input({ title: 'Not yet', published: undefined }))
    }
    const { paths } = await as(noor).communities.sitemap()
    expect(paths).toEqual(expect.arrayContaining(['/', `/c/${open.slug}`, `/c/${open.slug}/info/for-all`]))
    expect(paths.join(' ')).not.toMatch(new RegExp(`${closed.slug}\\b|${thread.id}|not-yet`))
    expect(await db.select().from(communities).where(eq(communities.id, closed.id))).toHaveLength(1)
  })
})
