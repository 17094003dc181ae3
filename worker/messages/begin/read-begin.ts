import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canBeginWith } from '../policy.ts'
import { openWithPerson, personOfItem } from './store.ts'

/** What somebody of the team sees before they write to the person of an item: to whom, and the conversation they already have. */
export async function readBegin(scope: Scope, itemId: string) {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[person], [there]] = await db.batch([personOfItem(db, actor, itemId), openWithPerson(db, actor, itemId)])
  if (!person || !canBeginWith(actor, person)) throw notFound()
  return {
    itemId,
    nickname: person.nickname,
    community: person.community,
    level: person.level,
    there: there?.id ?? null,
  }
}
