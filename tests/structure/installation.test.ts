import { createHash } from 'node:crypto'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, test } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import * as schema from '#db/schema/index.ts'
import { filesUnder, read, sourcesUnder } from './source.ts'

const text = read('wrangler.toml')

/** As much of the configuration as is looked at here, as wrangler reads it. */
interface Installation {
  migrations: { tag: string; new_sqlite_classes?: string[] }[]
  durable_objects: { bindings: { name: string; class_name: string }[] }
  assets?: { binding?: string }
  d1_databases: { binding: string }[]
  queues: { producers: { binding: string; queue: string }[]; consumers: { queue: string }[] }
  ratelimits: { name: string; namespace_id: string }[]
  send_email: { name: string }[]
  triggers: { crons: string[] }
  vars: Record<string, unknown>
}
const config: Installation = unstable_readConfig({ config: 'wrangler.toml' }, { hideWarnings: true })

describe('Durable Objects', () => {
  /** What was ever deployed, in order. Append; never change or remove a line: see Cloudflare's rules for migrations. */
  const LANDED = [
    { tag: 'v1', new_sqlite_classes: ['EventRoom', 'DeskRoom', 'ThreadRoom'] },
    { tag: 'v2', new_sqlite_classes: ['MemberRoom'] },
  ]

  test('their migrations are append-only', () => {
    expect(config.migrations.slice(0, LANDED.length)).toEqual(LANDED)
    expect(config.migrations, 'a new migration is recorded here too').toHaveLength(LANDED.length)
    expect(JSON.stringify(config.migrations)).not.toMatch(/renamed|deleted|transferred/)
  })

  test('every class has its migration, its binding and its export', () => {
    const made = config.migrations.flatMap((migration) => migration.new_sqlite_classes ?? [])
    const bound = config.durable_objects.bindings.map((binding) => binding.class_name)
    expect([...bound].sort()).toEqual([...made].sort())
    for (const name of bound) expect(read('worker/index.ts')).toMatch(new RegExp(`export \\{ ${name} \\} from`))
  })
})

test('Durable Objects are in the EU where Kring goes online, and are reached in no other way', () => {
  expect(config.vars.JURISDICTION).toBe('eu')
  const other = sourcesUnder('worker').filter(({ text }) => /idFromName|idFromString|newUniqueId/.test(text))
  expect(other.map(({ file }) => file)).toEqual([])
})

describe('the bindings', () => {
  const declared = [
    ...(/interface Env \{([\s\S]*?)\n\}/.exec(read('worker/core/config.ts'))?.[1] ?? '').matchAll(/^ {2}(\w+)\??:/gm),
  ]
  const env = declared.map((found) => found[1]!)
  const secrets = (/Secrets \(([^)]*)\)/.exec(text)?.[1] ?? '').split(', ')

  test('are those that the code knows', () => {
    const bound = [
      ...(config.assets?.binding ? [config.assets.binding] : []),
      ...config.d1_databases.map((one) => one.binding),
      ...config.durable_objects.bindings.map((one) => one.name),
      ...config.queues.producers.map((one) => one.binding),
      ...config.ratelimits.map((one) => one.name),
      ...config.send_email.map((one) => one.name),
      ...Object.keys(config.vars),
      ...secrets,
    ]
    expect(secrets).toContain('KRING_SECRET')
    expect([...env].sort()).toEqual(bound.sort())
  })

  test('no secret stands in the file', () => {
    for (const secret of secrets) expect(config.vars).not.toHaveProperty(secret)
  })

  test('each has a comment, and each variable says what it is for', () => {
    const lines = text.split('\n')
    const silent: string[] = []
    let inVars = false
    lines.forEach((line, at) => {
      const table = /^\[+([a-z0-9_.]+)\]+/.exec(line)?.[1]
      if (table) {
        inVars = table === 'vars'
        const family = table.split('.')[0]!
        // Tables of one kind that follow each other share the comment above the first.
        let above = at - 1
        while (above >= 0 && lines[above] !== '' && !lines[above]!.startsWith('#')) above--
        const first = !lines.slice(0, at).some((earlier) => new RegExp(`^\\[+${family}\\b`).test(earlier))
        if (first && !lines[above]?.startsWith('#') && family !== 'observability') silent.push(table)
      } else if (inVars && /^\w+ =/.test(line) && !line.includes('#') && !lines[at - 1]?.startsWith('#'))
        silent.push(line)
    })
    expect(silent).toEqual([])
  })

  test('rate limits, queue and cron are set up as the code expects', () => {
    expect(config.queues.consumers.map((one) => one.queue)).toEqual(config.queues.producers.map((one) => one.queue))
    expect(config.triggers.crons).toEqual(['* * * * *'])
    const spaces = config.ratelimits.map((one) => one.namespace_id)
    expect(new Set(spaces).size).toBe(spaces.length)
  })
})

describe('the database', () => {
  /** SHA-256 of each migration that landed. A landed migration is never edited; a new one is added here. */
  const LANDED: Record<string, string> = {
    '0000_ground.sql': 'c08cebc4e27b910624b1007c01a8188132c716e50bc1732206a134dc471ec87a',
    '0001_community.sql': 'c5d2601c6f340ebaca12376600cc4c03ae31cd320cb344123bd7794bbafa9efc',
    '0002_revisions_and_search.sql': 'ce7167bac429d8375f2153466ca72ff5ea05ef6e0db77e43efbd6799d1821daa',
    '0003_organisation_log_and_glass.sql': 'e5bab4ff2597cfffc5c0c29a3b214091b371eb31d2685846d58e4705765a71a0',
    '0004_messages_in_order.sql': 'b7d2661c64862e207a6f3b4b2f4aba6ecbc081771c29b1850b9e3f69b051e577',
    '0005_second_factor_tries.sql': 'dbe8a91d3059d99fa3758b58af46062b7802627749bcea361377572deedc4a1c',
    '0006_decisions_kept.sql': 'a70548ae7b5d6b61439ba0a184d8d0d04191ab110db8f36ca38d7b477232ac9e',
    '0007_mail_for_members.sql': '617e0fe3a360cd5398abda41ccd35643e44e4a12a8552e1d247bc3132a718c96',
    '0008_who_stands_where.sql': '4468648453c22256de9daf1906feb68827c3bf217ee196927707160a807de518',
    '0009_handled_items.sql': '5125201bd9ba86b530058f3d7845f67165662786563c06b7422a53f6373777d7',
    '0010_handled_and_logged.sql': '7645f9ca9fcfabef1a7a022e66d90bc1735b59ee0a6778f4c738c8c4efd0314c',
    '0011_own_community.sql': 'eda2499093d4092dceaf36664e1e345b9ed5a298085ec0322effe9fe8ed67f90',
    '0012_own_posts.sql': 'e7c5277e1ce7e785064c9851fe21d7c4d24e9d1b4f3a03f5ee2b6cf024e1b31c',
    '0013_decisions_listed.sql': '73f63083c8b3c0cf3b1541b119764734ba4cc68970c9271e019d255e40017062',
    '0014_unanswered.sql': '6132acfd32281c330175761ad57c4df7266908d8902e2b4d1586b98fa1cd6aac',
    '0015_names_taken_away.sql': '8aed30aad0e4f1c9930421a44873600981a971784d26f94aa8e61a93a4ee812e',
    '0016_who_looks.sql': '642ddbc8dd24fb3128fcec0cdd985fac1b30c174f700ccad0102300ecd3aded5',
  }

  const files = filesUnder('db/migrations').filter((file) => file.endsWith('.sql'))

  test('migrations are never edited after they landed', () => {
    const found = Object.fromEntries(
      files.map((file) => [file.split('/').at(-1), createHash('sha256').update(read(file)).digest('hex')]),
    )
    expect(found).toEqual(LANDED)
  })

  test('together they make the schema that the code knows', async () => {
    const snapshots = filesUnder('db/migrations/meta').filter((file) => file.endsWith('_snapshot.json'))
    const last = JSON.parse(read(snapshots.at(-1)!))
    const current = await generateSQLiteDrizzleJson(schema, last.id, 'snake_case')
    expect(await generateSQLiteMigration(last, current)).toEqual([])
    expect(snapshots).toHaveLength(files.length)
    expect(
      JSON.parse(read('db/migrations/meta/_journal.json')).entries.map((entry: { tag: string }) => entry.tag),
    ).toEqual(files.map((file) => /([^/]+)\.sql$/.exec(file)![1]))
  })
})
