const FILLER =
  'Soms is het hier thuis de hele avond druk. Dan zoek ik naar woorden, en naar iemand die het kent. Vandaag ging het iets beter dan gisteren.'

/** Every community fills its first page already at a thousand posts; one long thread fills several. */
const POSTS_A_THREAD = 2
const POSTS_OF_THE_LONG_ONE = 60
export const LONG_THREAD = 'thr_grown000000'

/**
 * Grows a filled database to about `posts` published posts: short threads, spread over all communities and people, and
 * one long one in the first open forum. Nothing that is there already changes but its counters.
 */
export async function grow(d1: D1Database, posts: number): Promise<void> {
  const count = async (sql: string) => (await d1.prepare(sql).first<number>('n')) ?? 0
  const there = await count('select count(*) as n from posts')
  const first = await count("select count(*) as n from threads where id like 'thr_grown%'")
  const last = first + Math.max(0, Math.ceil((posts - there) / POSTS_A_THREAD))
  // Some thousands of rows a statement: D1 ends a statement that runs too long.
  for (let from = first; from < last; from += 2_000) await growThreads(d1, from, Math.min(last, from + 2_000))
  await d1
    .prepare(
      `update communities set
        thread_count = (select count(*) from threads t where t.community_id = communities.id and t.state = 'published'),
        last_post_at = (select max(t.last_post_at) from threads t where t.community_id = communities.id and t.state = 'published')`,
    )
    .run()
}

async function growThreads(d1: D1Database, from: number, until: number) {
  const numbers = 'with recursive n(i) as (select cast(?1 as integer) union all select i + 1 from n where i + 1 < ?2)'
  const ranked = (table: string) =>
    `(select id, row_number() over (order by id) - 1 as place, count(*) over () as many from ${table})`
  // Older than what is there, and each a minute older than the one before.
  const oldest = '(select min(last_post_at) from threads) - (n.i - ?1 + 1) * 60000'
  await d1.batch([
    d1
      .prepare(
        `${numbers} insert into threads (id, community_id, author_id, title, state, reply_count, created_at, last_post_at)
         select 'thr_grown' || substr('000000' || n.i, -6), c.id, m.id, 'Gegroeid onderwerp ' || n.i, 'published',
           ${POSTS_A_THREAD - 1}, ${oldest}, ${oldest} + 19000
         from n join ${ranked('communities')} c on c.place = n.i % c.many join ${ranked('members')} m on m.place = n.i % m.many`,
      )
      .bind(from, until),
    d1
      .prepare(
        `${numbers}, k(j) as (select 0 union all select j + 1 from k where j + 1 < ${POSTS_OF_THE_LONG_ONE})
         insert into posts (id, thread_id, community_id, author_id, opening, draft_key, markdown, html, state, version, created_at, published_at)
         select 'pst_grown' || substr('000000' || n.i, -6) || substr('00' || k.j, -2), t.id, t.community_id, m.id, k.j = 0,
           'grown-' || n.i || '-' || k.j, ?3 || ' ' || n.i, '<p>' || ?3 || ' ' || n.i || '</p>', 'published', 1,
           t.created_at + k.j * 1000, t.created_at + k.j * 1000
         from n join k on k.j < ${POSTS_A_THREAD} or n.i = 0
         join threads t on t.id = 'thr_grown' || substr('000000' || n.i, -6)
         join ${ranked('members')} m on m.place = (n.i + k.j) % m.many`,
      )
      .bind(from, until, FILLER),
  ])
}
