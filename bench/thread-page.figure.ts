import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillDemo } from '#db/demo/fill.ts'
import { startWorker } from '#run/worker.ts'
import { grow } from '#tests/support/grow.ts'
import { Visitor } from '#tests/support/visitor.ts'
import type { Figure } from './figure.ts'
import { startFloor } from './floor.ts'

const ROUNDS = 12
const REQUESTS_A_ROUND = 100
const POSTS = 20

/** Published posts in the database. */
const SIZES = [1_000, 100_000]

/**
 * CPU of workerd for one thread page of 20 posts, D1's own work included: the process's user and system time over a
 * round of requests, one after the other, against the built Worker without miniflare's entry or assets in between. The
 * first lines are the floor of the machine: an empty Worker that asks the database as often as the pages do.
 */
export const figure: Figure = {
  name: 'CPU of a thread page of 20 posts',
  unit: 'ms a request',
  async measure() {
    const samples: Record<string, number[]> = {}
    const floor = await startFloor()
    try {
      const empty = new Visitor(floor.url)
      await sample(samples, [
        ['an empty Worker, no trip', empty, floor.pathOf({ trips: 0, statements: 0, rows: 0 }), 200],
        ['an empty Worker, a trip of one statement', empty, floor.pathOf({ trips: 1, statements: 1, rows: 1 }), 200],
        ['an empty Worker, a guest’s trip', empty, floor.pathOf({ trips: 1, statements: 6, rows: 1 }), 200],
        ['an empty Worker, a member’s trip', empty, floor.pathOf({ trips: 1, statements: 9, rows: POSTS }), 200],
      ])
    } finally {
      await floor.dispose()
    }
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
      const thread = await threadOf(worker.d1, POSTS)
      const guest = new Visitor(worker.directUrl!)
      const member = await new Visitor(worker.directUrl!).enter('Zeester')
      for (const size of SIZES) {
        await grow(worker.d1, size)
        const posts = `${size / 1_000},000 posts:`
        await sample(samples, [
          [`${posts} guest, kept`, guest, `/t/${thread}`, 200],
          [`${posts} guest, made anew`, guest, `/t/${thread}?anew`, 200],
          [`${posts} member`, member, `/t/${thread}`, 200],
        ])
      }
      return samples
    } finally {
      await worker.dispose()
      rmSync(state, { recursive: true, force: true })
    }
  },
}

type Line = [name: string, visitor: Visitor, path: string, status: number]

/** Rounds over all lines by turns, so that a machine that is busy with something else makes them dearer alike. */
async function sample(samples: Record<string, number[]>, lines: Line[]) {
  for (const [name, visitor, path, status] of lines) {
    await load(visitor, path, status, 2 * REQUESTS_A_ROUND)
    samples[name] = []
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, visitor, path, status] of lines) {
      const before = cpuOfWorkerd()
      await load(visitor, path, status, REQUESTS_A_ROUND)
      samples[name]!.push((cpuOfWorkerd() - before) / REQUESTS_A_ROUND)
    }
}

async function load(visitor: Visitor, path: string, status: number, requests: number) {
  for (let at = 0; at < requests; at++) {
    const response = await visitor.get(path)
    if (response.status !== status) throw new Error(`${path} answered ${response.status}`)
    await response.arrayBuffer()
  }
}

/** A demo thread, brought to `posts` published posts. */
async function threadOf(d1: D1Database, posts: number): Promise<string> {
  const thread = (await d1.prepare("select id from threads where title like 'Elke nacht%'").first<string>('id'))!
  const there = (await d1
    .prepare('select count(*) as n from posts where thread_id = ?')
    .bind(thread)
    .first<number>('n'))!
  await d1
    .prepare(
      `insert into posts (id, thread_id, community_id, author_id, opening, draft_key, markdown, html, state, version, created_at, published_at)
       select 'pst_bench' || n.value, thread_id, community_id, author_id, 0, 'bench-' || n.value, markdown, html, 'published', 1, created_at + n.value, created_at
       from (select * from posts where thread_id = ?1 limit 1),
            (with recursive c(value) as (select 1 union all select value + 1 from c where value < ?2) select value from c) n`,
    )
    .bind(thread, posts - there)
    .run()
  return thread
}

/** Milliseconds of CPU that the workerd started by this process has used so far; read from /proc, so on Linux only. */
function cpuOfWorkerd(): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const name = /\((.*)\)/.exec(stat)?.[1]
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // Fields 4 (parent), 14 and 15 (user and system time in ticks of 10 ms) of proc(5).
      if (name === 'workerd' && Number(fields[1]) === process.pid) return (Number(fields[11]) + Number(fields[12])) * 10
    } catch {}
  }
  throw new Error('no workerd of ours in /proc: this figure needs Linux')
}
