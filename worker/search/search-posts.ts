import { communitiesFor } from '#worker/communities/store.ts'
import { writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { wordsOr } from '#worker/forum/checks/default-words.ts'
import { generalWords } from '#worker/forum/checks/store.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import { FOUND_PER_PAGE, type SearchInput, type SearchView } from './contract.ts'
import { anyOf, LOOKED_FOR, matchOf, piecesOf, placesOf, tellingOf, wordsOf } from './policy.ts'
import { foundPosts, nearPosts } from './store.ts'

/**
 * Looks for words in the published posts that this actor may read, newest first; where no post holds them all, for those that
 * hold most of them. Words that may be a cry are answered with help lines. What was looked for is kept nowhere.
 */
export async function searchPosts(scope: Scope, input: SearchInput): Promise<SearchView> {
  await scope.brake('search')
  const { actor, db, config } = scope
  const words = wordsOf(input.q)
  const telling = tellingOf(words)
  const within = { community: input.community, limit: FOUND_PER_PAGE + 1 }
  const [places, kept, lines, all = [], some = []] = await db.batch([
    communitiesFor(db, actor),
    generalWords(db),
    linesOf(db, config.country),
    ...(words.length
      ? [
          foundPosts(db, actor, {
            ...within,
            match: matchOf(telling),
            before: input.before ? Number(input.before) : null,
          }),
        ]
      : []),
    ...(telling.length > 1 && !input.before ? [nearPosts(db, actor, { ...within, match: anyOf(telling) })] : []),
  ])
  const near = all.length === 0 && some.length > 0
  const rows = near ? some : all
  const shown = rows.slice(0, FOUND_PER_PAGE)
  const last = shown.at(-1)
  const cry = isCry(
    decideLevel([input.q], [...wordsOr(kept), ...LOOKED_FOR.map((phrase) => ({ kind: 'crisis' as const, phrase }))]),
  )
  return {
    words,
    places: placesOf(places),
    near,
    helpLines: cry ? lines.map(lineView) : null,
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
    next: !near && rows.length > FOUND_PER_PAGE && last ? String(last.rank) : null,
  }
}
