import type { Db } from '#db/client.ts'
import { bearersOf } from '#worker/accounts/names/store.ts'
import type { Statement } from '#worker/core/commit.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { decideQuotes, type WrittenBy } from './decide-quotes-standing.ts'
import {
  namesIn,
  quotedThreadsOf,
  quotesIn,
  quotesInThread,
  saidBefore,
  settleQuote,
  THREADS_AT_ONCE,
  WITH_QUOTES,
  writtenIn,
} from './store.ts'

interface Reach {
  db: Db
  now(): Date
}

/**
 * Brings the quotations in a thread in line with what stands in it: of what was taken back, taken out or changed the words
 * go, from the pages and from the search, and come back when it does. In the order of writing, so that a quotation of a
 * quotation follows too. Harmless when run again.
 */
export async function settleQuotes({ db, now }: Reach, threadId: string): Promise<void> {
  const [any] = await db.batch([quotesInThread(db, threadId)])
  if (!any.length) return
  const [written, before, names] = await db.batch([
    writtenIn(db, threadId),
    saidBefore(db, threadId),
    namesIn(db, threadId),
  ])
  const said = new Map<string, WrittenBy>()
  const bearers = (name: string) =>
    new Set([
      ...bearersOf(name, names),
      ...written.filter((post) => post.nickname === name).map((post) => post.authorId),
    ])
  const writtenBy = (name: string): WrittenBy | null => {
    const all = [...bearers(name)].flatMap((id) => said.get(id) ?? [])
    if (!all.length) return null
    return { standing: all.map((one) => one.standing).join('\n'), gone: all.map((one) => one.gone).join('\n') }
  }
  const statements: Statement[] = []
  for (const post of written) {
    const versions = before.filter(({ postId }) => postId === post.id)
    const original = versions.find(({ version }) => version === WITH_QUOTES)?.markdown ?? null
    const to = decideQuotes(post.markdown, original, writtenBy)
    if (to.markdown !== post.markdown)
      statements.push(
        ...settleQuote(db, post, rendered(to.markdown), to.original === null ? null : rendered(to.original), now()),
      )
    const by = said.get(post.authorId) ?? { standing: '', gone: '' }
    const earlier = versions.filter(({ version }) => version !== WITH_QUOTES).map(({ markdown }) => markdown)
    const stands = post.state === 'published'
    said.set(post.authorId, {
      standing: stands ? `${by.standing}\n${to.markdown}` : by.standing,
      gone: [by.gone, ...earlier, ...(stands ? [] : [to.markdown])].join('\n'),
    })
  }
  const [first, ...others] = statements
  if (first) await db.batch([first, ...others])
}

/** The same after one post came in, if it quotes anything: words may have gone while somebody wrote about them. */
export async function settleQuotesOf(reach: Reach, post: { threadId: string; postId: string }): Promise<void> {
  const [found] = await reach.db.batch([quotesIn(reach.db, post.postId)])
  if (found.length) await settleQuotes(reach, post.threadId)
}

/** The same wherever somebody took back what they wrote in a community. */
export async function settleQuotesFrom(reach: Reach, whose: { memberId: string; communityId: string }): Promise<void> {
  let last = ''
  for (;;) {
    const [found] = await reach.db.batch([quotedThreadsOf(reach.db, whose, last)])
    for (const { threadId } of found) await settleQuotes(reach, threadId)
    if (found.length < THREADS_AT_ONCE) return
    last = found.at(-1)!.threadId
  }
}

const rendered = (markdown: string) => ({ markdown, html: renderMarkdown(markdown) })
