import { forbidden, notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { standingKind } from '../contract.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { infoPage } from './store.ts'

/** The form for a page of information; `name` is null for a new one. */
export async function readInfoForm(scope: Scope, slug: string, name: string | null) {
  const { actor, db } = scope
  const [[community], [page]] = await db.batch([
    communityBySlug(db, actor, slug),
    infoPage(db, actor, slug, name ?? ''),
  ])
  if (!community) throw notFound()
  if (!canKeepInfo(actor, community.id)) throw forbidden()
  const standing = name === null ? undefined : standingKind(name)
  if (name !== null && !page && !standing) throw notFound()
  return {
    slug,
    name,
    community: { name: community.name, kind: community.kind },
    standing: standing ?? null,
    page: page
      ? {
          kind: page.kind,
          title: page.title,
          markdown: page.markdown,
          published: page.published,
          version: page.version,
        }
      : null,
  }
}
