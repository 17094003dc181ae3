import type { Scope } from '#worker/core/scope.ts'
import type { AskOutcome, JoinInput } from '../contract.ts'
import { knownBySlug } from '../store.ts'
import { ask } from './ask.ts'

/**
 * Asks to join a closed community; a human of its team decides. One request at a time, whatever is pressed twice: its id
 * follows from who asks, where, and how often before. The answers are read for words of crisis as a post is: then it waits for a
 * professional, at once, and who asks sees help lines in the answer.
 */
export async function askToJoin(scope: Scope, slug: string, input: JoinInput): Promise<AskOutcome> {
  const { slug: _asked, ...outcome } = await ask(
    scope,
    { slug, found: knownBySlug(scope.db, scope.actor, slug) },
    input,
  )
  return outcome
}
