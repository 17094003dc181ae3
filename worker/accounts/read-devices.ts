import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { DeviceView } from './contract.ts'
import { sessionsOf } from './store.ts'

/** Where the actor is signed in, the device in hand first. `token` is this session's cookie value. */
export async function readDevices(scope: Scope, token: string | null): Promise<DeviceView[]> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const own = await sha256(token ?? '')
  const [rows] = await scope.db.batch([sessionsOf(scope.db, scope.actor.id, scope.now)])
  return rows
    .map(({ tokenHash, ...row }) => ({ ...row, id: tokenHash, here: tokenHash === own }))
    .sort((a, b) => Number(b.here) - Number(a.here))
}
