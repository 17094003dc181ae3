import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type ItemView, type QueueRow, RULES } from './contract.ts'
import { actsFor } from './policy.ts'
import { queueRow } from './rows.ts'
import {
  decisionsAboutPerson,
  itemById,
  lastDecision,
  openItems,
  reportsOfItem,
  standingOfPerson,
  threadAround,
} from './store.ts'

/** One item with the thread around it, what was reported, and what happened before with this person here. */
export async function readItem(scope: Scope, id: string): Promise<{ queue: QueueRow[]; item: ItemView }> {
  const { actor, db } = scope
  const [[item], thread, reports, decisions, [standing], [last], queue] = await db.batch([
    itemById(db, actor, id),
    threadAround(db, actor, id),
    reportsOfItem(db, actor, id),
    decisionsAboutPerson(db, actor, id),
    standingOfPerson(db, actor, id),
    lastDecision(db, actor, id),
    openItems(db, actor),
  ])
  if (!item) throw notFound()
  return {
    queue: queue.map(queueRow),
    item: {
      ...queueRow(item),
      state: item.state,
      reasons: item.reasons,
      post: { id: item.postId, version: item.postVersion, state: item.postState },
      threadId: item.threadId,
      thread: thread.map((post) => ({ ...post, subject: post.id === item.postId })),
      reports,
      person: { approvedPosts: standing?.approvedPosts ?? 0, decisions },
      decided: item.state === 'closed' ? (last ?? null) : null,
      rules: RULES,
      acts: actsFor(actor, item, { state: item.postState, level: item.postLevel, authorId: item.authorId }),
    },
  }
}
