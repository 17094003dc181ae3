import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'
import type { Language } from '#worker/i18n/words.ts'

/**
 * A page without anything of the house on it: what could not be done, what to do now, and the ways on. For what is answered
 * before the house itself does, and for addresses that have no page of their own. Says nothing of who asks, nor of what
 * there is: the same for everybody.
 */
export function plainPage(status: 403 | 404 | 405 | 415, language: Language): Response {
  const { errors, ui } = { nl, en }[language]
  const said = {
    403: { title: ui.errorPage[403].title, text: errors.other_site },
    404: { title: ui.errorPage[404].title, text: errors.not_found },
    405: { title: ui.errorPage[403].title, text: errors.other_site },
    415: { title: ui.errorPage[403].title, text: errors.other_site },
  }[status]
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${said.title}</title>
<p><a href="/leave">${ui.quickExit}</a></p>
<h1>${said.title}</h1>
<p>${said.text}</p>
<p><a href="/">${ui.errorPage.home}</a></p>
<p><a href="/help">${ui.errorPage.help}</a></p>
</html>
`
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
  // RFC 9110: a refused method names those that there are.
  if (status === 405) headers.set('Allow', 'GET, HEAD, POST')
  return new Response(html, { status, headers })
}
