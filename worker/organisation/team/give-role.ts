import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { RoleInput, RoleOutcome } from '../contract.ts'
import { settingsOf } from '../settings/store.ts'
import { logged } from '../store.ts'
import { giveRoleTo, rolesOf, setFunction, takeRoleFrom, teamMember } from './store.ts'

/**
 * Makes somebody of the team volunteer or professional in a community, or takes that: a peer of an open one, and out of a
 * closed one, where a human decides whether they come back as one of its members. It holds from their next request on:
 * roles are looked up each time. Never one's own role: see `RoleOutcome`.
 */
export async function giveRole(scope: Scope, personId: string, input: RoleInput): Promise<RoleOutcome> {
  const { db, actor } = scope
  const { communityId, role } = input
  const [[person], roles, [community]] = await db.batch([
    teamMember(db, personId),
    rolesOf(db, personId),
    settingsOf(db, communityId),
  ])
  if (!person || !community) throw notFound()
  if (actor.kind === 'member' && actor.id === personId) return { kind: 'own_role' }
  const before = roles.find((row) => row.communityId === communityId)
  if (role !== 'none') {
    if (before?.blockedAt) return { kind: 'sent_out' }
    if (before?.role === role && !before.leftAt) return { kind: 'done', left: false }
    // Another role of who is of that team already is no news.
    const joins = !before || before.role === 'peer' || before.leftAt !== null
    const by = actor.kind === 'member' ? actor.id : null
    await commit(
      scope,
      [
        giveRoleTo(db, { memberId: personId, communityId, role }, scope.now),
        logged(scope, 'role_given', { communityId, personId, detail: role }),
      ],
      joins ? [{ kind: 'team.joined', memberId: personId, communityId, by, at: scope.now.getTime() }] : [],
    )
    return { kind: 'done', left: false }
  }
  if (!before || before.role === 'peer') return { kind: 'done', left: false }
  const elsewhere = roles.some((row) => row.communityId !== communityId && row.role !== 'peer')
  const left = !elsewhere && !person.coordinator
  await commit(scope, [
    ...takeRoleFrom(db, personId, community, scope.now),
    // Who is of no team any more has no badge of one.
    ...(left ? [setFunction(db, personId, null)] : []),
    logged(scope, 'role_taken', { communityId, personId, detail: before.role }),
  ])
  return { kind: 'done', left }
}
