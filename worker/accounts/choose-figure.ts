import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FigureInput } from './contract.ts'
import { updateMember } from './store.ts'

/** Another drawn figure for the actor, on everything they wrote too. */
export async function chooseFigure(scope: Scope, input: FigureInput): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [updateMember(scope.db, scope.actor.id, { avatar: `${input.figure}-${input.tint}` })])
}
