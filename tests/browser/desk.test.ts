import { describe, expect, it } from 'vitest'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe('what comes in while somebody of the team has a page open', () => {
  const server = useServer()
  const people = usePeople(server)

  it('is in sight by itself, and not closed by a decision that was begun before it', async () => {
    const { id: post } = (await server.d1
      .prepare(
        "select p.id from posts p join communities c on c.id = p.community_id where c.slug = 'grenzen' and p.state = 'published' and not p.opening limit 1",
      )
      .first<{ id: string }>())!
    const tell = (explanation: string) =>
      new Visitor(server.url).post(`/posts/${post}/report`, {
        reason: 'worried',
        explanation,
        draftKey: crypto.randomUUID(),
      })
    await tell('Hoe is het met haar?')
    const noor = await people.enter('Noor', { viewport: PHONE })
    await noor.goto(`/desk/items/itm_r_${post}?pane=acts`)
    await hydrated(noor)
    await noor.getByLabel('Leg het uit aan de schrijver').fill('Dit schrijven we hier zo niet.')
    await noor.getByLabel('Welke huisregel?').first().selectOption('kind')
    await tell('Ze schrijft dat ze dood wil, vanavond nog.')
    await noor.locator('.pane-case', { hasText: 'vanavond nog' }).waitFor({ state: 'attached' })
    const hide = noor.locator('button[value="hide"]')
    await hide.click()
    await noor.getByText('Er kwam iets bij').waitFor()
    await noor.locator('.pane-acts').getByText('vanavond nog').waitFor()
    expect(await noor.getByLabel('Leg het uit aan de schrijver').inputValue()).toBe('Dit schrijven we hier zo niet.')
    expect(await noor.getByLabel('Welke huisregel?').first().inputValue()).toBe('kind')
    await hide.click()
    await noor.waitForURL(/done=hide/)
  })

  it('shows new words of the writer where the buttons are, and approves none that nobody read', async () => {
    const held = (await server.d1
      .prepare(
        `select p.id post, p.thread_id thread, m.nickname from posts p join members m on m.id = p.author_id and m.demo
         join case_items i on i.id = 'itm_h_' || p.id join memberships s on s.community_id = p.community_id
         join members n on n.id = s.member_id and n.nickname = 'Noor' where p.state = 'held' limit 1`,
      )
      .first<{ post: string; thread: string; nickname: string }>())!
    const { post, thread } = held
    const noor = await people.enter('Noor', { viewport: PHONE })
    await noor.goto(`/desk/items/itm_h_${post}?pane=acts`)
    await hydrated(noor)
    const writer = await people.enter(held.nickname)
    await writer.goto(`/posts/${post}/edit`)
    await hydrated(writer)
    await writer.locator('textarea').first().fill('Wie dat zegt, is dom. Dat stond er eerst niet.')
    await writer.locator('main form button[type="submit"], main form button:not([type])').first().click()
    await writer.waitForURL(new RegExp(thread))
    const acts = noor.locator('.pane-acts')
    await acts.getByText('De schrijver paste dit aan').waitFor()
    await acts.locator('ins', { hasText: 'Wie dat zegt, is dom.' }).waitFor()
    await noor.locator('button[value="approve"]').click()
    await acts.getByText('Je beslissing is nog niet genomen.').waitFor()
    await acts.locator('ins', { hasText: 'Wie dat zegt, is dom.' }).waitFor()
    expect(await server.d1.prepare('select state from posts where id = ?').bind(post).first('state')).toBe('held')
    await noor.locator('button[value="approve"]').click()
    await noor.waitForURL(/done=approve/)
  })

  it('is not closed with a conversation either, on the pane where it is not in sight', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/messages/new?to=grenzen')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Een vraag')
    await peer.getByLabel('Je bericht').fill('Kunnen jullie meedenken?')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()
    const id = new URL(peer.url()).pathname.split('/').pop()
    const noor = await people.enter('Noor', { viewport: PHONE })
    await noor.goto(`/desk/inbox/${id}?pane=acts`)
    await hydrated(noor)
    await noor.locator('summary', { hasText: 'Sluit dit gesprek af' }).click()
    await peer.getByLabel('Jouw bericht').fill('Er is nog iets.')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await noor.locator('.pane-case', { hasText: 'Er is nog iets.' }).waitFor({ state: 'attached' })
    await noor.getByRole('button', { name: 'Sluit af' }).click()
    await noor.locator('.pane-acts .notice-amber').waitFor()
    const row = await server.d1.prepare('select state from conversations where id = ?').bind(id).first('state')
    expect(row).toBe('open')
  })
})
