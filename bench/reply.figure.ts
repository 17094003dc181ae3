import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillDemo } from '#db/demo/fill.ts'
import { startWorker } from '#run/worker.ts'
import { grow } from '#tests/support/grow.ts'
import { Visitor } from '#tests/support/visitor.ts'
import type { Figure } from './figure.ts'

/** Published posts in the database. */
const SIZES = [1_000, 100_000]
const REPLIES = 200

/**
 * From sending a reply until the answer that it stands there, as the writer waits for it: checks, the commit and the
 * rows that tell others included. Each reply is a published one.
 */
export const figure: Figure = {
  name: 'A reply, from sending to its answer',
  unit: 'ms',
  async measure() {
    const state = mkdtempSync(path.join(os.tmpdir(), 'kring-bench-'))
    const worker = await startWorker({
      build: 'demo',
      state,
      direct: true,
      assets: false,
      cron: false,
      limits: 1_000_000,
    })
    try {
      await fillDemo(worker.d1, new Date())
      const writer = await new Visitor(worker.directUrl!).enter('Zeester')
      const thread = await worker.d1
        .prepare("select id from threads where title like 'Elke nacht%'")
        .first<string>('id')
      const samples: Record<string, number[]> = {}
      for (const size of SIZES) {
        await grow(worker.d1, size)
        const line: number[] = []
        samples[`${size / 1_000},000 posts: reply`] = line
        for (let at = 0; at < REPLIES; at++) {
          const startedAt = performance.now()
          const answer = await writer.post(`/t/${thread}`, {
            body: `Ja, dat ken ik. Het ging bij ons beter na de winter, nummer ${at}.`,
            draftKey: crypto.randomUUID(),
          })
          line.push(performance.now() - startedAt)
          if (answer.status !== 302) throw new Error(`a reply answered ${answer.status}`)
          const { searchParams } = new URL(answer.headers.get('Location')!, worker.directUrl)
          const state = await worker.d1
            .prepare('select state from posts where id = ?')
            .bind(searchParams.get('sent'))
            .first<string>('state')
          if (state !== 'published') throw new Error(`a reply is ${state}`)
          // Six posts within five minutes would be held: this one was written an hour ago.
          await worker.d1
            .prepare('update posts set created_at = created_at - 3600000 where id = ?')
            .bind(searchParams.get('sent'))
            .run()
        }
      }
      return samples
    } finally {
      await worker.dispose()
      rmSync(state, { recursive: true, force: true })
    }
  },
}
