import type { Db } from '#db/client.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import { newId } from '#worker/core/ids.ts'
import { insertInvitation } from './invitations/store.ts'

/** Long enough to be read after a weekend off, short enough that a forgotten link opens nothing. */
export const INVITATION_DAYS = 7

export interface NewInvitation {
  coordinator?: boolean
  roles?: { communityId: string; role: 'volunteer' | 'professional' }[]
  staffFunction?: string | null
  /** What the coordinator calls it in their own list. */
  note?: string
  /** Left out for the first coordinator's, which the installation makes itself. */
  invitedBy?: string
}

/**
 * A link with which somebody becomes staff, once, within a week. `path` is the only place where its token is (the record
 * keeps a hash): show it once. `statement` is for `commit`, or `statement.toSQL()` where there is no Worker.
 */
export async function newInvitation(db: Db, now: Date, given: NewInvitation) {
  const token = newToken()
  const id = newId('inv', now)
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  return {
    id,
    token,
    path: `/invite/${token}`,
    expiresAt,
    statement: insertInvitation(db, {
      id,
      tokenHash: await sha256(token),
      coordinator: given.coordinator ?? false,
      roles: given.roles ?? [],
      staffFunction: given.staffFunction ?? null,
      note: given.note ?? '',
      invitedBy: given.invitedBy ?? null,
      createdAt: now,
      expiresAt,
    }),
  }
}
