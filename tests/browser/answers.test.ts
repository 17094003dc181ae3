import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Form, formsIn, type Place, placesToWrite } from '#tests/support/forms.ts'
import { hydrated, inSight, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

const CRY = 'Ik wil dood, vanavond nog.'
/** Every form is sent by the first who has it. */
const PEOPLE = ['Regenjas', 'Noor', 'Els'] as const
/** Pages on which somebody of the team writes: no help lines for those. */
const OF_THE_TEAM = /^(desk|manage)\b/
/** Shows a code, and takes what it is given by a script of its own. */
const OTHERWISE = /^(account\/(authenticator|passkeys?|second-factor))\b/

/**
 * What an answer may say first, in the order in which it matters; as a page shows it now. At the desk the keyboard is led on after
 * an act that was done.
 */
const FIRST = ['.lines-now', '.form-errors', '.error-page', '[aria-invalid=true]', '.notice[role]:not(.main-full *)']

/**
 * Every form of every page, on a phone, in the app: the answer stands at the top of a page that stays where it was. What it
 * says is on the screen all the same, and under the keyboard.
 */
describe('the answer to a form', () => {
  const server = useServer()
  const people = usePeople(server, { expected: /the server responded with a status of 4\d\d/ })
  const places: Place[] = []

  beforeAll(async () => {
    places.push(...(await placesToWrite(server.d1, server.url)).filter(({ pattern }) => !OTHERWISE.test(pattern)))
  }, 60_000)

  it('is on the screen and under the keyboard, what is wrong with it first', async () => {
    const wrong: string[] = []
    const answered = await sendAll('', async (page, at) => {
      if (!(await page.locator(FIRST.join()).count())) return false
      await expect
        .poll(() => seen(page), { timeout: 3_000 })
        .toBe(true)
        .catch(() => wrong.push(at))
      return true
    })
    expect(wrong).toEqual([])
    expect(answered.length).toBeGreaterThan(30)
  }, 240_000)

  it('shows help lines on the screen before anything else', async () => {
    const wrong: string[] = []
    const lines = await sendAll(CRY, async (page, at) => {
      const number = page.locator('.lines-now a[href="tel:112"]')
      // The address of a page is there a moment before the page.
      if (
        !(await number.waitFor({ timeout: 1_500 }).then(
          () => true,
          () => false,
        ))
      )
        return false
      await expect
        .poll(() => inSight(number), { timeout: 3_000 })
        .toBe(true)
        .catch(() => wrong.push(at))
      expect(await seen(page), at).toBe(true)
      return true
    })
    expect(wrong).toEqual([])
    expect(lines).toEqual([
      'c/:slug/join answer0',
      'decisions/:decisionId/objection text',
      'messages/new subject,body',
      'messages/:conversationId body',
      'messages/to/:postId subject,body',
      'posts/:postId/edit title,body,warning',
      'c/:slug/new title,body,warning',
      't/:threadId body,warning',
      'search q',
      'messages/:messageId/report explanation',
      'posts/:postId/report explanation',
      'posts/:postId/report-person explanation',
      't/:threadId/report explanation',
    ])
  }, 240_000)

  /** Whether the first thing that the page has to say is where somebody looks, and where the keyboard is. */
  async function seen(page: Page): Promise<boolean> {
    const { place, focused } = await page.evaluate((first) => {
      const place = first.flatMap((what) => document.querySelector(`#content ${what}`) ?? [])[0]
      const whole = place?.matches('.lines-now') ? place.closest('.notice') : place
      return {
        place: place ? first.find((what) => place.matches(what)) : undefined,
        // A new document begins at its top, with the keyboard as with the eyes.
        focused:
          (whole !== undefined && [whole, whole?.closest('#found')].includes(document.activeElement as HTMLElement)) ||
          !('sameDocument' in window),
      }
    }, FIRST)
    if (!place || !focused) return false
    return inTop(page, `#content ${place}`)
  }

  /** Its first line is on the screen: what is long goes on below. */
  const inTop = (page: Page, what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((element) => {
        const { top } = element.getBoundingClientRect()
        return top >= 0 && top < innerHeight - 100
      })

  /** Sends every form in which somebody can write, `text` in all of its fields, and gives back those of which the answer is of that kind. */
  async function sendAll(text: string, look: (page: Page, at: string) => Promise<boolean>): Promise<string[]> {
    const done = new Set<string>()
    const answered: string[] = []
    for (const who of PEOPLE) {
      const page = await people.enter(who, { viewport: PHONE })
      const visitor = await new Visitor(server.url).enter(who)
      await page.goto('/help')
      for (const { pattern, path } of places) {
        if (text && OF_THE_TEAM.test(pattern)) continue
        const html = await visitor.get(path)
        if (html.status !== 200) continue
        for (const form of await formsIn(page, path, await html.text())) {
          const name = `${pattern} ${form.fields.map((field) => field.name)}`
          if (form.method !== 'post' || done.has(name)) continue
          done.add(name)
          await page.goto(path)
          await hydrated(page)
          const at = page.url()
          const answer = page.waitForResponse((response) => response.request().method() === 'POST')
          await send(page, form, text)
          await (await answer).finished()
          // Led elsewhere: the page of that.
          if ((await answer).status() === 202) await page.waitForURL((url) => url.href !== at)
          await page.waitForLoadState()
          await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
          if (await look(page, `${name} by ${who}`)) answered.push(name)
        }
      }
    }
    return answered
  }

  /** Fills a form and presses its button, wherever on the page that is, without what the browser itself would say. */
  const send = (page: Page, { fields }: Form, text: string) =>
    page.evaluate(
      ({ names, text }) => {
        const form = [...document.querySelectorAll<HTMLFormElement>('#content form')].find((one) =>
          names.every((name) => one.elements.namedItem(name)),
        )!
        for (const name of names) (form.elements.namedItem(name) as HTMLInputElement).value = text
        form.noValidate = true
        Object.assign(window, { sameDocument: true })
        const button = form.querySelector<HTMLButtonElement>('button:not([type=button])')
        button?.scrollIntoView({ block: 'center' })
        form.requestSubmit(button)
      },
      { names: fields.map(({ name }) => name), text },
    )
})
