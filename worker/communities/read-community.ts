import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { THREADS_PER_PAGE } from '#worker/forum/contract.ts'
import { canStart } from '#worker/forum/policy.ts'
import { featuredThreads, pinnedThreads, publishedThreads, unpublishedThreads } from '#worker/forum/reading/store.ts'
import { canAskTeam } from '#worker/messages/policy.ts'
import { communityBySlug } from './store.ts'

/** A community with its threads, newest talk first, and above them those that only this actor may see. */
export async function readCommunity(scope: Scope, slug: string, before: string | null) {
  const { actor, db } = scope
  const [[community], published, waiting, pinned, featured] = await db.batch([
    communityBySlug(db, actor, slug),
    publishedThreads(db, actor, slug, readCursor(before)),
    unpublishedThreads(db, actor, slug),
    pinnedThreads(db, actor, slug),
    featuredThreads(db, actor, slug),
  ])
  if (!community) throw notFound()
  const shown = published.slice(0, THREADS_PER_PAGE)
  const last = shown.at(-1)
  return {
    slug: community.slug,
    name: community.name,
    about: community.about,
    kind: community.kind,
    review: community.review,
    promiseHours: community.promiseHours,
    waiting,
    // They stand above the first page only.
    pinned: before ? [] : pinned,
    featured: before ? [] : featured,
    threads: shown,
    next: published.length > THREADS_PER_PAGE && last ? writeCursor(last.lastPostAt, last.id) : null,
    can: {
      start: canStart(actor, community),
      signInToStart: actor.kind === 'guest',
      writeToTeam: canAskTeam(actor, community),
    },
  }
}
