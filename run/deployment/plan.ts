export const DATABASE = 'kring'
export const QUEUE = 'kring-outbox'

export interface Answer {
  code: number
  output: string
}

/** What the steps reach: wrangler, and this machine. A test puts something else in its place. */
export interface Tools {
  wrangler(args: string[]): Promise<Answer>
  say(line: string): void
  /** Writes the configuration with this database in it; answers its path. */
  writeConfig(databaseId: string): string
  /** Writes something that must not stand in a command line, readable by this user only; `remove` takes it away. */
  writePrivate(name: string, text: string): { path: string; remove(): void }
  newSecret(): string
  firstData(): string
  firstLink(): Promise<{ link: string; sql: string }>
}

export interface Deployed {
  ok: boolean
  /** Shown once: the first coordinator's way in. */
  link?: string
}

/** Stops the steps with something a person can act on. */
class Stop extends Error {}

/**
 * Puts Kring online, step by step: log-in, database (jurisdiction eu), queue, migrations, secrets with the Worker, first
 * data, first coordinator. Each step looks first and changes only what is missing, so that it may be run again at any
 * time. With `dryRun` nothing is asked of the account: each step is shown with its commands.
 */
export async function deploy(tools: Tools, dryRun: boolean): Promise<Deployed> {
  const { say } = tools
  let step = 0
  const begin = (title: string) => say(`\n${++step}. ${title}`)
  const shown = (args: string[]) =>
    `wrangler ${args.map((arg) => (/[\s";*(]/.test(arg) ? JSON.stringify(arg) : arg)).join(' ')}`

  /** Looks; `null` in a dry run, where nobody knows. */
  async function look(args: string[]): Promise<Answer | null> {
    say(`   ${dryRun ? 'looks:    ' : ''}${shown(args)}`)
    return dryRun ? null : tools.wrangler(args)
  }

  /** Changes something; stops everything when that fails. */
  async function act(args: string[], when = ''): Promise<string> {
    say(`   ${dryRun ? 'would run: ' : ''}${shown(args)}${dryRun && when ? `   (${when})` : ''}`)
    if (dryRun) return ''
    const { code, output } = await tools.wrangler(args)
    if (code !== 0) throw new Stop(output.trim() || `wrangler answered ${code}`)
    return output
  }

  try {
    begin('Is there a Cloudflare account to put it in?')
    const who = await look(['whoami', '--json'])
    if (who && who.code !== 0) throw new Stop('Log in first: npx wrangler login   (or set CLOUDFLARE_API_TOKEN).')

    begin(`The database ${DATABASE}, in the European Union`)
    const databaseId = await ensureDatabase(look, act, say)
    const config = tools.writeConfig(databaseId)
    const here = ['--config', config]
    const remote = (...args: string[]) => ['d1', 'execute', DATABASE, '--remote', '--json', '--yes', ...here, ...args]

    begin(`The queue ${QUEUE}`)
    const queue = await look(['queues', 'info', QUEUE])
    if (queue?.code !== 0) {
      if (queue && !/not exist|not found/i.test(queue.output)) throw new Stop(queue.output.trim())
      await act(['queues', 'create', QUEUE], 'when it is not there')
    }

    begin('Tables: migrations that were not applied yet')
    await act(['d1', 'migrations', 'apply', DATABASE, '--remote', ...here])

    begin('Secrets, and the Worker itself')
    const secrets = await look(['secret', 'list', '--format', 'json', ...here])
    if (secrets && secrets.code !== 0 && !/10007|not exist|not found/i.test(secrets.output))
      throw new Stop(secrets.output.trim())
    const names = secrets?.code === 0 ? namesIn(secrets.output) : []
    if (names.includes('KRING_SECRET')) await act(['deploy', ...here])
    else {
      say(
        `   KRING_SECRET ${dryRun ? 'is made when it is not there yet' : 'is not there yet: made now'}, and kept by Cloudflare only.`,
      )
      const text = JSON.stringify({ KRING_SECRET: dryRun ? '' : tools.newSecret() })
      const file = dryRun ? { path: '<a private file>', remove() {} } : tools.writePrivate('secrets.json', text)
      try {
        await act(['deploy', ...here, '--secrets-file', file.path])
      } finally {
        file.remove()
      }
    }
    if (!dryRun && !(names.includes('LIVEKIT_API_KEY') && names.includes('LIVEKIT_API_SECRET')))
      say(
        '   No LiveKit keys: rooms work as text. For picture and sound: wrangler secret put LIVEKIT_API_KEY, … LIVEKIT_API_SECRET.',
      )

    begin('What a new installation needs: help lines and words that a post is held for')
    const counted = await look(remote('--command', FIRST_COUNTS))
    const counts = counted && firstRow(counted)
    const load = async (sql: string, when: string) => {
      const file = dryRun ? { path: '<a private file>', remove() {} } : tools.writePrivate('rows.sql', sql)
      try {
        await act(remote('--file', file.path), when)
      } finally {
        file.remove()
      }
    }
    if (!counts || counts.lines === 0) await load(dryRun ? '' : tools.firstData(), 'when there is no help line yet')
    else say('   There already.')

    begin('The first coordinator')
    if (counts && Number(counts.coordinators) > 0) {
      say('   There is one: others are invited in the pages of the coordinator.')
      return { ok: true }
    }
    const first = dryRun ? { link: '', sql: '' } : await tools.firstLink()
    await load(first.sql, 'when nobody coordinates yet: a link that works once, for seven days')
    return dryRun ? { ok: true } : { ok: true, link: first.link }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(`\nStopped: ${error.message}\nNothing after this step was done. Run the same command again when it is mended.`)
    return { ok: false }
  }
}

/** One row: how many help lines, and how many people coordinate. */
const FIRST_COUNTS =
  'select (select count(*) from help_lines) as lines, (select count(*) from members where coordinator = 1) as coordinators'

async function ensureDatabase(
  look: (args: string[]) => Promise<Answer | null>,
  act: (args: string[], when?: string) => Promise<string>,
  say: (line: string) => void,
): Promise<string> {
  const find = async () => {
    const list = await look(['d1', 'list', '--json'])
    if (list && list.code !== 0) throw new Stop(list.output.trim())
    return list && (json(list.output) as Database[]).find((one) => one.name === DATABASE)
  }
  const found = await find()
  if (found) {
    say('   There already.')
    return found.uuid
  }
  // Where data lives can be chosen when a database is made, and never after.
  await act(['d1', 'create', DATABASE, '--jurisdiction', 'eu', '--update-config=false'], 'when it is not there')
  const made = found === null ? null : await find()
  if (made === undefined) throw new Stop(`wrangler made ${DATABASE}, and does not list it. Look in the dashboard.`)
  return made?.uuid ?? '<the id of the database>'
}

interface Database {
  uuid: string
  name: string
}

/** The JSON in what wrangler wrote, also when it said something before it. */
function json(output: string): unknown {
  const at = output.search(/^[[{]/m)
  try {
    return JSON.parse(output.slice(Math.max(at, 0)))
  } catch {
    throw new Stop(`wrangler answered something that cannot be read: ${output.slice(0, 300)}`)
  }
}

const namesIn = (output: string): string[] => (json(output) as { name: string }[]).map((one) => one.name)

function firstRow({ code, output }: Answer): Record<string, number> {
  if (code !== 0) throw new Stop(output.trim())
  const [result] = json(output) as { results?: Record<string, number>[] }[]
  if (!result?.results?.[0]) throw new Stop('the database gave no answer')
  return result.results[0]
}
