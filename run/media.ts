import { givenLiveKit, type Media, planLiveKit, type RunningLiveKit, startLiveKit } from './livekit.ts'
import { findLiveKit, getLiveKit } from './livekit-binary.ts'

/** Where LiveKit tells the Worker what happens in a room. */
export const webhookPath = '/webhooks/livekit'

/** Live video for `npm start` and `npm run dev`: what the Worker is told at once, and the server that follows. */
export interface Live {
  /** Undefined: there is none, and the rooms say so. */
  media: Media | undefined
  /** Starts what is to be started, once the Worker's address is known. Does not throw: says what went wrong. */
  begin(workerUrl: string): Promise<void>
  stop(): Promise<void>
}

/** `wait: false` uses LiveKit only if it is at hand; otherwise it is fetched or built in the background. */
export async function live(state: string, say: (line: string) => void, options: { wait: boolean }): Promise<Live> {
  const given = givenLiveKit()
  if (given) return { media: given, begin: async () => say(`LiveKit: the one at ${given.url}.`), stop: async () => {} }
  if (!options.wait && !findLiveKit()) {
    say('LiveKit: not on this machine yet; `npm start` gets it. Until then rooms work as text.')
    return { media: undefined, begin: async () => {}, stop: async () => {} }
  }
  const plan = await planLiveKit(state)
  let running: RunningLiveKit | undefined
  let stopped = false
  return {
    media: plan,
    async begin(workerUrl) {
      try {
        const binary = await getLiveKit(say)
        if (!binary) {
          say(
            'LiveKit: no live video. It needs livekit-server on the PATH, or Go 1.26 or newer to build it; rooms work as text.',
          )
          return
        }
        if (stopped) return
        const onCrash = (how: string) =>
          !stopped && say(`LiveKit: livekit-server ended unexpectedly (${how}); rooms go on as text.`)
        running = await startLiveKit({ binary, state, plan, webhook: workerUrl + webhookPath, onCrash })
        if (stopped) await running.stop()
        else say(`LiveKit: live video is there (${plan.url}).`)
      } catch (error) {
        if (!stopped) say(`LiveKit: no live video. ${error instanceof Error ? error.message : error}`)
      }
    },
    async stop() {
      stopped = true
      await running?.stop()
    },
  }
}
