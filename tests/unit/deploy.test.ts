import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HELP_LINES } from '#db/demo/help-lines.ts'
import { firstData, firstLink } from '#run/deployment/first-data.ts'
import { aboutMail, configured, missing, readFlags } from '#run/deployment/installation.ts'
import { type Answer, deploy, type Tools } from '#run/deployment/plan.ts'
import { DEFAULT_WORDS } from '#worker/forum/checks/default-words.ts'

/** An account as wrangler would find it; remembers what was asked of it. */
function account(has: {
  loggedIn?: boolean
  database?: boolean
  queue?: boolean
  worker?: boolean
  secrets?: string[]
  lines?: number
  coordinators?: number
  fails?: string
}) {
  const state = { loggedIn: true, secrets: [] as string[], lines: 0, coordinators: 0, ...has }
  const ran: string[] = []
  const said: string[] = []
  const privately: { name: string; text: string; there: boolean }[] = []
  const ok = (output: unknown = ''): Answer => ({
    code: 0,
    output: typeof output === 'string' ? output : JSON.stringify(output),
  })
  const no = (output: string): Answer => ({ code: 1, output })
  const tools: Tools = {
    async wrangler(args) {
      const line = args.join(' ')
      ran.push(line)
      if (state.fails && line.startsWith(state.fails)) return no('it went wrong')
      if (line.startsWith('whoami')) return state.loggedIn ? ok({ loggedIn: true }) : no('not authenticated')
      if (line.startsWith('d1 list'))
        return ok(
          `▲ a warning\n${JSON.stringify(state.database ? [{ uuid: 'id-1', name: 'kring' }] : [{ uuid: 'x', name: 'other' }])}`,
        )
      if (line.startsWith('d1 create')) {
        state.database = true
        return ok('made')
      }
      if (line.startsWith('queues info')) return state.queue ? ok('there') : no('Queue "kring-outbox" does not exist')
      if (line.startsWith('secret list'))
        return state.worker ? ok(state.secrets.map((name) => ({ name }))) : no('Worker "kring" not found [code: 10007]')
      if (line.startsWith('d1 execute') && line.includes('--command'))
        return ok([{ results: [{ lines: state.lines, coordinators: state.coordinators }] }])
      return ok()
    },
    say: (line) => said.push(line),
    writeConfig: (id) => `config-with-${id}`,
    writePrivate(name, text) {
      const file = { name, text, there: true }
      privately.push(file)
      const remove = () => {
        file.there = false
      }
      return { path: `/private/${name}`, remove }
    },
    newSecret: () => 'a-secret',
    firstData: () => 'insert first data;',
    firstLink: async () => ({ link: 'https://x/invite/t', sql: 'insert link;' }),
  }
  return { tools, ran, said, privately }
}

const changes = (ran: string[]) =>
  ran.filter((line) => !/^(whoami|d1 list|queues info|secret list)|--command/.test(line))

describe('putting it online', () => {
  test('into an empty account: all is made, in order, and the link is there once', async () => {
    const { tools, ran, said, privately } = account({})
    expect(await deploy(tools, false)).toEqual({ ok: true, link: 'https://x/invite/t' })
    expect(changes(ran)).toEqual([
      'd1 create kring --jurisdiction eu --update-config=false',
      'queues create kring-outbox',
      'd1 migrations apply kring --remote --config config-with-id-1',
      'deploy --config config-with-id-1 --secrets-file /private/secrets.json',
      'd1 execute kring --remote --json --yes --config config-with-id-1 --file /private/rows.sql',
      'd1 execute kring --remote --json --yes --config config-with-id-1 --file /private/rows.sql',
    ])
    expect(privately.map((file) => file.text)).toEqual([
      '{"KRING_SECRET":"a-secret"}',
      'insert first data;',
      'insert link;',
    ])
    expect(privately.some((file) => file.there)).toBe(false)
    expect([...ran, ...said].join('\n')).not.toMatch(/a-secret|invite\/t/)
  })

  test('a second time: migrations and the Worker, and nothing is made anew', async () => {
    const { tools, ran, privately } = account({
      database: true,
      queue: true,
      worker: true,
      secrets: ['KRING_SECRET'],
      lines: 10,
      coordinators: 1,
    })
    expect(await deploy(tools, false)).toEqual({ ok: true })
    expect(changes(ran)).toEqual([
      'd1 migrations apply kring --remote --config config-with-id-1',
      'deploy --config config-with-id-1',
    ])
    expect(privately).toEqual([])
  })

  test('while nobody coordinates yet, each run gives a new link', async () => {
    const { tools } = account({ database: true, queue: true, worker: true, secrets: ['KRING_SECRET'], lines: 10 })
    expect((await deploy(tools, false)).link).toBeDefined()
  })

  test('with secrets of LiveKit only, the secret of Kring is still made', async () => {
    const { tools, ran } = account({ database: true, queue: true, worker: true, secrets: ['LIVEKIT_API_KEY'] })
    await deploy(tools, false)
    expect(ran.some((line) => line.includes('--secrets-file'))).toBe(true)
  })

  test.each([
    ['nobody is logged in', { loggedIn: false }, 0],
    ['the database cannot be made', { fails: 'd1 create' }, 1],
    ['the list of databases cannot be read', { fails: 'd1 list' }, 0],
    ['the queue cannot be looked up', { fails: 'queues info', database: true }, 0],
    ['a migration fails', { fails: 'd1 migrations', database: true, queue: true }, 1],
    ['the secrets cannot be looked up', { fails: 'secret list', database: true, queue: true }, 1],
    ['the Worker cannot be put online', { fails: 'deploy', database: true, queue: true }, 2],
  ])('stops when %s, and leaves no secret behind', async (_, has, changed) => {
    const { tools, ran, said, privately } = account(has)
    expect(await deploy(tools, false)).toEqual({ ok: false })
    expect(changes(ran)).toHaveLength(changed)
    expect(said.at(-1)).toContain('Stopped')
    expect(privately.some((file) => file.there)).toBe(false)
  })

  test('a dry run asks nothing of the account, and shows every command', async () => {
    const { tools, ran, said, privately } = account({})
    expect(await deploy(tools, true)).toEqual({ ok: true })
    expect(ran).toEqual([])
    expect(privately).toEqual([])
    const text = said.join('\n')
    for (const command of [
      'wrangler whoami',
      'wrangler d1 create kring --jurisdiction eu',
      'wrangler queues create kring-outbox',
      'wrangler d1 migrations apply kring --remote',
      'wrangler secret list',
      'wrangler deploy --config',
      'wrangler d1 execute kring --remote',
    ])
      expect(text).toContain(command)
  })
})

describe('what an installation says of itself', () => {
  test('flags become settings; one that nobody knows is refused', () => {
    expect(readFlags(['--dry-run', '--origin', 'https://a.be', '--time-zone', 'Europe/Amsterdam'])).toEqual({
      dryRun: true,
      given: { origin: 'https://a.be', timeZone: 'Europe/Amsterdam' },
    })
    expect(() => readFlags(['--orgin', 'x'])).toThrow('--orgin')
    expect(() => readFlags(['--origin'])).toThrow('--origin')
  })

  test.each([
    [{}, 2],
    [{ origin: 'https://forum.example.be', organisation: 'Wij' }, 0],
    [{ origin: 'http://forum.example.be', organisation: 'Wij' }, 1],
    [{ origin: 'https://forum.example.be/', organisation: 'Wij' }, 1],
    [{ origin: 'https://forum.example.be', organisation: ' ' }, 1],
    [{ origin: 'https://forum.example.be', organisation: 'Wij', country: 'FR' }, 1],
    [{ origin: 'https://forum.example.be', organisation: 'Wij', mailFrom: 'kring@example.be' }, 0],
    [{ origin: 'https://forum.example.be', organisation: 'Wij', mailFrom: 'Kring <kring@example.be>' }, 1],
    [{ origin: 'https://forum.example.be', organisation: 'Wij', mailFrom: 'kring', deskMail: 'team@' }, 2],
  ])('%o lacks %i', (installation, lacks) => {
    expect(missing(installation)).toHaveLength(lacks)
  })

  test('what there is to know about mail is said', () => {
    expect(aboutMail({})).toContain('No mail goes out: members')
    expect(aboutMail({ deskMail: 'team@example.be' })).toContain('the desk is not told')
    expect(aboutMail({ mailFrom: 'kring@example.be' })).toContain('wrangler email sending enable example.be')
  })

  const built = {
    vars: { ORIGIN: '', COUNTRY: 'BE' },
    d1_databases: [{ binding: 'DB', database_id: '0' }],
    main: 'index.js',
  }

  test('goes into a configuration of its own: database, settings, address', () => {
    expect(configured(built, { origin: 'https://forum.example.be', organisation: 'Wij' }, 'id-1')).toEqual({
      main: 'index.js',
      vars: { ORIGIN: 'https://forum.example.be', COUNTRY: 'BE', ORGANISATION: 'Wij' },
      d1_databases: [{ binding: 'DB', database_id: 'id-1' }],
      routes: [{ pattern: 'forum.example.be', custom_domain: true }],
      workers_dev: false,
    })
    expect(configured(built, { origin: 'https://kring.wij.workers.dev' }, 'id-1')).toMatchObject({ workers_dev: true })
    expect(configured(built, { origin: 'https://kring.wij.workers.dev' }, 'id-1')).not.toHaveProperty('routes')
  })
})

describe('the first rows', () => {
  test('the link holds a token that the row does not', async () => {
    const { link, sql } = await firstLink('https://forum.example.be', new Date('2026-11-22T12:00:00Z'))
    const token = /^https:\/\/forum\.example\.be\/invite\/([\w-]{43})$/.exec(link)![1]!
    expect(sql.split('\n').map((line) => /^\w+ (?:into )?"\w+"/.exec(line)?.[0])).toEqual([
      'update "invitations"',
      'insert into "invitations"',
    ])
    expect(sql).not.toContain(token)
    expect(sql).not.toContain('?')
  })

  test('fit the tables of a new database, twice', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(':memory:')
    for (const name of readdirSync('db/migrations')
      .filter((one) => one.endsWith('.sql'))
      .sort())
      database.exec(readFileSync(`db/migrations/${name}`, 'utf8'))
    const now = new Date('2026-11-22T12:00:00Z')
    for (let at = 0; at < 2; at++) database.exec(firstData(now))
    database.exec((await firstLink('https://forum.example.be', new Date(now.getTime() - 1))).sql)
    database.exec((await firstLink('https://forum.example.be', now)).sql)
    const count = (table: string) => database.prepare(`select count(*) as n from ${table}`).get()!.n
    expect(count('help_lines')).toBe(HELP_LINES.length)
    expect(count('watched_words')).toBe(DEFAULT_WORDS.length)
    // The team has words to start from for each kind of answer, in both languages.
    for (const language of ['nl', 'en'])
      for (const use of ['decision', 'join', 'message'])
        expect(
          database
            .prepare('select count(*) as n from reply_templates where use = ? and language = ?')
            .get(use, language)!.n,
        ).toBeGreaterThan(2)
    expect(database.prepare('select count(distinct title) as n from reply_templates').get()!.n).toBe(
      count('reply_templates'),
    )
    // A link that was printed before opens nothing any more.
    expect(database.prepare('select count(*) as n from invitations where withdrawn_at = ?').get(now.getTime())!.n).toBe(
      1,
    )
    expect(database.prepare('select * from invitations where withdrawn_at is null').get()).toMatchObject({
      coordinator: 1,
      roles: '[]',
      invited_by: null,
      used_at: null,
      created_at: now.getTime(),
      expires_at: now.getTime() + 7 * 86_400_000,
    })
  })

  test('quotes within a text stay within it', () => {
    const sql = firstData(new Date('2026-11-22T12:00:00Z'))
    expect(sql.split('\n').every((line) => line.startsWith('insert into') && line.endsWith(';'))).toBe(true)
    expect(sql.replaceAll("''", '').split("'").length % 2).toBe(1)
  })
})
