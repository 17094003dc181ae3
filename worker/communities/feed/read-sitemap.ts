import type { Scope } from '#worker/core/scope.ts'
import { openForums, openGeneralPages, openPages } from './store.ts'

/** Paths that a search engine may know of: the front doors, never what people wrote. */
export async function readSitemap(scope: Scope) {
  const { db, config } = scope
  const [forums, pages, general] = await db.batch([openForums(db, null), openPages(db), openGeneralPages(db)])
  return {
    origin: config.origin,
    paths: [
      '/',
      '/groups',
      '/calendar',
      '/help',
      ...forums.flatMap(({ slug }) => [`/c/${slug}`, `/c/${slug}/info/rules`, `/c/${slug}/info/readers`]),
      ...pages
        .filter(({ page }) => page !== 'rules' && page !== 'readers')
        .map(({ community, page }) => `/c/${community}/info/${page}`),
      ...general.map(({ page }) => `/info/${page}`),
    ],
  }
}
