import type { Scope } from '#worker/core/scope.ts'
import { communityOfPost, communityOfThread } from '#worker/forum/checks/store.ts'
import type { Level } from '#worker/forum/contract.ts'
import { canReport, couldReport } from '#worker/forum/policy.ts'
import { canReportMessage, couldReportMessage } from '#worker/messages/policy.ts'
import type { ReportSubject } from './contract.ts'
import { memberSubject } from './policy.ts'
import {
  authorOfMessage,
  authorOfPost,
  authorOfThread,
  communityOfMessage,
  messageToReport,
  openingToReport,
  postToReport,
} from './reports/store.ts'
import { threadFacts } from './rows.ts'

/** What somebody wants to report; a nickname by a post that it stands above. */
export interface ReportTarget {
  subject: ReportSubject
  /** Of the post, the thread or the message. */
  id: string
}

/** What a report keeps of its target, and what its page shows. */
export interface Reportable {
  subjectId: string
  communityId: string
  personId: string
  threadId: string | null
  postId: string | null
  level: Level
  snapshot: string
  version: number
  html: string | null
  title: string | null
  nickname: string
  back: string
  aboutPerson: string | null
  aboutThread: string | null
}

/**
 * The statement that finds a target as this actor may see it, to go with others in one trip; with `was` also one that they could
 * see a moment ago, when their form was made.
 */
export function lookUp({ actor, db }: Scope, target: ReportTarget, was = false) {
  switch (target.subject) {
    case 'post':
    case 'member':
      return postToReport(db, actor, target.id, was)
    case 'thread':
      return openingToReport(db, actor, target.id, was)
    case 'message':
      return messageToReport(db, actor, target.id, was)
  }
}

/** The community that a target stands in, as part of a statement: for a batch that does not know it yet. */
export function communityOfTarget({ db }: Scope, target: ReportTarget) {
  switch (target.subject) {
    case 'post':
    case 'member':
      return communityOfPost(db, target.id)
    case 'thread':
      return communityOfThread(db, target.id)
    case 'message':
      return communityOfMessage(db, target.id)
  }
}

/** Who wrote a target, as part of a statement: they do not read what is told about them. */
export function authorOfTarget({ db }: Scope, target: ReportTarget) {
  switch (target.subject) {
    case 'post':
    case 'member':
      return authorOfPost(db, target.id)
    case 'thread':
      return authorOfThread(db, target.id)
    case 'message':
      return authorOfMessage(db, target.id)
  }
}

type Found = Awaited<ReturnType<typeof postToReport>>[number] | Awaited<ReturnType<typeof messageToReport>>[number]

/**
 * The target as the policies let this actor report it; null when it is not theirs to report, or not there. With `was` also what
 * was taken back or hidden since: whoever worries about somebody is not turned away by that. Nothing of it is shown to them.
 */
export function asReportable(
  { actor }: Scope,
  target: ReportTarget,
  found: Found | undefined,
  was = false,
): Reportable | null {
  if (!found || (actor.kind === 'member' && actor.id === found.authorId)) return null
  const base = { communityId: found.communityId, personId: found.authorId, nickname: found.nickname }
  if ('conversationId' in found) {
    const conversation = { ...found, kind: found.conversationKind }
    const reportable = canReportMessage(actor, conversation, found)
    if (!reportable && !(was && couldReportMessage(actor, conversation, found))) return null
    return {
      ...base,
      subjectId: found.id,
      threadId: null,
      postId: null,
      level: found.level,
      snapshot: found.markdown,
      version: found.version,
      html: found.html,
      title: null,
      back: `/messages/${found.conversationId}`,
      aboutPerson: null,
      aboutThread: null,
    }
  }
  const gone = !canReport(actor, threadFacts(found), found)
  if (gone && !(was && couldReport(actor, threadFacts(found), found))) return null
  const words = {
    ...base,
    threadId: found.threadId,
    postId: found.id,
    level: found.level,
    version: found.version,
    html: found.html,
    title: found.title,
    back: gone ? `/c/${found.slug}` : `/t/${found.threadId}#${found.id}`,
    aboutPerson: `/posts/${found.id}/report-person`,
    aboutThread: null,
  }
  switch (target.subject) {
    case 'thread':
      return { ...words, subjectId: found.threadId, snapshot: `${found.title}\n\n${found.markdown}` }
    case 'member':
      return {
        ...words,
        subjectId: memberSubject(found.communityId, found.authorId),
        threadId: null,
        postId: null,
        level: 'green',
        snapshot: found.nickname,
        html: null,
        title: null,
        aboutPerson: null,
      }
    default:
      return {
        ...words,
        subjectId: found.id,
        snapshot: found.markdown,
        title: null,
        aboutThread: `/t/${found.threadId}/report`,
      }
  }
}
