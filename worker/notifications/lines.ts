import { postHref } from '#worker/forum/post/decide-href.ts'
import type { LogAct } from '#worker/moderation/contract.ts'
import { TOLD_ACTS } from '#worker/moderation/policy.ts'
import type { InboxLine, NotificationKind } from './contract.ts'
import { lineKey } from './decide-lines.ts'

/** A notification with what its line needs, as `store.ts` reads it. */
export interface InboxRow {
  id: string
  kind: NotificationKind
  subjectId: string
  createdAt: Date
  communityId: string | null
  threadId: string | null
  postId: string | null
  conversationId: string | null
  title: string | null
  replyCount: number | null
  nickname: string | null
  slug: string | null
  community: string | null
  state: InboxLine['state']
  writtenAt: Date | null
  conversationKind: InboxLine['conversation']
  /** Of a decision: what was done. */
  act: LogAct | null
  /** When they came into the community; null for who is not in it, `leftAt` and `blockedAt` when they no longer are. */
  joinedAt: Date | null
  leftAt: Date | null
  blockedAt: Date | null
}

/** Rows, newest first, as lines: the place of a line is that of its newest, and it leads to its oldest. */
export function toLines(rows: InboxRow[]): InboxLine[] {
  const lines = new Map<string, InboxRow[]>()
  for (const row of rows) {
    const key = lineKey(row)
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  return [...lines.values()].map((behind) => {
    const newest = behind[0]!
    return {
      id: newest.id,
      kind: newest.kind,
      count: behind.length,
      nickname: behind.length === 1 ? newest.nickname : null,
      title: newest.title,
      community: newest.community,
      state: newest.state,
      folded: newest.kind === 'decision' && newest.act === 'fold',
      conversation: newest.conversationKind,
      href: hrefOf(behind.at(-1)!, behind.length),
      createdAt: newest.createdAt,
    }
  })
}

/**
 * Where a line leads, with so many notifications behind it: always to a page that its reader may open.
 *
 * | kind                                        | leads to                                                   |
 * | ------------------------------------------- | ---------------------------------------------------------- |
 * | reply, mention                              | the post on its own page of the thread                     |
 * | decision on a post that stands or waits     | the same                                                   |
 * | any other decision (a fold too), sanction,  | the decision where it is one they read, else the list of   |
 * | objection_decided                           | those: why, and how to object                              |
 * | join_decided                                | the community they are in now, else what was decided       |
 * | thread                                      | the thread; several together: their community              |
 * | message                                     | the conversation                                           |
 * | feature_asked, team_note with a thread,     | the thread                                                 |
 * | thread_moved                                |                                                            |
 * | team_note with a conversation               | the conversation on the desk                               |
 * | team_note without either                    | who read along                                             |
 * | unattended, unopened                        | the coordinator's overview, which says what waits where    |
 * | urgent, late                                | the desk, with what is most urgent on top                  |
 * | colleague_asked                             | the item of the desk, before the last dot of its subject   |
 * | team_joined                                 | the coordinator's list of who is of which team             |
 * | colleague_joined                            | the community, with its team                               |
 * | second_factor_reset                         | their account                                              |
 * | thread_gone                                 | what they wrote in it themselves                           |
 */
export function hrefOf(row: InboxRow, behind = 1): string {
  switch (row.kind) {
    case 'message':
      return `/messages/${row.conversationId}`
    case 'reply':
    case 'mention':
      return hrefOfPost(row)
    case 'decision':
      return row.act !== 'fold' && (row.state === 'published' || row.state === 'held')
        ? hrefOfPost(row)
        : decisionHref(row)
    case 'sanction':
    case 'objection_decided':
      return decisionHref(row)
    case 'join_decided':
      return row.slug && row.joinedAt && !row.leftAt && !row.blockedAt ? `/c/${row.slug}` : '/account/decisions'
    case 'thread':
      return behind > 1 && row.slug ? `/c/${row.slug}` : `/t/${row.threadId}`
    case 'feature_asked':
    case 'thread_moved':
      return `/t/${row.threadId}`
    case 'team_note':
      if (row.threadId) return `/t/${row.threadId}`
      return row.conversationId ? `/desk/inbox/${row.conversationId}` : '/desk/glass'
    case 'unattended':
    case 'unopened':
      return '/manage'
    case 'urgent':
    case 'late':
      return '/desk'
    case 'colleague_asked':
      return `/desk/items/${row.subjectId.slice(0, row.subjectId.lastIndexOf('.'))}`
    case 'team_joined':
      return '/manage/team'
    case 'colleague_joined':
      return row.slug ? `/c/${row.slug}` : '/desk'
    case 'second_factor_reset':
      return '/account'
    case 'thread_gone':
      return `/account/posts?thread=${row.threadId}`
  }
}

const decisionHref = (row: InboxRow) =>
  row.act && TOLD_ACTS.includes(row.act) ? `/decisions/${row.subjectId}` : '/account/decisions'

const hrefOfPost = (row: InboxRow) =>
  postHref({ threadId: row.threadId!, postId: row.postId!, createdAt: row.writtenAt, replyCount: row.replyCount })
