import { freeTakenNames } from '#worker/accounts/store.ts'
import { commit, type Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { publishedTail, restoredTail } from '#worker/forum/store.ts'
import type { ObjectionAct, ObjectionDecisionInput } from './contract.ts'
import { type ItemRow, itemById, lastDecision } from './desk/store.ts'
import { acceptAfterAll, bringBack, decideOnObjection, keepStanding, letIn, liftOne } from './people/store.ts'
import { memberSubject, objectionActsFor } from './policy.ts'
import { overtaken } from './rows.ts'
import { closeItems, insertDecision, nextVersionInLog, nextVersionOfPost, setMessageState } from './store.ts'
import type { Decided, MoreTold } from './views.ts'

/**
 * Answers an objection: the decision stands, or its effect is undone. What was sent then is never rewritten. By a
 * professional who did not take the decision; of all who answer at once one is done.
 */
export async function answerObjection(
  scope: Scope,
  id: string,
  input: ObjectionDecisionInput,
): Promise<Decided<ObjectionAct> | MoreTold> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[item], [last]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!item) throw notFound()
  if (!item.objectionState || !item.deciderId || item.objectionVersion === null) throw forbidden()
  if (item.objectionVersion !== input.version || item.state === 'closed')
    return overtaken(item, last, input.version, readsWords(actor, item.communityId))
  const facts = { state: item.objectionState, deciderId: item.deciderId }
  if (!objectionActsFor(actor, item, facts).includes(input.act)) throw forbidden()
  const version = item.objectionVersion + 1
  const decisionId = item.subjectId
  const undone = input.act === 'reverse' ? undo(scope, item, actor.id) : []
  const result = await commit(
    scope,
    [
      insertDecision(db, {
        id: newId('log', now),
        subjectId: decisionId,
        version,
        communityId: item.communityId,
        personId: item.personId,
        actorId: actor.id,
        act: input.act,
        reason: input.reason,
        decidedAt: now,
      }),
      decideOnObjection(db, decisionId, {
        state: input.act === 'reverse' ? 'reversed' : 'confirmed',
        version,
        words: input.reason,
        decidedAt: now,
        decidedBy: actor.id,
      }),
      ...undone,
      closeItems(db, { id }, now),
    ],
    [
      {
        kind: 'objection.decided',
        decisionId,
        communityId: item.communityId,
        memberId: item.personId,
        threadId: undone.length > 0 ? item.threadId : null,
      },
    ],
  )
  if (result.committed) return { kind: 'done', act: input.act }
  const [[fresh], [winner]] = await db.batch([itemById(db, actor, id), lastDecision(db, actor, id)])
  if (!fresh) throw notFound()
  return overtaken(fresh, winner, input.version, readsWords(actor, item.communityId))
}

/** What takes the effect of a decision away, with a row of the log for the subject it had; nothing when it is already gone. */
function undo({ db, now }: Scope, item: ItemRow, actorId: string): Statement[] {
  const place = { memberId: item.personId, communityId: item.communityId }
  const row = { id: newId('log', now), communityId: item.communityId, personId: item.personId, actorId, decidedAt: now }
  switch (item.objectedAct) {
    case 'hide':
    case 'return': {
      if (!item.postId || !item.threadId) return undoMessage(db, item, row)
      const from = item.objectedAct === 'hide' ? 'hidden' : 'returned'
      if (item.postState !== from || item.postVersion === null) return []
      const post = { threadId: item.threadId, communityId: item.communityId, opening: item.opening ?? false }
      return [
        insertDecision(db, {
          ...row,
          subjectId: item.postId,
          version: nextVersionOfPost(item.postId, item.postVersion),
          act: 'restore',
        }),
        bringBack(db, item.postId, from, now),
        ...(from === 'hidden' ? restoredTail(db, post) : publishedTail(db, { ...post, authorId: item.personId }, now)),
      ]
    }
    case 'warn':
    case 'pause':
    case 'block': {
      const subjectId = memberSubject(item.communityId, item.personId)
      return [
        insertDecision(db, { ...row, subjectId, version: nextVersionInLog(subjectId), act: 'lift' }),
        liftOne(db, item.subjectId, { actorId, now }),
        ...keepStanding(db, place, now),
      ]
    }
    // They choose for themselves whether they want it back: by now they may be known by another.
    case 'rename':
      return [freeTakenNames(db, item.personId)]
    case 'decline':
      return item.objectedSubjectId
        ? [
            insertDecision(db, {
              ...row,
              subjectId: item.objectedSubjectId,
              version: nextVersionInLog(item.objectedSubjectId),
              act: 'accept',
            }),
            acceptAfterAll(db, item.objectedSubjectId),
            letIn(db, place, now),
          ]
        : []
    default:
      return []
  }
}

function undoMessage(
  db: Scope['db'],
  item: ItemRow,
  row: { id: string; communityId: string; personId: string; actorId: string; decidedAt: Date },
): Statement[] {
  const messageId = item.objectedSubjectId
  if (!messageId?.startsWith('msg_') || item.objectedVersion === null) return []
  const version = item.objectedVersion + 1
  return [
    insertDecision(db, { ...row, subjectId: messageId, version, act: 'restore' }),
    setMessageState(db, messageId, { state: 'sent', version }),
  ]
}
