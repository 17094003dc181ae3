import { POSTS_PER_PAGE } from '#worker/forum/limits.ts'

/** The address of a post in its thread: on the first page when the thread has no other; else on a page that begins with the post. */
export function postHref(post: {
  threadId: string
  postId: string
  createdAt: Date | null
  replyCount: number | null
}) {
  const from =
    post.createdAt && (post.replyCount ?? 0) >= POSTS_PER_PAGE ? `?after=${post.createdAt.getTime() - 1}.pst` : ''
  return `/t/${post.threadId}${from}#${post.postId}`
}
