import { POSTS_PER_PAGE } from '#worker/forum/limits.ts'

interface Place {
  threadId: string
  createdAt: Date | null
  replyCount: number | null
}

/** Where a page of the thread begins with the post, as its cursor; null where the thread has no other page than the first. */
export const pageOf = ({ createdAt, replyCount }: Omit<Place, 'threadId'>): string | null =>
  createdAt && (replyCount ?? 0) >= POSTS_PER_PAGE ? `${createdAt.getTime() - 1}.pst` : null

/** The address of a post in its thread, on its page: whoever comes back to it lands on it. `asked`: what else stands in the address. */
export function postHref(post: Place & { postId: string }, asked: Record<string, string> = {}): string {
  const after = pageOf(post)
  const query = new URLSearchParams({ ...(after ? { after } : {}), ...asked }).toString()
  return `/t/${post.threadId}${query && `?${query}`}#${post.postId}`
}
