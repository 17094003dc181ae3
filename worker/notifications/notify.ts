import type { Db } from '#db/client.ts'
import { decideMentions, mentionCandidates } from './decide-mentions.ts'
import {
  bearersOf,
  publishedPost,
  type Subject,
  tellFollowers,
  tellMembers,
  tellMentioned,
  tellOfThread,
} from './telling/store.ts'
import { tellThreadMoved, tellThreadsGone } from './threads/store.ts'

/** Open pages told at once to look again; whoever comes after these sees it with their next step. */
const HINTS_AT_ONCE = 200

/** What telling takes of an effect's `Reach`. */
export interface Teller {
  db: Db
  now(): Date
  /** Tells the open pages of one member to look again. */
  hintMember(memberId: string): Promise<void>
}

/**
 * Tells members of something: `await notify(reach, [m.memberId], { kind: 'join_decided', subjectId: m.requestId, communityId })`.
 * For effects of the outbox only. Ids only; the same (member, kind, subject) is told once, however often the effect
 * runs. Whether they may see it is asked when they look: see the table in `visible.ts` for what each kind needs
 * (`message`: `subjectId` is the message and `conversationId` is set; `feature_asked`: `threadId`; `decision`: `postId`).
 */
export async function notify(reach: Teller, memberIds: string[], about: Subject, unreadSince?: Date): Promise<void> {
  if (memberIds.length === 0) return
  const [told] = await reach.db.batch([tellMembers(reach.db, memberIds, about, reach.now(), unreadSince)])
  await hint(reach, told)
}

/**
 * Tells of a post that became visible to everybody: who is named in it, who follows its thread, who began it; of an opening,
 * who follows its community. A post
 * that is not published (any more) tells nobody. Rules: `recipients.ts`.
 */
export async function notifyOfPost(reach: Teller, postId: string): Promise<void> {
  const { db } = reach
  const found = await namedIn(reach, postId)
  if (!found) return
  const { post, meant } = found
  const [mentioned, followers] = await db.batch([
    tellMentioned(db, post.id, meant, reach.now()),
    post.opening ? tellOfThread(db, post, reach.now()) : tellFollowers(db, post, reach.now()),
  ])
  await hint(reach, [...mentioned, ...followers])
}

/** Tells of the new words of a post that was there already: who is named in it and was not before. */
export async function notifyOfChange(reach: Teller, postId: string): Promise<void> {
  const found = await namedIn(reach, postId)
  if (!found?.meant.length) return
  const [mentioned] = await reach.db.batch([tellMentioned(reach.db, postId, found.meant, reach.now())])
  await hint(reach, mentioned)
}

/**
 * Tells who wrote under an opening that is gone that the thread is no longer there, and nothing of why. `decisionId`: the
 * decision that took it out; without one its author took it back.
 */
export async function notifyOfGone(
  reach: Teller,
  threadIds: string[],
  decisionId: string | null = null,
): Promise<void> {
  if (threadIds.length === 0) return
  const [told] = await reach.db.batch([tellThreadsGone(reach.db, threadIds, decisionId, reach.now())])
  await hint(reach, told)
}

/** Tells who began a thread and who follows it that the team moved it. `move`: this one and no other. */
export async function notifyOfMove(
  reach: Teller,
  move: { threadId: string; subjectId: string; by: string },
): Promise<void> {
  const [told] = await reach.db.batch([tellThreadMoved(reach.db, move, reach.now())])
  await hint(reach, told)
}

/** A published post and whom it names. */
async function namedIn({ db }: Teller, postId: string) {
  const [[post]] = await db.batch([publishedPost(db, postId)])
  if (!post) return null
  const named = mentionCandidates(post.markdown)
  const [bearers] = named.length ? await db.batch([bearersOf(db, named.flat())]) : [[]]
  return { post, meant: decideMentions(named, bearers) }
}

/** A hint that is lost costs a reload, no more: it stops nothing. */
async function hint(reach: Teller, told: { memberId: string }[]) {
  await Promise.allSettled(told.slice(0, HINTS_AT_ONCE).map(({ memberId }) => reach.hintMember(memberId)))
}
