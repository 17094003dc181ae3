import { generalPagesToKeep } from '#worker/communities/info/store.ts'
import type { Scope } from '#worker/core/scope.ts'

/** The pages of information of the whole installation, those that are not shown too. */
export async function readInfoPages(scope: Scope) {
  const [pages] = await scope.db.batch([generalPagesToKeep(scope.db)])
  return { pages: pages.map(({ slug, kind, title, published }) => ({ slug, kind, title, published })) }
}
