import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'

beforeEach(clock.reset)

describe('who was sent out', () => {
  it.each([
    { kind: 'closed', listed: true },
    { kind: 'closed', listed: false },
    { kind: 'open', listed: true },
  ] as const)('of a community (%o) still leaves it, with what they wrote there', async (about) => {
    const place = await make.community(about)
    const noor = await make.member({ in: place, role: 'professional' })
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: noor, body: 'Words of another' })
    const reply = await make.post({ in: thread, by: person, body: 'Words of their own' })
    const where = and(eq(memberships.memberId, person.id), eq(memberships.communityId, place.id))
    await db.update(memberships).set({ blockedAt: clock.now() }).where(where)
    const out = as({ ...person, roles: new Map(), silenced: new Set([place.id]) })

    const form = await out.communities.leaveForm(place.slug)
    expect(form).toMatchObject({ name: place.name, posts: 1, sentOut: true })
    expect(JSON.stringify(form)).not.toContain('Words')
    if (about.kind === 'closed') expect(await refusal(out.forum.thread(thread.id, null))).toBe('not_found')
    expect(await out.communities.leave(place.slug, { posts: 'withdraw' })).toMatchObject({ kind: 'left' })
    expect((await now.post(reply.id)).state).toBe('withdrawn')

    // It lifts nothing: they are out as before, and have nothing left there to leave.
    const [row] = await db.select().from(memberships).where(where)
    expect(row).toMatchObject({ blockedAt: expect.any(Date), leftAt: expect.any(Date) })
    expect(await refusal(out.communities.leaveForm(place.slug))).toBe('not_found')
    if (about.kind === 'closed' && about.listed)
      expect(await out.communities.page(place.slug, null)).toMatchObject({ asking: { kind: 'blocked' } })
  })

  it('is the only stranger who finds a hidden community’s name there', async () => {
    const place = await make.community({ kind: 'closed', listed: false })
    expect(await refusal(as(await make.member()).communities.leaveForm(place.slug))).toBe('not_found')
  })
})
