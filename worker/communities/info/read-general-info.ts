import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { standingKind } from '../contract.ts'
import { generalPage, generalPages } from './store.ts'

/**
 * A page of information of the whole installation, with the others beside it. The house rules and "who
 * reads this?" are always there: without a text of the organisation's own `page` is null and the catalogue has the words.
 */
export async function readGeneralInfo(scope: Scope, name: string) {
  const [[page], pages] = await scope.db.batch([generalPage(scope.db, name), generalPages(scope.db)])
  const standing = standingKind(name)
  if (!page && !standing) throw notFound()
  return { page: page ?? null, standing: standing ?? null, others: pages.filter((one) => one.slug !== name) }
}
