/** What it takes of a post to know who hears of it. */
export interface PostToTell {
  authorId: string
  /** As they stand when the effect runs: a post that was hidden a moment later is told to nobody. */
  state: 'held' | 'published' | 'returned' | 'hidden' | 'withdrawn'
  opening: boolean
  threadState: PostToTell['state']
  threadAuthorId: string
  community: 'open' | 'closed'
}

/** What it takes of a member. */
export interface Somebody {
  id: string
  /** Their own choice about this thread; null when they made none. */
  follows: 'on' | 'off' | null
  mentioned: boolean
  /** `gone`: left the community, or was sent out of it. */
  standing: 'none' | 'belongs' | 'gone'
  mutesAuthor: boolean
}

/**
 * Whether somebody is told of a post, and as what. Twin of `tellFollowers` and `tellMentioned` in `store.ts`.
 *
 * | post                              | follower, or began the thread and did not say no | mentioned |
 * | --------------------------------- | ------------------------------------------------ | --------- |
 * | not published                     | –                                                | –         |
 * | in a thread that is not published | who began it                                     | who began it |
 * | opening                           | –                                                | mention   |
 * | reply                             | reply                                            | mention   |
 *
 * Never: its author, who muted its author, who left or was sent out, and in a closed community who does not belong.
 */
export function toldOf(post: PostToTell, somebody: Somebody): 'mention' | 'reply' | null {
  const began = somebody.id === post.threadAuthorId
  if (post.state !== 'published' || (post.threadState !== 'published' && !began)) return null
  if (somebody.id === post.authorId || somebody.mutesAuthor || somebody.standing === 'gone') return null
  if (post.community === 'closed' && somebody.standing !== 'belongs') return null
  if (somebody.mentioned) return 'mention'
  if (post.opening) return null
  return somebody.follows === 'on' || (began && somebody.follows === null) ? 'reply' : null
}
