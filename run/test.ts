import { ensureBuild } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { endWith } from './ending.ts'
import { getLiveKit } from './livekit-binary.ts'
import { runTests } from './vitest.ts'

// `npm test`: everything, on a real browser and a real LiveKit server, which are fetched when they are missing.
// `npm test -- <words>` hands the words to vitest. The last line counts the tests.

endWith(async () => {})
const [livekit] = await Promise.all([getLiveKit(console.log), ensureChromium()])
if (!livekit)
  console.log('LiveKit: there is none, and it could be neither fetched nor built: the tests with live video will fail.')
await ensureBuild('demo')
await ensureBuild('deploy')

const { passed, failed, sound } = await runTests([], process.argv.slice(2))
if (!sound && failed === 0) console.log('vitest ended with an error outside the tests; see above.')
if (passed + failed === 0) console.log('No test ran.')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = sound && failed === 0 && passed > 0 ? 0 : 1
