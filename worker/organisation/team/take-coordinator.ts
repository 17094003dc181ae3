import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { CoordinatorOutcome } from '../contract.ts'
import { logged } from '../store.ts'
import { otherCoordinator, takeCoordinatorFrom, teamMember } from './store.ts'

/** Somebody coordinates no longer, also by their own wish. The last coordinator stays: nobody else could make a new one. */
export async function takeCoordinator(scope: Scope, personId: string): Promise<CoordinatorOutcome> {
  const { db, actor } = scope
  const own = actor.kind === 'member' && actor.id === personId
  const [[person], others] = await db.batch([teamMember(db, personId), otherCoordinator(db, personId)])
  if (!person) throw notFound()
  if (!person.coordinator) return { kind: 'done', own }
  if (!others.length) return { kind: 'last_coordinator' }
  await commit(scope, [takeCoordinatorFrom(db, personId), logged(scope, 'coordinator_taken', { personId })])
  return { kind: 'done', own }
}
