import path from 'node:path'
import { fillDemo } from '#db/demo/fill.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#db/demo/people.ts'
import { ensureBuild } from './build.ts'
import { fillFirst, linkForNobody } from './deployment/first-run.ts'
import { endWith } from './ending.ts'
import { live } from './media.ts'
import { stateFolder } from './places.ts'
import { takeState } from './state.ts'
import { startWorker } from './worker.ts'

// `npm start`: Kring on this machine, built as for the internet, with demo people and a LiveKit server of its own.

const say = (line: string) => console.log(line)

takeState(stateFolder, 'Kring')
endWith(async () => {})

await ensureBuild('demo')
const video = await live(stateFolder, say, { wait: true })
const worker = await startWorker({
  build: 'demo',
  state: stateFolder,
  port: Number(process.env.PORT) || 8787,
  livekit: video.media,
  // So that the neutral mail about something urgent can be seen: it is kept, not sent.
  vars: { DESK_MAIL: 'desk@kring.example', MAIL_FROM: 'kring@kring.example' },
  onLine: ({ level, text }) => level !== 'info' && level !== 'debug' && say(`[${level}] ${text}`),
})
endWith(async () => {
  await Promise.all([video.stop(), worker.dispose()])
  say('Kring has stopped.')
})
/** `KRING_EMPTY=1`: as a new installation is, without invented people. */
const empty = process.env.KRING_EMPTY === '1'
if (empty) await fillFirst(worker.d1, new Date())
else await fillDemo(worker.d1, new Date())
// By name and not by number: passkeys work on a host with a name only.
const home = worker.url.replace('127.0.0.1', 'localhost')
const link = await linkForNobody(worker.d1, home, new Date())

const here = (place: string) => path.relative(process.cwd(), place)
say(`
  Kring is at ${home}
${link ? `  Nobody coordinates here yet. Whoever opens this link does; it works once:\n  ${link}\n` : ''}${
  empty
    ? ''
    : `  Sign in as one of these invented people with a click at ${home}/demo
  (or by nickname; everybody's password is ${DEMO_PASSWORD}):

${peopleTable()}
`
}
  Mail is not sent but kept in ${here(worker.mailFolder)}; all data in ${here(stateFolder)}. Ctrl-C stops everything.
`)
await video.begin(worker.url)

function peopleTable(): string {
  return DEMO_PEOPLE.map(({ nickname, role, staffFunction, communities }) => {
    const what = staffFunction ? `${role} (${staffFunction})` : role
    return `    ${nickname.padEnd(12)} ${what.padEnd(40)} ${communities.join(', ')}`.trimEnd()
  }).join('\n')
}
