import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '#worker/organisation/store.ts'
import type { HelpLineInput, HelpLineOutcome } from './contract.ts'
import { keepsEmergency } from './policy.ts'
import { allLines, insertLine, updateLine } from './store.ts'

/** Adds a help line, or changes one. Who writes it down has just looked: it counts as checked. */
export async function saveLine(scope: Scope, id: string | null, input: HelpLineInput): Promise<HelpLineOutcome> {
  const { db, now, config } = scope
  const row = { ...input, checkedAt: now }
  const note = logged(scope, 'help_changed', { detail: input.name })
  if (id === null) {
    await commit(scope, [insertLine(db, { ...row, id: newId('hlp', now) }), note])
    return { kind: 'done' }
  }
  const [lines] = await db.batch([allLines(db)])
  const before = lines.find((line) => line.id === id)
  if (!before) throw notFound()
  const was = before.country === config.country && before.emergency
  const stays = input.country === config.country && input.emergency
  if (was && !stays && !keepsEmergency(lines, id, config.country)) return { kind: 'last_emergency' }
  await commit(scope, [updateLine(db, id, row), note])
  return { kind: 'done' }
}
