import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, it } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { secretsOf } from '#run/secrets.ts'
import { fieldsFor } from '#tests/support/leak/acts.ts'
import { addressesOf, everyLine, everySocket, shareOf } from '#tests/support/leak/addresses.ts'
import { seedDecisions, seedJoins, seedReports } from '#tests/support/leak/asked.ts'
import { seedAccounts, seedOrganisation } from '#tests/support/leak/kept.ts'
import { knock, listen } from '#tests/support/leak/listening.ts'
import { marksIn, ROLES, type Role } from '#tests/support/leak/marks.ts'
import { type Said, seedSaid } from '#tests/support/leak/said.ts'
import { inTurn, type Met, walkEverything } from '#tests/support/leak/walk.ts'
import { KNOW, memberId, nicknameOf, PLACES, READERS, seedPlaces, slugOf, World } from '#tests/support/leak/world.ts'
import { seedWritten } from '#tests/support/leak/written.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

/**
 * Every route × every role × every state. Each piece of the record carries a mark of its own (`tests/support/leak`), with
 * who may meet it and who must, as `moderation.md` and the tables in the schema have it. A role walks every address: what
 * it meets, it may; what it must, it met somewhere. The second half is what makes the first worth something.
 */
/** Where a community was put away, its members may still leave it, and take back what they wrote. */
const ownThere = (pattern: string, role: Role) =>
  (pattern === '/c/:slug/leave' && KNOW.archived.includes(role)) ||
  (pattern === '/posts/:postId/withdraw' && role === 'writer')

describe('what is not for everybody', () => {
  const server = useServer({
    demo: false,
    direct: true,
    vars: { DESK_MAIL: 'desk@example.org', MAIL_FROM: 'kring@example.org' },
  })
  const visitors = new Map<Role, Visitor>()
  let world: World
  let said: Said[]
  const names = () => ROLES.filter((role) => role !== 'guest').map((role) => nicknameOf(world, role))
  let met: Map<Role, Met>

  beforeAll(async () => {
    world = new World(server.d1)
    seedPlaces(world)
    said = seedSaid(world)
    seedReports(world, said, seedWritten(world))
    seedJoins(world)
    seedDecisions(world, said)
    seedOrganisation(world)
    await seedAccounts(world, said, secretsOf(server.state).KRING_SECRET)
    await world.write()
    for (const role of ROLES) {
      const visitor = new Visitor(server.url)
      visitors.set(role, role === 'guest' ? visitor : await visitor.enter(nicknameOf(world, role)))
    }
    const unproven = 'update sessions set second_factor_at = null where member_id = ?'
    await server.d1.prepare(unproven).bind(memberId('unproven')).run()
  })

  it('is marked wherever text is kept', async () => {
    const bare: string[] = []
    for (const table of Object.values(schema).filter((one) => is(one, SQLiteTable))) {
      const { name, columns } = getTableConfig(table as SQLiteTable)
      for (const column of columns) {
        const at = `${name}.${snake(column.name)}`
        if (column.getSQLType() !== 'text' || column.enumValues?.length || UNMARKED.test(at)) continue
        const found = await server.d1
          .prepare(`select 1 from ${name} where ${snake(column.name)} glob '*zz[0-9][0-9][0-9][0-9]zz*' limit 1`)
          .first()
        if (!found) bare.push(at)
      }
    }
    expect(bare).toEqual([])
  })

  it('is met by nobody else, at any address', async () => {
    met = await walkEverything(server.directUrl!, world, visitors)
    expect(
      everybody(({ marks }, role) =>
        world.marks.wrongFor(role, marks.keys()).map((what) => `${what}, at ${marks.get(what.slice(0, 8))}`),
      ),
    ).toEqual([])
    expect(everybody(({ more }) => more)).toEqual([])
  }, 240_000)

  it('is met by whoever must', () => {
    expect(everybody(({ marks }, role) => world.marks.missedBy(role, new Set(marks.keys())))).toEqual([])
  })

  const everybody = (say: (of: Met, role: Role) => string[]) =>
    [...met].flatMap(([role, of]) => say(of, role).map((what) => `${role}: ${what}`))

  it('is found by nobody else, in any place, and by whoever may', async () => {
    const wrong: string[] = []
    await inTurn([...ROLES], async (role) => {
      const found = new Set<string>()
      for (const community of ['', ...PLACES.map((place) => slugOf(world, place))])
        for (let before: string | undefined = ''; before !== undefined; ) {
          const sent = await visitors.get(role)!.post('/search', { q: 'zz', community, before })
          const answer = await visitors.get(role)!.get(sent.headers.get('Location')!)
          const html = await answer.text()
          for (const mark of marksIn(html)) if (mark !== community) found.add(mark)
          before = /<input[^>]*name="before"[^>]*value="(\d+)"/.exec(html)?.[1]
        }
      wrong.push(...world.marks.wrongFor(role, found).map((what) => `${role} found ${what}`))
      const missed = said
        .filter(
          ({ state, under, place, folded }) =>
            state === 'published' && under === state && !folded && READERS[place].includes(role),
        )
        .filter(({ text }) => !found.has(text))
      wrong.push(...missed.map(({ text }) => `${role} did not find ${world.marks.say(text)}`))
    })
    expect(wrong).toEqual([])
  }, 60_000)

  it('is acted on as if it were not there, and nothing comes of it', async () => {
    const before = await record(server.d1)
    const wrong: string[] = []
    const tasks = [...everyLine().entries()].flatMap(([turn, line]) => {
      if (!line.acts || DOORS_OF_THEIR_OWN.test(line.pattern)) return []
      const addresses = addressesOf(world, line)
      return ROLES.flatMap((role) => {
        const closed = addresses.filter(
          ({ seers, kind, path }) =>
            seers &&
            !seers.has(role) &&
            !(kind.startsWith('archived') && ownThere(line.pattern, role)) &&
            // Their own words under an opening that is gone they may take back: `own-words.test.ts`.
            !(line.pattern === '/posts/:postId/withdraw' && world.ownUnder.get(path.split('/')[2]!) === role),
        )
        return shareOf({ ...line, reads: true }, closed, turn, role)
          .slice(0, 2)
          .map((address) => ({ role, address }))
      })
    })
    expect(tasks.length).toBeGreaterThan(500)
    await inTurn(tasks, async ({ role, address: { line, path, kind } }) => {
      // Who was sent out may leave: `sent-out.test.ts`.
      if (role === 'out' && line.pattern === '/c/:slug/leave') return
      // Who got a message that was hidden while they wrote about it is heard: `report-again.test.ts`.
      const sides = /^a hidden message in .* of (.+) in \w+$/.exec(kind)?.[1]?.split(', ')
      if (line.pattern === '/messages/:messageId/report' && sides?.includes(role)) return
      const answer = await visitors.get(role)!.post(path, fieldsFor(line))
      const marks = [...marksIn(await answer.text())].filter((mark) => !path.includes(mark))
      // Who has yet to sign in, or to take the second step, is sent there.
      const strange = role === 'guest' || role === 'unproven'
      // Who took part in a place that was put away is told that it was.
      const putAway = answer.status === 403 && kind.startsWith('archived') && KNOW.archived.includes(role)
      // And who may not write for now, or was sent out, hears that where everybody there could read.
      const couldRead = line.pattern === '/c/:slug/new' || (line.pattern === '/t/:threadId' && / published /.test(kind))
      const stopped = answer.status === 403 && ['paused', 'out'].includes(role) && couldRead
      if (answer.status !== 404 && !putAway && !stopped && !(strange && [302, 401, 403].includes(answer.status)))
        wrong.push(`${role} at ${path} (${line.pattern}): ${answer.status}`)
      wrong.push(...world.marks.wrongFor(role, marks).map((what) => `${role} at ${path}: ${what}`))
    })
    expect(wrong).toEqual([])
    expect(await record(server.d1)).toEqual(before)
  }, 120_000)

  it('opens no socket, and is in no hint', async () => {
    const wrong: string[] = []
    const tasks = everySocket().flatMap((line) =>
      addressesOf(world, line).flatMap((address) => ROLES.map((role) => ({ line, address, role }))),
    )
    await inTurn(tasks, async ({ line, address: { path, seers }, role }) => {
      const opens = await knock(server.url, path, visitors.get(role)!)
      const may = SOCKETS[line.pattern]?.(role, seers)
      if (may === undefined) throw new Error(`who may listen at ${line.pattern}?`)
      if (opens !== (may ? 'open' : 'refused')) wrong.push(`${role} at ${path}: ${opens}`)
    })
    expect(wrong).toEqual([])
    expect(await knock(server.url, '/live/desk', visitors.get('professional')!, 'https://evil.example')).toBe('refused')

    // Something is held in an open thread: that it is, is told to the team and its author only, and not what.
    await server.d1.prepare("update communities set review = 'before' where id = 'com_open'").run()
    const open = said.find(({ place, state, under }) => place === 'open' && state === 'published' && under === state)!
    const thread = `/live/threads/${open.threadId}`
    const at = (path: string, role: Role) => listen(server.url, path, visitors.get(role)!)
    const hearing = await Promise.all([at(thread, 'professional'), at('/live/desk', 'professional')])
    const deaf = await Promise.all([at(thread, 'outsider'), at(thread, 'elsewhere'), at('/live/desk', 'elsewhere')])
    const draft = { body: 'zz words that are held', draftKey: crypto.randomUUID() }
    expect((await visitors.get('member')!.post(`/t/${open.threadId}`, draft)).status).toBe(302)
    for (const { heard } of hearing) await expect.poll(() => heard.length).toBeGreaterThan(0)
    for (const { heard } of deaf) expect(heard).toEqual([])
    expect(new Set(hearing.flatMap(({ heard }) => heard))).toEqual(new Set(['{"type":"changed"}']))
    for (const { socket } of [...hearing, ...deaf]) socket.close()
  }, 60_000)

  it('is in no mail', async () => {
    const urgent = said.find(
      ({ place, state, under, by }) =>
        place === 'hidden' && state === 'published' && under === state && by === 'writer',
    )!
    const report = { reason: 'worried', explanation: 'zz bang om haar', draftKey: crypto.randomUUID() }
    expect((await visitors.get('member')!.post(`/posts/${urgent.postId}/report`, report)).status).toBe(200)
    // The desk hears of what is urgent by the queue, members of what waits by the round of each minute.
    await expect.poll(() => server.mails().length).toBeGreaterThan(0)
    await server.tick()
    await expect.poll(() => server.mails().length).toBeGreaterThan(5)
    for (const mail of server.mails()) {
      const encoded = [...mail.matchAll(/[A-Za-z0-9+/=]{40,}/g)].map(([text]) => Buffer.from(text, 'base64').toString())
      // Whom it goes to stands on its envelope, and that is all that stands of them.
      const inside = `${mail.replace(/^To:.*$/gim, '')} ${encoded.join(' ')}`
      expect(inside).not.toMatch(/zz\d{4}zz|zz bang|-place|(thr|pst|com|mem)_/)
      for (const name of names()) expect(inside).not.toContain(name)
      expect(inside.length).toBeGreaterThan(100)
    }
  })

  it('leaves nothing in the logs', () => {
    const log = server.lines.map((line) => line.text).join('\n')
    expect(log).not.toMatch(/zz\d{4}zz|zz words|zz bang/)
    for (const name of names()) expect(log).not.toContain(name)
  })
})

/** Who may listen: to a thread or conversation who sees it; to the desk who moderates somewhere; at home who has one. */
const SOCKETS: Record<string, (role: Role, seers: ReadonlySet<Role> | null) => boolean> = {
  '/live/threads/:id': (role, seers) => role !== 'guest' && seers!.has(role),
  '/live/messages/:id': (role, seers) => seers!.has(role),
  '/live/desk': (role) => ['volunteer', 'professional', 'elsewhere', 'glass'].includes(role),
  '/live/me': (role) => role !== 'guest',
  // By ticket only, which its own tests are about.
  '/live/rooms/:sessionId': () => false,
}

/** Coordinators' acts want whole forms; what is one's own account's is looked up by account. */
const DOORS_OF_THEIR_OWN = /^\/(manage|account|invite|email)\//

/** Columns whose text says nothing about anybody, names something else in the record, or is sealed. */
const UNMARKED =
  /\.(id|\w+_(id|by|to|key)|key|slug|code|day|date|phone|site|hours(_en)?|about_en|rule|roles|reasons|reactions|transports|staff_function|sealed_address|stop_hash)$|^sessions\.token_hash$|^help_lines\./
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Everything that is kept but for what the machine keeps for itself. */
async function record(d1: D1Database): Promise<Record<string, unknown[]>> {
  const tables = Object.values(schema).filter((one) => is(one, SQLiteTable))
  const names = tables.map((table) => getTableConfig(table as SQLiteTable).name)
  const kept = names.filter((name) => !['sessions', 'outbox', 'challenges'].includes(name))
  const answers = await d1.batch(kept.map((name) => d1.prepare(`select * from ${name} order by 1, 2`)))
  return Object.fromEntries(kept.map((name, at) => [name, answers[at]!.results]))
}
