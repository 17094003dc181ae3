import { standingKind } from '#worker/communities/contract.ts'
import { generalPageToKeep } from '#worker/communities/info/store.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'

/** The form for a page of information of the whole installation; `name` is null for a new one. */
export async function readInfoPage(scope: Scope, name: string | null) {
  const [[page]] = await scope.db.batch([generalPageToKeep(scope.db, name ?? '')])
  const standing = name === null ? undefined : standingKind(name)
  if (name !== null && !page && !standing) throw notFound()
  return {
    slug: null,
    name,
    community: null,
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
