import { commit } from '#worker/core/commit.ts'
import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { entranceCode } from '../contract.ts'
import { countEntrance } from './store.ts'

/** Counts one visit by a link that was given out: a number a day, and nothing about who it was. An unknown code counts nothing. */
export async function visitEntrance(scope: Scope, code: string): Promise<void> {
  const known = entranceCode(code)
  if (known) await commit(scope, [countEntrance(scope.db, known, localDay(scope), { visits: 1 })])
}
