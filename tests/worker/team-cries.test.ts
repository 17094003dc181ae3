import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { helpLines } from '#db/schema/help.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { itemId } from '#worker/moderation/store.ts'
import { drain } from '#worker/outbox/drain.ts'

const CRY = 'Ik wil niet meer leven. Vannacht neem ik al mijn pillen.'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  for (const table of [outbox, notifications, helpLines]) await db.delete(table)
  const line = { country: 'BE', site: null, emergency: false, hours: '', hoursEn: '', about: '', aboutEn: '' } as const
  await db
    .insert(helpLines)
    .values({ ...line, id: 'hlp_be', name: '1813', phone: '1813', position: 1, checkedAt: clock.now() })
})

async function scene() {
  const place = await make.community({ review: 'after' })
  const noor = await make.member({ in: place, role: 'professional' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const other = await make.member({ in: place, role: 'volunteer' })
  const thread = await make.thread({ in: place })
  return { place, noor, tarik, libel, other, thread }
}

/** Who finds an urgent line in their inbox by what was committed so far. */
async function called(): Promise<string[]> {
  await drain(db, recordingReach().reach, sent.splice(0), clock.now())
  const rows = await db.select().from(notifications)
  return rows.filter((row) => row.kind === 'urgent').map((row) => row.memberId)
}

describe('a volunteer who cries for help', () => {
  test('in a reply: held, help lines, the professionals called; no guest and no volunteer reads it', async () => {
    const { noor, tarik, libel, other, thread } = await scene()
    const outcome = await as(libel).forum.reply(thread.id, draft(CRY))
    expect(outcome).toMatchObject({ kind: 'held', reasons: ['crisis_words'] })
    if (outcome.kind !== 'held') return
    const own = await as(libel).forum.thread(thread.id, null, null, outcome.postId)
    expect(own.sent).toMatchObject({ urgent: true, state: 'held', lines: [{ phone: '1813' }] })
    for (const who of [guest(), as(other)])
      expect((await who.forum.thread(thread.id, null)).posts.map((post) => post.id)).not.toContain(outcome.postId)
    const id = make.heldItem({ id: outcome.postId })
    expect(await now.item(id)).toMatchObject({ level: 'crisis', state: 'open' })
    expect((await called()).sort()).toEqual([noor.id, tarik.id].sort())
    expect((await as(noor).moderation.item(id)).item.acts).toEqual(['approve', 'return'])
    for (const who of [libel, other]) expect(await refusal(as(who).moderation.item(id))).toBe('not_found')
  })

  test('in a title, or in a change of what stands there, is held too', async () => {
    const { place, libel, thread } = await scene()
    const title = await as(libel).forum.start(place.slug, { ...draft('Meer niet.'), title: 'Ik wil dood' })
    expect(title).toMatchObject({ kind: 'held', reasons: ['crisis_words'] })
    const calm = await as(libel).forum.reply(thread.id, draft('Ik herken het.'))
    expect(calm.kind).toBe('published')
    const edit = await as(libel).forum.edit(calm.postId, { body: CRY, version: 1 })
    expect(edit.kind).toBe('held')
    expect(await now.post(calm.postId)).toMatchObject({ state: 'held', level: 'crisis' })
  })

  test('what they quote is not their cry; what leads to them is held, watched words and links are not', async () => {
    const { libel, thread } = await scene()
    const reply = (body: string) => as(libel).forum.reply(thread.id, draft(body))
    expect((await reply('> Ik wil dood, vannacht nog.\n\nDat is zwaar.')).kind).toBe('published')
    expect((await reply('Stel je niet aan, zei hij. Kijk op https://bit.ly/x')).kind).toBe('published')
    expect(await reply('Mijn nummer is 0470 12 34 56.')).toMatchObject({ kind: 'held', reasons: ['contact_data'] })
  })
})

describe('a professional who cries for help', () => {
  test('is not held; help lines, and colleagues hear of it, they themselves and volunteers do not', async () => {
    const { noor, tarik, libel, thread } = await scene()
    const outcome = await as(noor).forum.reply(thread.id, draft(CRY))
    expect(outcome.kind).toBe('published')
    const own = await as(noor).forum.thread(thread.id, null, null, outcome.postId)
    expect(own.sent).toMatchObject({ urgent: true, lines: [{ phone: '1813' }] })
    const id = itemId('report', outcome.postId)
    expect(await now.item(id)).toMatchObject({ level: 'crisis', state: 'open', reasons: ['crisis_words'] })
    expect((await as(tarik).moderation.item(id)).item).toMatchObject({ acts: ['keep', 'hide'], personActs: [] })
    for (const who of [noor, libel]) expect(await refusal(as(who).moderation.item(id))).toBe('not_found')
    expect(await called()).toContain(tarik.id)
  })

  test('by changing what stood there', async () => {
    const { noor, tarik, thread } = await scene()
    const calm = await as(noor).forum.reply(thread.id, draft('Goedemorgen.'))
    expect(await as(noor).forum.edit(calm.postId, { body: 'Ik wil dood.', version: 1 })).toMatchObject({
      kind: 'saved',
    })
    expect((await as(tarik).moderation.item(itemId('report', calm.postId))).item.level).toBe('red')
    expect(await called()).toContain(tarik.id)
  })

  test.each([
    ['Denk je aan zelfmoord? Bel 1813.', true],
    ['Ik lees dat je niet meer wil leven.', true],
    ['> Ik wil dood.\n\nIk ben blij dat je dit schrijft.', false],
    ['Soms zegt iemand: "ik wil dood". Daar mag je over praten.', true],
  ])('who writes about somebody else’s calls nobody: %s', async (body, lines) => {
    const { noor, thread } = await scene()
    const outcome = await as(noor).forum.reply(thread.id, draft(body))
    expect(outcome.kind).toBe('published')
    const items = await db.select().from(caseItems).where(eq(caseItems.postId, outcome.postId))
    expect(items).toEqual([])
    expect(await now.post(outcome.postId)).toMatchObject({ level: 'green' })
    expect(await called()).toEqual([])
    const own = await as(noor).forum.thread(thread.id, null, null, outcome.postId)
    expect(own.sent?.lines !== null).toBe(lines)
  })
})
