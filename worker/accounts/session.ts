import type { Db } from '#db/client.ts'
import { type Actor, GUEST } from '#worker/core/actor.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import { insertSession, sessionMember, sessionRoles } from './store.ts'

/** A peer on an old phone should not have to sign in each week; a forgotten session ends by itself. */
export const SESSION_DAYS = 30

/** A new session: the token for the cookie, and the statement that keeps its hash. */
export async function newSession(db: Db, memberId: string, now: Date) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000)
  return {
    token,
    statement: insertSession(db, { tokenHash: await sha256(token), memberId, createdAt: now, expiresAt }),
  }
}

/** Who holds this session token, with all roles, in one trip. Unknown and expired tokens are guests. */
export async function actorOf(db: Db, token: string, now: Date): Promise<Actor> {
  const tokenHash = await sha256(token)
  const [[member], roles] = await db.batch([sessionMember(db, tokenHash, now), sessionRoles(db, tokenHash)])
  if (!member) return GUEST
  return { kind: 'member', ...member, roles: new Map(roles.map((row) => [row.communityId, row.role])) }
}
