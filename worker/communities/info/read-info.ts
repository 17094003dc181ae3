import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { standingKind } from '../contract.ts'
import { canKeepInfo } from '../policy.ts'
import { teamView } from '../rows.ts'
import { idOfSlug, knownBySlug, teamOf } from '../store.ts'
import { infoPage } from './store.ts'

/**
 * A page of information. The house rules and "who reads this?" are always there: without a text of the team `page` is null
 * and the catalogue has the words. The second also lists who of the team can read here.
 */
export async function readInfo(scope: Scope, slug: string, name: string) {
  const { actor, db } = scope
  const [[community], [page], team] = await db.batch([
    knownBySlug(db, actor, slug),
    infoPage(db, actor, slug, name),
    teamOf(db, idOfSlug(db, slug)),
  ])
  const standing = standingKind(name)
  if (!community || (!page && !standing)) throw notFound()
  const { kind } = community
  return {
    slug,
    name,
    community: { name: community.name, kind, ageMin: community.ageMin, ageMax: community.ageMax },
    standing: standing ?? null,
    page: page ? { title: page.title, html: page.html, published: page.published, updatedAt: page.updatedAt } : null,
    team: standing === 'readers' ? teamView(team) : [],
    can: { keep: canKeepInfo(actor, community.id) },
  }
}
