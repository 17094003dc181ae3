import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { AskOutcome, JoinInput } from '../contract.ts'
import { ask } from '../membership/ask.ts'
import { invitedCommunity, invitedPlace, slugOfInvited } from './store.ts'

/** Asks to join the closed community that a link of its team leads to, listed or not. The link is spent by it. */
export async function askByInvitation(
  scope: Scope,
  token: string,
  input: JoinInput,
): Promise<AskOutcome & { slug: string }> {
  const { db, now } = scope
  const hash = await sha256(token)
  const slug = slugOfInvited(db, hash, now)
  return ask(scope, { slug, found: invitedCommunity(db, hash, now), link: invitedPlace(db, hash, now) }, input)
}
