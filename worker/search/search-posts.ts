import { writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { FOUND_PER_PAGE, type SearchInput, type SearchView } from './contract.ts'
import { matchOf, piecesOf, wordsOf } from './policy.ts'
import { foundPosts } from './store.ts'

/** Looks for words in the published posts that this actor may read, newest first. What was looked for is kept nowhere. */
export async function searchPosts(scope: Scope, input: SearchInput): Promise<SearchView> {
  await scope.brake('search')
  const words = wordsOf(input.q)
  if (words.length === 0) return { found: [], next: null, words }
  const [rows] = await scope.db.batch([
    foundPosts(scope.db, scope.actor, {
      match: matchOf(words),
      community: input.community,
      before: input.before ? Number(input.before) : null,
      limit: FOUND_PER_PAGE + 1,
    }),
  ])
  const shown = rows.slice(0, FOUND_PER_PAGE)
  const last = shown.at(-1)
  return {
    words,
    found: shown.map((row) => ({
      postId: row.postId,
      threadId: row.threadId,
      after: row.opening ? null : writeCursor(new Date(row.createdAt.getTime() - 1), row.postId),
      title: piecesOf(row.opening ? row.markedTitle : row.title),
      snippet: row.warning === null ? piecesOf(row.snippet) : null,
      nickname: row.nickname,
      community: row.community,
      createdAt: row.createdAt,
    })),
    next: rows.length > FOUND_PER_PAGE && last ? String(last.rank) : null,
  }
}
