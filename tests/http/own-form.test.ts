import { describe, expect, it } from 'vitest'
import { everyPage } from '#tests/support/every-page.ts'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

/** One browser without scripts, two accounts: a page of the first one is still open when the second signs in. */
describe('a form of a page that was made for somebody else', () => {
  const server = useServer()

  it('is sent as nobody: its words come back, with whose name they would have stood under', async () => {
    const shared = await new Visitor(server.url).enter('Zeester')
    const html = await (await shared.get('/c/slapen-eten/new')).text()
    const form = {
      kind: 'talk',
      title: 'Van wie is dit bericht?',
      body: 'Dit schreef ik als Zeester.\n\nIk wil dood.',
      draftKey: hiddenField(html, 'draftKey'),
      by: hiddenField(html, 'by'),
    }
    await shared.enter('Regenjas')
    const answer = await shared.post('/c/slapen-eten/new', form)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Je bent nu Regenjas')
    expect(page).toMatch(/<textarea[^>]*readOnly[^>]*>[^<]*Dit schreef ik als Zeester\./i)
    expect(page).toContain('Verlaat deze pagina')
    // Somebody cries for help there: they get numbers, and Regenjas no item.
    expect(page).toMatch(/href="tel:1813"/)
    const items = () =>
      server.d1
        .prepare(
          "select count(*) as n from case_items i join members m on m.id = i.person_id where m.nickname = 'Regenjas'",
        )
        .first<number>('n')
    const before = await items()
    expect(await server.d1.prepare("select id from posts where markdown like 'Dit schreef ik als%'").first()).toBeNull()
    const asked = await shared.post('/account/nickname', { nickname: 'Een ander', by: form.by })
    expect(asked.status).toBe(409)
    expect(await items()).toBe(before)
    expect(await server.d1.prepare("select id from members where nickname = 'Een ander'").first()).toBeNull()

    await shared.enter('Zeester')
    expect((await shared.post('/c/slapen-eten/new', form)).status).toBe(302)
  })

  it('signs out all the same', async () => {
    const shared = await new Visitor(server.url).enter('Zeester')
    const page = await (await shared.get('/account/figure')).text()
    await shared.enter('Regenjas')
    expect((await shared.post('/sign-out', {})).status).toBe(302)
    expect(/<form[^>]*action="\/sign-out"[\s\S]*?<\/form>/.exec(page)?.[0]).not.toContain('name="by"')
  })

  it('is known by every form in which a member writes', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    const forms = []
    for (const { path } of await everyPage(server.d1)) {
      const html = await (await member.get(path)).text()
      for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
        if (
          /<textarea(?![^>]*readonly)|<input[^>]*type="(text|password)"/i.test(form) &&
          !form.includes('role="search"')
        )
          forms.push({ path, whose: /name="by" value="[\w-]{8}"/.test(form) })
    }
    expect(forms.length).toBeGreaterThan(8)
    expect(forms.filter(({ whose }) => !whose)).toEqual([])
  })
})
