import { canRead } from '#worker/communities/policy.ts'
import { type Actor, isSilencedIn, isStaffIn, readsByGlass, roleIn } from '#worker/core/actor.ts'
import type { Level, PostState } from './contract.ts'

/** What a decision about seeing or writing needs to know of a thread. */
export interface ThreadFacts {
  community: { id: string; kind: 'open' | 'closed' }
  state: PostState
  authorId: string
  level: Level
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

/** Who may write in a community at all: not in one that is closed to them, nor while paused. A broken glass only reads. */
export const canWriteIn = (actor: Actor, community: { id: string; kind: 'open' | 'closed' }): boolean =>
  actor.kind === 'member' &&
  !isSilencedIn(actor, community.id) &&
  (community.kind === 'open' || roleIn(actor, community.id) !== undefined)

/** Members write where they can read: peers in what is published, the team everywhere. */
export const canStart = canWriteIn

export const canReply = (actor: Actor, thread: ThreadFacts): boolean =>
  canWriteIn(actor, thread.community) &&
  canSeeThread(actor, thread) &&
  (thread.state === 'published' || isStaffIn(actor, thread.community.id))

/** Anybody, also without an account, may tell the team about a published post of somebody else. */
export const canReport = (actor: Actor, thread: ThreadFacts, post: PostFacts): boolean =>
  canSeePost(actor, thread, post) &&
  post.state === 'published' &&
  !(actor.kind === 'member' && actor.id === post.authorId)
