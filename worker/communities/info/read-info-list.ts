import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canKeepInfo } from '../policy.ts'
import { knownBySlug } from '../store.ts'
import { infoLinks } from './store.ts'

/** All pages of information of a community that this actor may read. */
export async function readInfoList(scope: Scope, slug: string) {
  const { actor, db } = scope
  const [[community], pages] = await db.batch([knownBySlug(db, actor, slug), infoLinks(db, actor, slug)])
  if (!community) throw notFound()
  const { name, kind } = community
  return { slug, name, kind, pages, can: { keep: canKeepInfo(actor, community.id) } }
}
