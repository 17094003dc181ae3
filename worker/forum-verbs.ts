import { answerFeature } from './forum/keeping/answer-feature.ts'
import { readOwnPosts } from './forum/own/read-own-posts.ts'
import { editPost } from './forum/post/edit-post.ts'
import { foldPost } from './forum/post/fold-post.ts'
import { reactToPost } from './forum/post/react-to-post.ts'
import { readPostForm } from './forum/post/read-post-form.ts'
import { readPostHistory } from './forum/post/read-post-history.ts'
import { withdrawPost } from './forum/post/withdraw-post.ts'
import { followThread } from './forum/reading/follow-thread.ts'
import { markThreadRead } from './forum/reading/mark-thread-read.ts'
import { readFollowed } from './forum/reading/read-followed.ts'

/** What a member does with posts that are there, their own and others', and with what they read. */
export const forumVerbs = {
  postForm: readPostForm,
  edit: editPost,
  withdraw: withdrawPost,
  fold: foldPost,
  react: reactToPost,
  history: readPostHistory,
  follow: followThread,
  markRead: markThreadRead,
  followed: readFollowed,
  ownPosts: readOwnPosts,
  answerFeature,
}
