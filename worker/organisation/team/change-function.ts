import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FunctionInput } from '../contract.ts'
import { logged } from '../store.ts'
import { setFunction, teamMember } from './store.ts'

/** Changes what the badge of somebody of the team says. */
export async function changeFunction(scope: Scope, personId: string, input: FunctionInput): Promise<{ kind: 'done' }> {
  const [[person]] = await scope.db.batch([teamMember(scope.db, personId)])
  if (!person) throw notFound()
  if (person.staffFunction !== input.staffFunction)
    await commit(scope, [
      setFunction(scope.db, personId, input.staffFunction),
      logged(scope, 'function_changed', { personId, detail: input.staffFunction ?? '' }),
    ])
  return { kind: 'done' }
}
