import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type ChangeNicknameInput, NICKNAME_KEPT_MONTHS, nicknameFreeAt, type TakenName } from './contract.ts'
import { knownLines, knownPlaces } from './names/store.ts'
import { nicknameKey } from './nickname.ts'
import { nameAsked } from './nickname-asked.ts'
import { houseNames } from './official-names.ts'
import { needsBothSteps, ownAccount } from './own-proof.ts'
import { namedAnew, namedReads } from './renaming/store.ts'
import { skeletons } from './skeleton.ts'
import { dropKeptNames, dropOwnNames, insertNames, keepNames, takenSkeletons, updateMember } from './store.ts'

export type NicknameOutcome = { kind: 'done' } | TakenName | { kind: 'too_soon'; from: Date }

/**
 * Another nickname for the actor, once in 30 days. Nobody else may bear the old one for 12 months: who writes to
 * Zeester must not find a stranger there. Its owner may go back to it. Where others quoted or named them, the new name stands
 * in place of the old one, so that no page leads from one to the other.
 */
export async function changeNickname(
  scope: Scope,
  token: string | null,
  input: ChangeNicknameInput,
): Promise<NicknameOutcome> {
  const { db, now } = scope
  if (scope.actor.kind === 'member') needsBothSteps(scope.actor)
  const account = await ownAccount(scope, token)
  const from = nicknameFreeAt(account.nicknameChangedAt)
  if (from && from > now) return { kind: 'too_soon', from }
  const asked = nameAsked(input.nickname)
  const { id, nickname: old } = account
  const [taken, places, lines, ...named] = await db.batch([
    takenSkeletons(db, asked.toLookUp, now, id),
    knownPlaces(db),
    knownLines(db),
    ...namedReads(db, id, old),
  ])
  const answer = asked.judge(taken, { house: houseNames(scope.config), places, lines }, input.sure)
  if (answer.refused) return { kind: 'taken', code: answer.refused, suggestion: answer.suggestion }
  const keptUntil = new Date(now)
  keptUntil.setUTCMonth(keptUntil.getUTCMonth() + NICKNAME_KEPT_MONTHS)
  const result = await commit(scope, [
    keepNames(db, id, skeletons(old), keptUntil),
    dropOwnNames(db, id, asked.skeletons),
    dropKeptNames(db, asked.skeletons, now),
    insertNames(db, id, asked.skeletons),
    updateMember(db, id, {
      nickname: input.nickname,
      nicknameKey: nicknameKey(input.nickname),
      nicknameChangedAt: now,
    }),
    ...namedAnew(db, named, old, input.nickname),
  ])
  return result.committed ? { kind: 'done' } : { kind: 'taken', code: 'nickname_taken', suggestion: answer.suggestion }
}
