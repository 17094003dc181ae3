import type { Scope } from '#worker/core/scope.ts'
import { lookAtCommunity } from './look-at-community.ts'

/** A community's page: from inside, or its card for who does not belong to a closed one that is listed. */
export const readCommunityPage = (
  scope: Scope,
  slug: string,
  before: string | null,
  only: 'unanswered' | null = null,
) => lookAtCommunity(scope, slug, before, only)
