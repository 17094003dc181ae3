import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '#worker/organisation/store.ts'
import { allLines, updateLine } from './store.ts'

/** Notes that somebody tried the line today and it is right. */
export async function checkLine(scope: Scope, id: string): Promise<{ kind: 'done' }> {
  const [lines] = await scope.db.batch([allLines(scope.db)])
  const line = lines.find((one) => one.id === id)
  if (!line) throw notFound()
  await commit(scope, [
    updateLine(scope.db, id, { checkedAt: scope.now }),
    logged(scope, 'help_changed', { detail: `${line.name}: ✓` }),
  ])
  return { kind: 'done' }
}
