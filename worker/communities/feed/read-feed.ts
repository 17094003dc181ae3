import { sha256 } from '#worker/core/digest.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { feedEntries, openForums } from './store.ts'

/**
 * The Atom feed of all open forums, or of one: what a guest finds in its list, whoever asks. Only titles and addresses:
 * what was once sent to somebody's reader cannot be taken back, so no post and no nickname leaves this way. A forum that is
 * not open has none, as if it were not there.
 */
export async function readFeed(scope: Scope, slug: string | null) {
  const { db, config } = scope
  const [forums, entries] = await db.batch([openForums(db, slug), feedEntries(db, slug)])
  const [forum] = forums
  if (slug !== null && !forum) throw notFound()
  const updatedAt = entries[0]?.updatedAt ?? forum?.createdAt ?? new Date(0)
  const version = JSON.stringify([config.organisation, config.origin, forum?.name, slug, entries])
  return {
    organisation: config.organisation,
    origin: config.origin,
    forum: slug === null ? null : { slug, name: forum!.name },
    updatedAt,
    entries,
    /** Names exactly this content. */
    etag: `"${(await sha256(version)).slice(0, 27)}"`,
  }
}
