import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type InvitationInput, type InvitationOutcome, roleField } from '#worker/organisation/contract.ts'
import { allCommunities } from '#worker/organisation/settings/store.ts'
import { logged } from '#worker/organisation/store.ts'
import { newInvitation } from './invitation.ts'

/** Makes a link with which one person becomes of the team. The link is in the answer and nowhere else. */
export async function inviteStaff(scope: Scope, input: InvitationInput): Promise<InvitationOutcome> {
  const { db, actor, now } = scope
  if (actor.kind !== 'member') throw notFound()
  const [communities] = await db.batch([allCommunities(db)])
  const fields = input as Record<string, unknown>
  const roles = communities.flatMap(({ id, archivedAt }) => {
    const role = fields[roleField(id)]
    if (archivedAt !== null || (role !== 'volunteer' && role !== 'professional')) return []
    return [{ communityId: id, role: role as 'volunteer' | 'professional' }]
  })
  const { note, staffFunction, coordinator } = input
  if (!coordinator && roles.length === 0) return { kind: 'nothing' }
  const { path, expiresAt, statement } = await newInvitation(db, now, {
    roles,
    note,
    staffFunction,
    coordinator,
    invitedBy: actor.id,
  })
  await commit(scope, [statement, logged(scope, 'invited', { detail: staffFunction ?? '' })])
  return { kind: 'done', path, expiresAt }
}
