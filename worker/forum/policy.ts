import { canRead, knewPutAway } from '#worker/communities/policy.ts'
import { type Actor, isSilencedIn, isStaffIn, readsByGlass, roleIn, withoutGlass } from '#worker/core/actor.ts'
import { EDIT_MINUTES, GONE_NAME, type Level, type PostState, type ThreadKind } from './contract.ts'

/** What a decision about seeing or writing needs to know of a thread. */
export interface ThreadFacts {
  /** `archivedAt` is left out where nothing is written. */
  community: { id: string; kind: 'open' | 'closed'; archivedAt?: Date | null }
  state: PostState
  authorId: string
  level: Level
  /** Since when nobody but the team replies. */
  lockedAt?: Date | null
}

export interface PostFacts {
  state: PostState
  authorId: string
  level: Level
}

/** Volunteers moderate green and amber; red and crisis are a professional's. */
export const moderatesLevel = (actor: Actor, communityId: string, level: Level): boolean => {
  const role = roleIn(actor, communityId)
  return role === 'professional' || (role === 'volunteer' && (level === 'green' || level === 'amber'))
}

const sees = (actor: Actor, communityId: string, item: PostFacts): boolean =>
  item.state === 'published' ||
  (actor.kind === 'member' && actor.id === item.authorId) ||
  moderatesLevel(actor, communityId, item.level) ||
  readsByGlass(actor, communityId)

/** Twin of `visibleThread`. */
export const canSeeThread = (actor: Actor, thread: ThreadFacts): boolean =>
  canRead(actor, thread.community) && sees(actor, thread.community.id, thread)

/** Twin of `visiblePost`: a post is never more visible than its thread. */
export const canSeePost = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canSeeThread(actor, thread) && sees(actor, thread.community.id, post)

/**
 * Who may write in a community at all: not in one that is closed to them, nor while paused, and nobody in one that was put
 * away. A broken glass only reads, and so does the team before its second factor.
 */
export const canWriteIn = (
  actor: Actor,
  community: { id: string; kind: 'open' | 'closed'; archivedAt?: Date | null },
): boolean =>
  actor.kind === 'member' &&
  !actor.awaitsSecondFactor &&
  !community.archivedAt &&
  !isSilencedIn(actor, community.id) &&
  (community.kind === 'open' || roleIn(actor, community.id) !== undefined)

/** Members write where they can read: peers in what is published, the team everywhere. */
export const canStart = canWriteIn

export const canReply = (actor: Actor, thread: ThreadFacts): boolean =>
  canWriteIn(actor, thread.community) &&
  canSeeThread(actor, thread) &&
  (isStaffIn(actor, thread.community.id) || (thread.state === 'published' && !thread.lockedAt))

/**
 * Anybody, also without an account, may tell the team about a published post of somebody else. Not where one reads by a
 * broken glass only: that is reading and nothing else.
 */
export const canReport = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canSeePost(actor, thread, post) &&
  (thread.community.kind === 'open' || roleIn(actor, thread.community.id) !== undefined) &&
  post.state === 'published' &&
  !(actor.kind === 'member' && actor.id === post.authorId)

/**
 * The same for what everybody there could see a moment ago, and is no longer there: itself or its topic taken back, hidden, held
 * for a change.
 */
export const couldReport = (
  actor: Actor,
  thread: ThreadFacts,
  post: PostFacts & { publishedAt: Date | null; nickname: string },
): boolean =>
  post.publishedAt !== null &&
  (post.state !== 'published' || thread.state !== 'published') &&
  post.nickname !== GONE_NAME &&
  (thread.community.kind === 'open' || roleIn(actor, thread.community.id) !== undefined) &&
  !(actor.kind === 'member' && actor.id === post.authorId)

const isAuthor = (actor: Actor, item: { authorId: string }): boolean =>
  actor.kind === 'member' && actor.id === item.authorId

/** A gesture to somebody else's published post, by who may write there. A locked thread takes them still. */
export const canReact = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canWriteIn(actor, thread.community) &&
  canSeePost(actor, thread, post) &&
  post.state === 'published' &&
  !isAuthor(actor, post)

/** Words that everybody there reads may stand in a reply; those that are held or taken away may not. */
export const canQuote = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canReply(actor, thread) && canSeePost(actor, thread, post) && post.state === 'published'

/** Until when a published post can be changed by its author. */
export const editableUntil = (post: { publishedAt: Date | null }): Date | null =>
  post.publishedAt && new Date(post.publishedAt.getTime() + EDIT_MINUTES * 60_000)

/**
 * What an author may do with words of their own.
 *
 * | state     | change                                     | take back |
 * | --------- | ------------------------------------------ | --------- |
 * | held      | until somebody decided                     | yes       |
 * | published | `EDIT_MINUTES` long, not in a locked thread | yes       |
 * | returned  | no                                         | no        |
 * | hidden    | no: what the team took out stays out       | no        |
 * | withdrawn | no                                         | no        |
 *
 * `late` when only the time is over. Who is paused writes nothing, and may still take back.
 */
export function canEdit(
  actor: Actor,
  thread: ThreadFacts,
  post: PostFacts & { publishedAt: Date | null },
  now: Date,
): 'yes' | 'late' | 'no' {
  if (!isAuthor(actor, post) || !canWriteIn(actor, thread.community) || !canSeePost(actor, thread, post)) return 'no'
  if (post.state === 'held') return 'yes'
  if (post.state !== 'published') return 'no'
  if (thread.lockedAt && !isStaffIn(actor, thread.community.id)) return 'no'
  const until = editableUntil(post)
  return until && now <= until ? 'yes' : 'late'
}

/** Whether they would change it still, had the team not closed the thread. */
export const lockKeepsFromEditing = (...[actor, thread, post, now]: Parameters<typeof canEdit>): boolean =>
  canEdit(actor, thread, post, now) === 'no' && canEdit(actor, { ...thread, lockedAt: null }, post, now) === 'yes'

/** Also where the community was put away, or the thread is gone: one's own words are one's own. */
export const canWithdraw = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  isAuthor(actor, post) &&
  canReachToWithdraw(actor, thread, post) &&
  (post.state === 'published' || post.state === 'held')

/** Twin of `withdrawablePost`. */
export const canReachToWithdraw = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canSeePost(actor, thread, post) ||
  (isAuthor(actor, post) && (canRead(actor, thread.community) || knewPutAway(actor, thread.community)))

/** Its author and who moderates it may fold a post that is not folded yet. */
export const canFold = (actor: Actor, thread: ThreadFacts, post: PostFacts & { warning: string | null }): boolean =>
  post.warning === null &&
  canSeePost(actor, thread, post) &&
  (post.state === 'published' || post.state === 'held') &&
  ((isAuthor(actor, post) && canWriteIn(actor, thread.community)) ||
    moderatesLevel(actor, thread.community.id, post.level))

/** What a post said before: for who moderates it, and to read only for who broke the glass. */
export const canReadHistory = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canSeePost(actor, thread, post) &&
  (moderatesLevel(actor, thread.community.id, post.level) || readsByGlass(actor, thread.community.id))

/** Pin, lock, ask to feature: the team of the community, on what everybody reads. */
export const canKeep = (actor: Actor, thread: ThreadFacts): boolean =>
  !thread.community.archivedAt &&
  thread.state === 'published' &&
  moderatesLevel(actor, thread.community.id, thread.level)

/** Where a thread may be moved from: never out of a closed community, whose members wrote for each other only. */
export const canMoveFrom = (actor: Actor, thread: ThreadFacts): boolean =>
  canKeep(actor, thread) && thread.community.kind === 'open'

/** And where to: another open forum of which one is the team too. Into a closed one its own authors could not follow. */
export const canMoveTo = (actor: Actor, thread: ThreadFacts, place: { id: string; kind: 'open' | 'closed' }): boolean =>
  place.kind === 'open' && place.id !== thread.community.id && moderatesLevel(actor, place.id, thread.level)

/** Until when they read it is kept for who reads it in their own right: what a broken glass shows leaves no mark of theirs. */
export const canMarkRead = (actor: Actor, thread: ThreadFacts): boolean =>
  actor.kind === 'member' && canSeeThread(withoutGlass(actor), thread)

/** A member hears of replies in what they may read, and not by a broken glass. */
export const canFollow = (actor: Actor, thread: ThreadFacts): boolean =>
  canMarkRead(actor, thread) && thread.state === 'published'

interface StoryFacts extends ThreadFacts {
  threadKind: ThreadKind
  featureAskedAt: Date | null
  featureAgreedAt: Date | null
}

/** The team asks for stories only; an open question or a yes can be taken back. */
export const canAskToFeature = (actor: Actor, thread: StoryFacts): boolean =>
  canKeep(actor, thread) && thread.threadKind === 'story'

/** The author answers a question that was asked, and may take a yes back at any time. */
export const canAnswerFeature = (actor: Actor, thread: StoryFacts): boolean =>
  isAuthor(actor, thread) && canSeeThread(actor, thread) && thread.featureAskedAt !== null
