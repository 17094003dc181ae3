import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type MediaPlan, planLiveKit, type RunningLiveKit, startLiveKit } from '#run/livekit.ts'
import { getLiveKit } from '#run/livekit-binary.ts'
import { webhookPath } from '#run/media.ts'

export interface TestLiveKit {
  /** What the Worker is told: give it to `startServer({ livekit: … })`. */
  media: MediaPlan
  /** Starts the server, which tells its webhooks to the Worker at `workerUrl`. */
  start(workerUrl: string): Promise<RunningLiveKit>
  dispose(): Promise<void>
}

/** A real livekit-server for one test file: plan it, start the Worker with `media`, then start it. */
export async function planTestLiveKit(): Promise<TestLiveKit> {
  const binary = await getLiveKit(console.log)
  if (!binary)
    throw new Error('There is no livekit-server, and none could be fetched or built: see docs of `npm start`.')
  const state = mkdtempSync(path.join(os.tmpdir(), 'kring-livekit-'))
  const media = await planLiveKit(state)
  let running: RunningLiveKit | undefined
  return {
    media,
    async start(workerUrl) {
      running = await startLiveKit({ binary, state, plan: media, webhook: workerUrl + webhookPath })
      return running
    },
    async dispose() {
      await running?.stop()
      rmSync(state, { recursive: true, force: true })
    },
  }
}
