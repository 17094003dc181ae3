import { expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

const server = useServer({ vars: { COUNTRY: 'NL' } })

it('one setting makes the Dutch that of the Netherlands: the language, the words, the help lines', async () => {
  const help = await (await new Visitor(server.url).get('/help-now')).text()
  expect(help).toContain('lang="nl-NL"')
  expect(help).toContain('0800-0113')
  expect(help).not.toContain('Tele-Onthaal')
  const english = await fetch(`${server.url}/`, { headers: { 'Accept-Language': 'en' } })
  expect(await english.text()).toContain('lang="en"')
  const coordinator = await new Visitor(server.url).enter('Els')
  const page = await (await coordinator.get('/manage/communities')).text()
  expect(page).toContain('Openingstijden')
  expect(page).not.toContain('Openingsuren')
})
