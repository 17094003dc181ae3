import { describe, expect, test } from 'vitest'
import { filesUnder, linesWith, read, sourcesUnder } from './source.ts'

const HOUSE = ['app', 'worker', 'db']
const written = HOUSE.flatMap(filesUnder).filter((file) => /\.(tsx?|css)$/.test(file))

test('no folder or file that could hold anything', () => {
  const drawer = /(^|\/)(utils?|helpers?|lib|managers?|common|misc|shared)(\/|\.tsx?$)/
  // The words that every page shares are a part of the catalogue, not a drawer.
  const found = [...written, ...['run', 'bench', 'tests'].flatMap(filesUnder)].filter(
    (file) => drawer.test(file) && !/^worker\/i18n\/[a-z]+\/common\.ts$/.test(file),
  )
  expect(found).toEqual([])
})

test('names are written in kebab-case; a second part says what a route is about', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|css|d\.ts)$/
  expect(written.filter((file) => !kebab.test(file.split('/').at(-1)!))).toEqual([])
})

test('a file with more than 300 lines has two ideas in it', () => {
  // Words, not code: the invented people's stories.
  const stories = ['db/demo/content.ts', ...filesUnder('db/demo/threads')]
  const long = written
    .filter((file) => !stories.includes(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('the styles ask for no weight that the font does not hold', () => {
  const styles = filesUnder('app').filter((file) => file.endsWith('.css'))
  const weights = styles.flatMap((file) =>
    [...read(file).matchAll(/(?:font-weight|--[a-z-]*weight):\s*(\d+);/g)].map((found) => Number(found[1])),
  )
  const [, least, most] = /font-weight: (\d+) (\d+);/.exec(read('app/ui/tokens.css'))!.map(Number)
  expect(weights.length).toBeGreaterThan(30)
  expect(weights.filter((weight) => weight < least! || weight > most!)).toEqual([])
})

test('what runs before anything goes online runs every project of tests', () => {
  const all = [...read('vitest.config.ts').matchAll(/(?:nodeTests|workerdTests|builtTests)\('([a-z]+)'/g)].map(
    (one) => one[1],
  )
  const check = /\.\.\.\[([^\]]+)\]\.map\(\(name\) => `--project=/.exec(read('run/check.ts'))![1]!
  const run = [
    ...[...check.matchAll(/'([a-z]+)'/g)].map((one) => one[1]),
    ...[...read('.ci/run').matchAll(/--project ([a-z]+)/g)].map((one) => one[1]),
  ]
  expect(all.length).toBeGreaterThan(5)
  expect(run.sort()).toEqual(all.sort())
})

describe('conventions', () => {
  const worker = sourcesUnder('worker')
  const app = sourcesUnder('app')
  const routes = sourcesUnder('app/routes')

  test('whoever sends a form without JavaScript and is refused gets a page, with the way out and help on it', () => {
    // Asked by scripts only, which read the code themselves; and two acts that refuse nobody.
    const asked = /\/(passkeys\.options|preview|sign-in\.passkey|language|sign-out)\.tsx$/
    const bare = routes.filter(
      ({ text }) => /export (?:async function|const) action/.test(text) && !/^export default/m.test(text),
    )
    expect(bare.map(({ file }) => file).filter((file) => !asked.test(file))).toEqual([])
  })
  /** Only what runs on the server: the loader, or the action, of each route. */
  const only = (name: 'loader' | 'action') =>
    routes.flatMap(({ file, text }) => {
      const start = new RegExp(
        `export (?:async function|const) ${name}\\b[\\s\\S]*?(?=\\nexport |\\nfunction |\\nconst |$)`,
      )
      return [...(start.exec(text) ?? [])].map((found) => ({ file, text: found }))
    })

  test('pages by key, never by offset', () => {
    expect(linesWith(worker, /\.offset\(|\boffset (\d|\$\{)/i)).toEqual([])
  })

  test('nothing that people wrote is deleted by a cascade', () => {
    const migrations = filesUnder('db/migrations').map((file) => ({ file, text: read(file) }))
    expect(linesWith([...migrations, ...sourcesUnder('db')], /on ?delete:? ['"]?(cascade|set)/i)).toEqual([])
  })

  test('a figure is drawn from the seed that somebody chose, and never from their name alone', () => {
    const app = sourcesUnder('app')
    const drawn = /\b(seed|avatar)=\{[^}]*\}/
    expect(linesWith(app, drawn).length).toBeGreaterThan(10)
    // In a room the name stands for a figure that follows it: `figure ?? nickname`.
    expect(linesWith(app, /\b(seed|avatar)=\{(?![^}]*\?\?)[^}(]*(nickname|\.name)\}/)).toEqual([])
  })

  test('HTML that is not ours goes through one place', () => {
    const raw = app.filter(({ text }) => text.includes('dangerouslySetInnerHTML')).map(({ file }) => file)
    // Gestures are words of our own catalogue and nothing else.
    expect(raw.sort()).toEqual(['app/thread/gestures.tsx', 'app/ui/post.tsx'])
  })

  test('loaders and actions catch nothing and know no SQL', () => {
    const served = [...only('loader'), ...only('action')]
    expect(served.length).toBeGreaterThan(20)
    expect(linesWith(served, /\btry \{|\.catch\(|\bselect .+ from\b|\binsert into\b/i)).toEqual([])
  })

  test('a GET changes nothing: no loader calls a verb that writes', () => {
    const writes =
      /\.(start|reply|edit|withdraw|fold|react|follow|markRead|answerFeature|askToFeature|pin|lock|move|report|decide|answerJoin|answerObjection|stepOnPerson|setLevel|object|signUp|signIn|signOut|signOutEverywhere|recover|renewRecoveryCode|changePassword|changeNickname|chooseLanguage|deleteAccount|chooseFigure|endDevice|beginApp|showCode|dropApp|acceptInvitation|passkeyOptions|signInWithPasskey|signUpWithPasskey|showPasskey|addPasskey|renamePasskey|removePasskey|resetSecondFactor|takeSeat|ticket|enterDemo|toTeam|toMember|write|mute|unmute|answer|close|note|assign|askToJoin|withdrawRequest|leave|saveInfo|moveInfo|markLine|markSeen|markAll|give|confirm|never|stop|remove)\(/
    expect(linesWith(only('loader'), writes)).toEqual([])
  })

  test('an outcome is answered by a switch, which the compiler checks for every kind', () => {
    expect(linesWith(only('action'), /\boutcome\.kind [!=]==/)).toEqual([])
  })

  test('nothing is left for later, and no test is alone', () => {
    const others = [...HOUSE, 'run', 'tests', 'bench'].flatMap((folder) => sourcesUnder(folder))
    const texts = others.filter(({ file }) => file !== 'tests/structure/shape.test.ts')
    const later = texts.flatMap(({ file, text }) => (/\b(TODO|FIXME|XXX)\b/.test(text) ? [file] : []))
    expect(later).toEqual([])
    expect(linesWith(texts, /\b(test|describe|it)\.(only|skip)\(|\bdebugger\b/)).toEqual([])
  })

  test('nobody’s words, name or address end up in a log', () => {
    const said = /console\.\w+\(.*(body|markdown|html|nickname|secret|token|\breason|explanation|Connecting)/i
    expect(linesWith(worker, said)).toEqual([])
  })
})
