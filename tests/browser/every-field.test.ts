import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Form, formsIn, type Place, pagesOf, placesToWrite } from '#tests/support/forms.ts'
import { listen, look, tagsOn, wordsFor } from '#tests/support/payloads.ts'
import { usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** From who may do the least to who may do the most: every field is written in by the first who has it. */
const PEOPLE = [null, 'Regenjas', 'Noor', 'Els'] as const
type Who = (typeof PEOPLE)[number]

/** Fields that do not take any words, with something that they do take; `turn` makes it another each time. */
const TAKES: Record<string, (turn: number) => string> = {
  nickname: (turn) => `Boomblad${turn}`,
  slug: (turn) => `een-plek-${turn}`,
  code: (turn) => `deur-${turn}`,
  phone: () => '106',
  site: () => 'https://voorbeeld.be',
  opensAt: () => '09:00',
  closesAt: () => '17:00',
  email: () => 'iemand@voorbeeld.be',
  ageMin: () => '18',
  ageMax: () => '',
  position: () => '0',
  promiseHours: () => '24',
  phrase: (turn) => `woord${turn}`,
  date: (turn) => `20${30 + (turn % 60)}-05-01`,
  secret: () => 'een lang geheim',
  newSecret: () => 'een lang geheim',
}

/**
 * Taken by nobody here: a first message to another participant with a link in it, as all of these have, and a passkey, which
 * wants the password too (demo people have none).
 */
const NOT_TAKEN = ['/messages/to/* subject', '/messages/to/* body', '/account/passkeys name']
/** Kept for the log only: no page shows it to anybody. */
const NOT_SHOWN = ['/t/*/move reason']
/** Said over the socket of a room, not by a form of a page. */
const OF_THE_ROOM = ['room/chat.tsx', 'room/people.tsx']

/**
 * Every form of every page: found on the pages themselves, so that a new field comes in by itself. Each text field is sent words
 * that became script somewhere. What comes back refused a browser has on its screen at once; what was kept is looked for
 * on every page, by everybody, when all of it was written.
 */
describe('every field in which people write', () => {
  const server = useServer({ vars: { MAIL_FROM: 'kring@example.org' } })
  const people = usePeople(server)
  const places: Place[] = []
  const found: { pattern: string; name: string }[] = []
  /** By form: what is still to be sent. */
  const left = new Map<string, Record<string, string>[]>()
  /** By form and field: the tags of the words that were taken. */
  const taken = new Map<string, string[]>()
  const refused = new Set<string>()
  /** Where answers led to, and the tags that a browser has had on its screen. */
  const [later, shown] = [new Set<string>(), new Set<string>()]
  let turn = 0

  beforeAll(async () => {
    places.push(...(await placesToWrite(server.d1, home())))
  }, 60_000)

  it('shows words and nothing else where it comes back refused', async () => {
    for (const who of PEOPLE) {
      const somebody = await enter(who)
      for (const place of places) await writeOn(place, who, somebody)
      expect(somebody.heard).toEqual([])
    }
    // Otherwise the words would be looked for in vain below.
    expect([...refused].filter((field) => !taken.has(field))).toEqual(NOT_TAKEN)
  }, 120_000)

  it('is a field that was found on a page', () => {
    const missed = asked().filter(
      ({ file, name, pattern }) =>
        !OF_THE_ROOM.includes(file) &&
        !found.some((one) => one.name.startsWith(name) && one.pattern === (pattern ?? one.pattern)),
    )
    expect(missed).toEqual([])
  })

  it('shows words and nothing else on every page, when all of it was written', async () => {
    const paths = new Set([...places.map(({ path }) => path), ...later, ...(await pagesOf(server.d1))])
    const seen = new Set<string>()
    // The team first: their pages show the most, and what somebody else's page says the same need not be looked at again.
    for (const who of [...PEOPLE].reverse()) {
      const { page, visitor, heard } = await enter(who)
      const closed: string[] = []
      for (const part of ['/desk', '/manage']) if ((await visitor.get(part)).status !== 200) closed.push(part)
      for (const path of paths) {
        if (closed.some((part) => path.startsWith(part))) continue
        const answer = await visitor.get(path)
        if (answer.status !== 200) continue
        const fresh = tagsOn(await answer.text()).filter((tag) => !seen.has(`${kindOf(path)} ${tag}`))
        if (!fresh.length) continue
        await page.goto(path)
        await look(page, `${path}, as ${who}`)
        for (const tag of fresh) {
          seen.add(`${kindOf(path)} ${tag}`)
          shown.add(tag)
        }
      }
      expect(heard).toEqual([])
    }
    const nowhere = [...taken].filter(([, tags]) => !tags.some((tag) => shown.has(tag))).map(([field]) => field)
    expect(nowhere).toEqual(NOT_SHOWN)
  }, 120_000)

  interface Somebody {
    page: Page
    /** The same session, without a screen: what a browser would send, many times faster. */
    visitor: Visitor
    heard: string[]
  }

  async function enter(who: Who): Promise<Somebody> {
    const visitor = new Visitor(home())
    if (who) await visitor.enter(who)
    // A second factor is set up in the session that began it.
    if (who === 'Noor') await visitor.post('/account/authenticator', { next: '/' })
    const page = await people.visitor({ baseURL: home() })
    const cookies = visitor.cookies.split('; ').filter(Boolean)
    await page.context().addCookies(
      cookies.map((cookie) => {
        const [name, ...value] = cookie.split('=')
        return { name: name!, value: value.join('='), url: home() }
      }),
    )
    await page.goto('/help')
    return { page, visitor, heard: listen(page, home()) }
  }

  /** By name: passkeys know no hosts that are a number, and their forms are forms too. */
  const home = () => server.url.replace('127.0.0.1', 'localhost')

  /** Writes in the forms of a page that have words left to be sent. */
  async function writeOn({ pattern, path }: Place, who: Who, { page, visitor }: Somebody) {
    const formsNow = async () => {
      const answer = await visitor.get(path)
      return answer.status === 200 ? formsIn(page, path, await answer.text()) : []
    }
    let forms = await formsNow()
    for (const first of forms) {
      for (const { name } of first.fields) found.push({ pattern, name })
      const key = keyOf(first)
      if (!left.has(key)) left.set(key, sheetsFor(first))
      for (const sheets = left.get(key)!; sheets.length; ) {
        // Where it was decided by what was sent before, another page of its kind takes the rest.
        const form = forms.find((one) => keyOf(one) === key)
        if (!form) break
        const words = sheets.shift()!
        const fields = { ...filled(form), ...words }
        // Who has no account may have made one with the words before.
        const answer = await (who ? visitor : new Visitor(home())).post(form.action, fields)
        for (const [name, text] of Object.entries(words)) {
          const field = `${kindOf(form.action)} ${name}`
          if (name in TAKES) continue
          if (answer.status < 400) taken.set(field, [...(taken.get(field) ?? []), ...tagsOn(text)])
          else refused.add(field)
        }
        const to = answer.headers.get('Location')
        // What was found is at a key that only this browser has the words of.
        if (answer.status === 302 && !to?.startsWith('/search?')) {
          if (who) later.add(new URL(to!, home()).pathname)
          forms = await formsNow()
        } else {
          const at = `${path}, ${JSON.stringify(words)} by ${who}`
          expect([200, 201, 202, 302, 400, 409, 422], at).toContain(answer.status)
          await send(page, form.action, fields)
          await look(page, at)
          for (const tag of tagsOn(await page.content())) shown.add(tag)
        }
      }
    }
  }

  /** What to send in a form, one sheet after the other: words in all that takes any, and then in all that does not. */
  const sheetsFor = (form: Form): Record<string, string>[] =>
    [false, true].flatMap((picky) => {
      const fields = form.fields
        .filter(({ name }) => name in TAKES === picky)
        .map((field) => ({ name: field.name, words: wordsFor(field, turn++) }))
      const many = Math.max(0, ...fields.map(({ words }) => words.length))
      return Array.from({ length: many }, (_, at) =>
        Object.fromEntries(fields.filter(({ words }) => words[at]).map(({ name, words }) => [name, words[at]!])),
      )
    })

  function filled(form: Form): Record<string, string> {
    turn++
    return Object.fromEntries(
      form.values.map(([name, value]) => [
        name,
        value || (TAKES[name]?.(turn) ?? `Gewone woorden, lang genoeg ${turn}`),
      ]),
    )
  }

  /** As the browser itself does, without the checks of the page: the answer is on its screen. */
  async function send(page: Page, action: string, fields: Record<string, string>) {
    const answered = page.waitForEvent('load')
    await page.evaluate(
      ({ action, fields }) => {
        document.body.insertAdjacentHTML('beforeend', '<form method="post" id="sent"></form>')
        const form = document.querySelector<HTMLFormElement>('#sent')!
        form.action = action
        for (const [name, value] of Object.entries(fields)) {
          form.insertAdjacentHTML('beforeend', '<textarea></textarea>')
          const field = form.querySelector<HTMLTextAreaElement>('textarea:last-child')!
          field.name = name
          field.value = value
        }
        HTMLFormElement.prototype.submit.call(form)
      },
      { action, fields },
    )
    await answered
  }

  /** An address without what it is about. */
  const kindOf = (path: string) =>
    path.split('?')[0]!.replaceAll(/\b[a-z]{3}_[\w.]+|(?<=^\/c\/)[\w-]+|(?<=^\/account\/passkeys\/)\w+/g, '*')
  const keyOf = (form: Form) => `${kindOf(form.action)} ${form.fields.map(({ name }) => name)}`

  /** The fields that the parts of the app ask for, by the text of their modules; with `pattern` where it is one page's own. */
  function asked(): { file: string; name: string; pattern: string | undefined }[] {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    return files.flatMap((file) => {
      const pattern = places.find((place) => place.file === file)?.pattern
      return [...readFileSync(`app/${file}`, 'utf8').matchAll(/<(?:Field|Textarea)\b.*?\/>/gs)]
        .filter(([field]) => !/type="(password|date|number)"|readOnly/.test(field))
        .map(([field]) => {
          const name = /\bname="([^"]+)"|\bname=\{`([a-z-]+)|field\('([^']+)'/.exec(field)?.slice(1).find(Boolean)
          return { file, name: name ?? field, pattern }
        })
    })
  }
})
