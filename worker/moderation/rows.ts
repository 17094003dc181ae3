import { isCry } from '#worker/forum/checks/decide-level.ts'
import type { ReadWords } from '#worker/forum/contact-mask.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { GONE_NAME } from '#worker/forum/contract.ts'
import { writesContactData } from '#worker/forum/decide-contact-data.ts'
import { deskClock } from './decide-answer-by.ts'
import type { ItemRow } from './desk/store.ts'
import type { WordsFacts } from './policy.ts'
import { memberSubject, URGENCY } from './policy.ts'
import type { DecidedBy, MoreTold, QueueRow } from './views.ts'

/** As much of the words as a line in the queue shows. The row has some more, so that no number is cut in two by it. */
const EXCERPT = 160

/**
 * Why a decision is not carried out: somebody decided after what was on the screen, or nothing waits any more. Else what
 * it is about changed, and nobody decided: there is something to do still.
 *
 * | item \\ newest decision | after what was seen | before that, since it was opened | older, or none |
 * | ---------------------- | ------------------- | -------------------------------- | -------------- |
 * | open                   | decided, by         | look again                       | look again     |
 * | closed                 | decided, by         | decided, by                      | decided        |
 */
export function overtaken(
  item: Pick<ItemRow, 'state' | 'openedAt'>,
  last: (DecidedBy & { version: number }) | undefined,
  seen: number,
  words: ReadWords,
): { kind: 'decided'; by: DecidedBy | null } | MoreTold {
  const closed = item.state === 'closed'
  const by =
    last && (last.version > seen || (closed && last.decidedAt >= item.openedAt)) ? decidedBy(last, words) : null
  return by || closed ? { kind: 'decided', by } : { kind: 'more_told' }
}

/** The part of an item that its line in the queue shows, as this reader may read it. */
export const queueRow = (row: QueueRow, words: ReadWords): QueueRow => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  level: row.level,
  community: row.community,
  nickname: row.nickname,
  title: row.title && words.text(row.title),
  excerpt: words.text(row.excerpt).slice(0, EXCERPT),
  openedAt: row.openedAt,
  dueAt: deskClock({ ...row, since: row.openedAt }),
})

/** A decision as this reader of the team reads about it. */
export const decidedBy = (row: DecidedBy, words: ReadWords): DecidedBy => ({
  nickname: row.nickname,
  act: row.act,
  rule: row.rule,
  reason: row.reason && words.text(row.reason),
  decidedAt: row.decidedAt,
})

/** A reported post's row as the policies know its thread. */
export const threadFacts = (post: {
  communityId: string
  kind: 'open' | 'closed'
  threadState: PostState
  threadAuthorId: string
  threadLevel: Level
}) => ({
  community: { id: post.communityId, kind: post.kind },
  state: post.threadState,
  authorId: post.threadAuthorId,
  level: post.threadLevel,
})

/** The words an item is about, for the policy; null when they can no longer be found, or it is about something else. */
export function wordsOf(item: ItemRow): WordsFacts | null {
  const byProfessional = item.role === 'professional' && !item.leftAt && !item.blockedAt
  switch (item.subject) {
    case 'post':
    case 'thread':
      return item.postState && item.postLevel && item.authorId
        ? {
            subject: item.subject,
            state: item.postState,
            level: item.postLevel,
            authorId: item.authorId,
            byProfessional,
            contactData: [item.postMarkdown, item.postWarning, item.opening ? item.title : null].some(
              (text) => text !== null && writesContactData(text),
            ),
          }
        : null
    case 'message':
      return item.messageState && item.messageAuthorId
        ? {
            subject: 'message',
            state: item.messageState,
            authorId: item.messageAuthorId,
            byProfessional,
            contactData: writesContactData(item.messageMarkdown ?? ''),
          }
        : null
    case 'member':
      return { subject: 'member' }
    case 'join_request':
    case 'decision':
      return null
  }
}

/** The version that a decision on this item names, and the subject under which the log keeps it. */
export function subjectOf(item: ItemRow): { id: string; version: number } {
  switch (item.subject) {
    case 'post':
    case 'thread':
      return { id: item.postId ?? item.subjectId, version: item.postVersion ?? 1 }
    case 'message':
      return { id: item.subjectId, version: item.messageVersion ?? 1 }
    case 'member':
      return { id: memberSubject(item.communityId, item.personId), version: item.personVersion }
    case 'join_request':
      return { id: item.subjectId, version: item.requestVersion ?? 1 }
    case 'decision':
      return { id: item.subjectId, version: item.objectionVersion ?? 1 }
  }
}

/** How the person of an item stands in its community at this moment. */
export const personFacts = (item: ItemRow, now: Date) => ({
  role: item.role,
  paused: item.pausedUntil !== null && item.pausedUntil > now,
  blocked: item.blockedAt !== null,
  gone: item.nickname === GONE_NAME,
  ofTeam: item.ofTeam,
})

/** What was decided on is as urgent as a cry for help: its own level, or that of what waited for these very words. */
export const wasCry = (decided: { postLevel: Level | null; urgency: number }): boolean =>
  isCry(decided.postLevel ?? 'green') || decided.urgency >= URGENCY.red
