import type { Scope } from '#worker/core/scope.ts'
import type { HelpLineView } from './contract.ts'
import { linesOf, lineView } from './store.ts'

/** The help lines of the installation's country, emergency numbers first. Open to everyone. */
export async function readHelp(scope: Scope): Promise<{ lines: HelpLineView[] }> {
  const [lines] = await scope.db.batch([linesOf(scope.db, scope.config.country)])
  return { lines: lines.map(lineView) }
}
