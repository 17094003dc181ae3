import { namedReads, nameTakenAway } from '#worker/accounts/renaming/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { endFeaturing } from '#worker/forum/keeping/store.ts'
import { NOTHING_SEEN, type PersonActInput } from './contract.ts'
import { itemById, lastStep, personIdOfItem } from './desk/store.ts'
import { closeReportOnPerson, insertSanction, keepStanding, liftAll, sanctionId } from './people/store.ts'
import { memberSubject, personActsFor } from './policy.ts'
import { overtaken, personFacts } from './rows.ts'
import { closeItems, insertDecision, itemId, refuseUnseen, wasUnseen } from './store.ts'
import type { StepOutcome } from './views.ts'

const DAY = 86_400_000

/**
 * Warns, pauses or blocks the person an item is about, in this community, or takes that back; or takes their nickname, which
 * stands everywhere. Each with a rule and a reason that they read. On the version of the person that was on the screen: a second step at once is not carried out.
 * What was told about the person closes by it: taken on that item itself, as far as it was on the screen; from elsewhere,
 * unless it is urgent.
 */
export async function stepOnPerson(scope: Scope, id: string, input: PersonActInput): Promise<StepOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const shown = input.nickname ?? ''
  const [[item], [last], ...named] = await db.batch([
    itemById(db, actor, id),
    lastStep(db, actor, id),
    ...(input.act === 'rename' ? namedReads(db, personIdOfItem(db, id), shown) : []),
  ])
  if (!item) throw notFound()
  if (item.personVersion !== input.version || (input.act === 'rename' && item.nickname !== shown))
    return overtaken(item, last, input.version, readsWords(actor, item.communityId))
  if (!personActsFor(actor, item, personFacts(item, now)).includes(input.act)) throw forbidden()

  const place = { memberId: item.personId, communityId: item.communityId }
  const subjectId = memberSubject(item.communityId, item.personId)
  const decisionId = newId('log', now)
  const seen = input.seen ?? NOTHING_SEEN
  const closes = input.act !== 'lift'
  const own = closes && id === itemId('report', subjectId)
  if (own && item.seen !== seen) return { kind: 'more_told' }
  const result = await commit(
    scope,
    [
      insertDecision(db, {
        id: decisionId,
        subjectId,
        version: item.personVersion + 1,
        communityId: item.communityId,
        personId: item.personId,
        actorId: actor.id,
        act: input.act,
        rule: input.rule ?? null,
        reason: input.reason,
        decidedAt: now,
      }),
      ...(input.act === 'rename'
        ? nameTakenAway(scope, item.personId, shown, named)
        : [
            input.act === 'lift'
              ? liftAll(db, place, { actorId: actor.id, now })
              : insertSanction(db, {
                  id: sanctionId(decisionId),
                  ...place,
                  kind: input.act,
                  rule: input.rule ?? 'other',
                  reason: input.reason,
                  actorId: actor.id,
                  startsAt: now,
                  endsAt: input.act === 'pause' ? new Date(now.getTime() + (input.days ?? 1) * DAY) : null,
                }),
            ...keepStanding(db, place, now),
          ]),
      // Out of there, they cannot take back that they agreed to be shown first.
      ...(input.act === 'block' ? [endFeaturing(db, place)] : []),
      ...(own ? [refuseUnseen(db, id, seen), closeItems(db, { id }, now)] : []),
      ...(closes && !own ? [closeReportOnPerson(db, subjectId, now)] : []),
    ],
    [{ kind: 'person.sanctioned', decisionId, communityId: item.communityId, memberId: item.personId }],
  )
  if (result.committed) return { kind: 'done', act: input.act }
  if (wasUnseen(result.conflict)) return { kind: 'more_told' }
  const [[fresh], [winner]] = await db.batch([itemById(db, actor, id), lastStep(db, actor, id)])
  if (!fresh) throw notFound()
  return overtaken(fresh, winner, input.version, readsWords(actor, item.communityId))
}
