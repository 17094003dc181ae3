import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe('an installation in the Netherlands', () => {
  const server = useServer({ vars: { COUNTRY: 'NL' } })

  it('has the language, the words and the help lines of that country', async () => {
    const help = await (await new Visitor(server.url).get('/help')).text()
    expect(help).toContain('lang="nl-NL"')
    expect(help).toContain('0800-0113')
    expect(help).not.toContain('Tele-Onthaal')
    const english = await fetch(`${server.url}/`, { headers: { 'Accept-Language': 'en' } })
    expect(await english.text()).toContain('lang="en"')
    const coordinator = await new Visitor(server.url).enter('Els')
    const community = await server.d1.prepare('select id from communities limit 1').first<string>('id')
    const page = await (await coordinator.get(`/manage/communities/${community}/hours`)).text()
    expect(page).toContain('Openingstijden')
    expect(page).not.toContain('Openingsuren')
  })
})
