import { z } from 'zod'

/** Longer than any story told here in one post so far; keeps a row and a page small. */
export const POST_MAX = 10_000
export const TITLE_MAX = 120
/** A phone shows about five; twenty is one quiet screenful of reading before "next". */
export const POSTS_PER_PAGE = 20
export const THREADS_PER_PAGE = 25
/** Moderation default: the first two posts of somebody new are read first. */
export const NEWCOMER_POSTS = 2

const draftKey = z.string({ error: 'draft_key' }).regex(/^[A-Za-z0-9-]{16,64}$/, 'draft_key')
const body = z
  .string({ error: 'post_empty' })
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1, 'post_empty').max(POST_MAX, 'post_long'))

export const ReplyDraft = z.object({ body, draftKey })
export type ReplyDraft = z.infer<typeof ReplyDraft>

export const ThreadDraft = ReplyDraft.extend({
  title: z.string({ error: 'title_short' }).trim().min(3, 'title_short').max(TITLE_MAX, 'title_long'),
})
export type ThreadDraft = z.infer<typeof ThreadDraft>

export type PostState = 'held' | 'published' | 'returned' | 'hidden' | 'withdrawn'
export type Level = 'green' | 'amber' | 'red' | 'crisis'
export type HoldReason = 'premoderated' | 'newcomer'

/** `threadId` and `postId` say where to find it; `dueAt` is until when the team promised to read it. */
export type SubmitOutcome =
  | { kind: 'published'; threadId: string; postId: string }
  | { kind: 'held'; threadId: string; postId: string; reasons: HoldReason[]; dueAt: Date }
  | { kind: 'repeated'; threadId: string; postId: string }

export interface AuthorView {
  nickname: string
  role: 'peer' | 'volunteer' | 'professional'
  staffFunction: string | null
}

export interface PostView {
  id: string
  author: AuthorView
  own: boolean
  opening: boolean
  html: string
  state: PostState
  createdAt: Date
  /** For the author and the team, while it is held. */
  dueAt: Date | null
  /** For the author and the team, when it was returned or hidden. */
  decision: { rule: string | null; reason: string | null } | null
  can: { report: boolean; openItem: string | null }
}

export interface ThreadView {
  id: string
  title: string
  state: PostState
  community: { slug: string; name: string; kind: 'open' | 'closed'; review: 'before' | 'newcomers' | 'after' }
  posts: PostView[]
  next: string | null
  can: { reply: boolean; signInToReply: boolean }
}
