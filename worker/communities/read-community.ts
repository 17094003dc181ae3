import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { lookAtCommunity } from './look-at-community.ts'

/** A community for who may read what is said in it; for others it is not there. */
export async function readCommunity(scope: Scope, slug: string, before: string | null) {
  const community = await lookAtCommunity(scope, slug, before)
  if (community.access !== 'inside') throw notFound()
  return community
}
