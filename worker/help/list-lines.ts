import type { Scope } from '#worker/core/scope.ts'
import { isStale, keepsEmergency } from './policy.ts'
import { allLines } from './store.ts'

/** Every help line with when it was last checked, for the coordinator. The installation's own country comes first. */
export async function listLines(scope: Scope) {
  const [lines] = await scope.db.batch([allLines(scope.db)])
  const own = scope.config.country
  return {
    country: own,
    lines: lines
      .map((line) => ({
        ...line,
        stale: isStale(line, scope.now),
        can: { remove: line.country !== own || !line.emergency || keepsEmergency(lines, line.id, own) },
      }))
      .sort((a, b) => Number(b.country === own) - Number(a.country === own)),
  }
}
