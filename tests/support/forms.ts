import type { Page } from 'playwright-core'
import { everyPage } from './every-page.ts'
import { Visitor } from './visitor.ts'

/** Somewhere a form may be. */
export interface Place {
  pattern: string
  /** The module that shows it, where the page came from `app/routes.ts`. */
  file?: string
  path: string
}

/** A form in which somebody can write, as a page has it. */
export interface Form {
  method: 'get' | 'post'
  /** Where it goes, from the root of the site. */
  action: string
  /** What a browser would send when nobody filled anything in, with the first choice made where one is asked. */
  values: [string, string][]
  /** Where somebody writes: the words of one are at most `max` characters. */
  fields: { name: string; long: boolean; max: number }[]
}

/** The forms of a page that have something to write in, read from its HTML by the parser of a real browser. */
export const formsIn = (page: Page, path: string, html: string): Promise<Form[]> =>
  page.evaluate(
    ({ path, html }) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const here = new URL(path, 'https://kring.invalid')
      return [...parsed.forms].flatMap((form): Form[] => {
        const fields = [...form.elements]
          .filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)
          .filter((one) => /^(text|search|email|url|tel|textarea)$/.test(one.type))
          .filter((one) => one.name && !one.readOnly && !one.disabled && !one.hidden)
        if (!fields.length) return []
        for (const one of form.elements) {
          if (one instanceof HTMLSelectElement && !one.value) one.selectedIndex = 1
          if (!(one instanceof HTMLInputElement)) continue
          if (one.type === 'checkbox') one.checked = true
          if (one.type === 'radio') one.checked ||= !form.querySelector(`input[name="${one.name}"]:checked`)
        }
        const button = form.querySelector<HTMLButtonElement>('button[name]')
        const to = new URL(form.getAttribute('action') ?? path, here)
        return [
          {
            method: form.method === 'get' ? 'get' : 'post',
            action: to.pathname + to.search,
            values: [
              ...([...new FormData(form)] as [string, string][]),
              ...(button ? [[button.name, button.value] as [string, string]] : []),
            ],
            fields: fields.map((one) => ({
              name: one.name,
              long: one.type === 'textarea',
              max: one.maxLength > 0 ? one.maxLength : 4_000,
            })),
          },
        ]
      })
    },
    { path, html },
  )

/**
 * The pages of the house, after what some forms hang on was made: a conversation, a decision to object to, own words to change.
 * For a demo server at `home`, its database given; nothing is read first there, so that what is written is seen at once.
 */
export async function placesToWrite(d1: D1Database, home: string): Promise<Place[]> {
  const run = (sql: string, ...values: unknown[]) =>
    d1
      .prepare(sql)
      .bind(...values)
      .run()
  const one = async (sql: string, ...values: unknown[]) =>
    (await d1
      .prepare(sql)
      .bind(...values)
      .first<string>('id'))!
  await run("update communities set review = 'after'")
  await run("update communities set private_messages = 1, age_min = 18 where slug = 'autisme'")
  const [regenjas, noor, els] = await Promise.all(
    ['Regenjas', 'Noor', 'Els'].map((nickname) => new Visitor(home).enter(nickname)),
  )
  const begun = await regenjas!.post('/messages/new?to=slapen-eten', {
    to: 'slapen-eten',
    subject: 'Een vraag',
    body: 'Kan iemand mij helpen?',
    draftKey: crypto.randomUUID(),
  })
  const conversation = new URL(begun.headers.get('Location')!, home).pathname.split('/')[2]!
  await noor!.post(`/desk/inbox/${conversation}`, {
    body: 'Wat fijn dat je schrijft.',
    count: '1',
    seen: '1',
    draftKey: crypto.randomUUID(),
  })
  await els!.post('/manage/templates/new', {
    use: 'message',
    language: 'nl',
    title: 'Begin',
    body: 'Dag',
    communityId: '',
  })
  await run(
    `insert into moderation_log (id, subject_id, version, community_id, person_id, actor_id, act, rule, reason, decided_at)
        select 'log_0000decided', 'com.' || m.id, 2, c.id, m.id, n.id, 'warn', 'kind', 'Daarom.', ?
        from members m, members n, communities c where m.nickname = 'Regenjas' and n.nickname = 'Noor' and c.slug = 'autisme'`,
    Date.now(),
  )
  await run(
    `insert into passkeys (id, member_id, public_key, counter, transports, name, created_at)
        select 'sleutel', id, 'x', 0, '[]', 'Telefoon', ? from members where nickname = 'Regenjas'`,
    Date.now(),
  )
  const postOf = (nickname: string) =>
    one(
      "select p.id from posts p join members m on m.id = p.author_id join communities c on c.id = p.community_id where m.nickname = ? and c.slug = 'autisme' and p.state = 'published' limit 1",
      nickname,
    )
  const own = await postOf('Regenjas')
  await run('update posts set published_at = ? where id = ?', Date.now(), own)
  const { results: items } = await d1
    .prepare(
      "select id from (select id, row_number() over (partition by kind order by id) as nth from case_items where state = 'open') where nth <= 4",
    )
    .all<{ id: string }>()
  const place = (pattern: string, path: string) => ({ pattern, path })
  return [
    place('c/:slug/join', '/c/mantelzorg/join'),
    place('decisions/:decisionId/objection', '/decisions/log_0000decided/objection'),
    place('messages/new', '/messages/new?to=slapen-eten'),
    place('messages/:conversationId', `/messages/${conversation}`),
    place('desk/inbox/:conversationId', `/desk/inbox/${conversation}`),
    place('messages/to/:postId', `/messages/to/${await postOf('Kiezel')}`),
    place('posts/:postId/edit', `/posts/${own}/edit`),
    place('account/passkeys/:passkeyId', '/account/passkeys/sleutel'),
    // A closed one, before an open one: only those ask questions at the door.
    place(
      'manage/communities/:communityId',
      `/manage/communities/${await one("select id from communities where slug = 'autisme'")}`,
    ),
    // An act of the desk shows the page that it stands on, which is here already.
    ...(await everyPage(d1)).filter(({ pattern }) => !/^desk\/\w+\/:\w+\/\w+/.test(pattern)),
    ...items.map(({ id }) => place('desk/items/:itemId', `/desk/items/${id}`)),
  ]
}

/** The pages of what was written last, beside those that an answer led to. */
export async function pagesOf(d1: D1Database): Promise<string[]> {
  const all = async (sql: string) => (await d1.prepare(sql).all<{ path: string }>()).results.map(({ path }) => path)
  return [
    ...(await all("select '/desk/items/' || id as path from case_items order by opened_at desc limit 20")),
    ...(await all("select '/decisions/' || id as path from moderation_log order by decided_at desc limit 20")),
    ...(await all("select '/info/' || slug as path from info_pages where community_id is null")),
    ...(await all("select '/manage/info/' || slug as path from info_pages where community_id is null")),
    ...(await all(
      "select '/t/' || id as path from threads where locked_at is not null order by locked_at desc limit 10",
    )),
    ...(await all("select '/c/' || slug as path from communities where slug like 'een-plek%'")),
  ]
}
