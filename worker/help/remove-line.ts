import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '#worker/organisation/store.ts'
import type { HelpLineOutcome } from './contract.ts'
import { keepsEmergency } from './policy.ts'
import { allLines, deleteLine } from './store.ts'

/** Takes a help line out, never the last emergency number of the installation's country. Gone already is done too. */
export async function removeLine(scope: Scope, id: string): Promise<HelpLineOutcome> {
  const [lines] = await scope.db.batch([allLines(scope.db)])
  const line = lines.find((one) => one.id === id)
  if (!line) return { kind: 'done' }
  const own = scope.config.country
  if (line.country === own && line.emergency && !keepsEmergency(lines, id, own)) return { kind: 'last_emergency' }
  await commit(scope, [deleteLine(scope.db, id), logged(scope, 'help_changed', { detail: `- ${line.name}` })])
  return { kind: 'done' }
}
