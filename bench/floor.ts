import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** How often a page asks the database, with how many statements and rows each time. */
export interface Trips {
  trips: number
  statements: number
  rows: number
}

/**
 * A Worker that does nothing but ask the database: what this machine takes for `?trips=&statements=&rows=` before a
 * page of ours did anything. Its rows have the columns of a post and its answer the size of a thread page.
 */
export async function startFloor(): Promise<{ url: string; pathOf(trips: Trips): string; dispose(): Promise<void> }> {
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      telemetry: { enabled: false },
      workers: [
        {
          name: 'floor',
          modules: true,
          script: FLOOR,
          compatibilityDate: '2026-01-01',
          d1Databases: ['DB'],
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
      ],
    }),
  )
  await mf.ready
  const url = String(await mf.unsafeGetDirectURL('floor')).replace(/\/$/, '')
  return {
    url,
    pathOf: ({ trips, statements, rows }) => `/?trips=${trips}&statements=${statements}&rows=${rows}`,
    dispose: () => mf.dispose(),
  }
}

const FLOOR = `
const columns = Array.from({ length: 20 }, (_, at) => 'v as c' + at).join(', ')
const select = 'with recursive n(v) as (select 1 union all select v + 1 from n where v < ?1) select ?2 as html, ' + columns + ' from n'
const words = 'x'.repeat(300)
const page = 'x'.repeat(60_000)
export default {
  async fetch(request, { DB }) {
    const { searchParams } = new URL(request.url)
    const asked = (name) => Number(searchParams.get(name))
    for (let trip = 0; trip < asked('trips'); trip++)
      await DB.batch(
        Array.from({ length: asked('statements') }, (_, at) => DB.prepare(select).bind(at === 0 ? asked('rows') : 1, words)),
      )
    return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  },
}`
