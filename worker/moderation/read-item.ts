import { glassCommunities } from '#worker/core/actor.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type ReadWords, readsWords } from '#worker/forum/contact-mask.ts'
import { openWithPerson, personOfItem } from '#worker/messages/begin/store.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { canBeginWith } from '#worker/messages/policy.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { RULES } from './contract.ts'
import {
  alsoWaiting,
  decisionsAboutPerson,
  type ItemRow,
  itemById,
  lastDecision,
  reportsOfItem,
  sanctionsOnPerson,
  templatesFor,
  threadAround,
  versionsOfPost,
} from './desk/store.ts'
import { foldReports } from './fold-reports.ts'
import { lookOf } from './looking/decide-look.ts'
import {
  actsFor,
  answersForUrgent,
  asksColleague,
  guardsWords,
  handlesItem,
  joinActsFor,
  levelsFor,
  objectionActsFor,
  personActsFor,
  threadActsFor,
  URGENCY,
  warningsThatCount,
} from './policy.ts'
import { deskCommunities, openItems } from './queue/store.ts'
import { decidedBy, personFacts, queueRow, subjectOf, wordsOf } from './rows.ts'
import type { ItemView, QueueFilter, QueueView, SubjectView } from './views.ts'

/** One item with what it is about, what was reported, what may be done, and what happened before with this person here. */
export async function readItem(
  scope: Scope,
  id: string,
  filter: QueueFilter = { community: null, kind: null },
): Promise<{ queue: QueueView; item: ItemView }> {
  const { actor, db, now } = scope
  const [
    [item],
    thread,
    versions,
    reports,
    decisions,
    sanctions,
    waiting,
    [last],
    templates,
    queue,
    communities,
    [messages],
    [addressee],
    [there],
  ] = await db.batch([
    itemById(db, actor, id),
    threadAround(db, actor, id),
    versionsOfPost(db, actor, id),
    reportsOfItem(db, actor, id),
    decisionsAboutPerson(db, actor, id),
    sanctionsOnPerson(db, actor, id),
    alsoWaiting(db, actor, id),
    lastDecision(db, actor, id),
    templatesFor(db, actor, id),
    openItems(db, actor, filter),
    deskCommunities(db, actor),
    waitingCount(db, actor),
    personOfItem(db, actor, id),
    openWithPerson(db, actor, id),
  ])
  if (!item) throw notFound()
  const reader = readsWords(actor, item.communityId)
  const about = aboutOf(reader, item, thread, versions)
  if (!about) throw notFound()
  noteGlassRead(scope, item.communityId, 'item', item.id)
  for (const place of glassCommunities(actor)) noteGlassRead(scope, place, 'queue')
  const words = wordsOf(item)
  const locked = item.lockedAt !== null
  return {
    queue: {
      items: queue.map((row) => queueRow(row, readsWords(actor, row.communityId))),
      communities,
      filter,
      waiting: messages?.count ?? 0,
    },
    item: {
      ...queueRow(item, reader),
      state: item.state,
      reasons: item.reasons,
      version: subjectOf(item).version,
      seen: item.seen,
      look:
        item.state === 'open' && URGENCY[item.level] >= URGENCY.red && answersForUrgent(actor, item.communityId)
          ? lookOf(item, item.openedAt, now)
          : null,
      about,
      reports: foldReports(reports).map((report) => ({
        ...report,
        explanation: reader.text(report.explanation),
        snapshot: reader.text(report.snapshot),
      })),
      masked: reader.hid(),
      readOnly: !handlesItem(actor, item),
      person: {
        nickname: item.nickname,
        version: item.personVersion,
        role: item.leftAt ? null : item.role,
        approvedPosts: item.approvedPosts ?? 0,
        joinedAt: item.joinedAt,
        leftAt: item.leftAt,
        accountSince: item.accountSince,
        pausedUntil: item.pausedUntil && item.pausedUntil > now ? item.pausedUntil : null,
        blockedAt: item.blockedAt,
        decisions: decisions.map((decision) => decidedBy(decision, reader)),
        sanctions,
        warnings: warningsThatCount(sanctions, now),
        waiting,
      },
      // What closed without a decision is not said to be decided by whoever did so before.
      decided: item.state === 'closed' && last && last.decidedAt >= item.openedAt ? decidedBy(last, reader) : null,
      acts: words ? actsFor(actor, item, words) : [],
      guarded: words !== null && guardsWords(actor, item, words),
      joinActs: item.requestState ? joinActsFor(actor, item, { state: item.requestState }) : [],
      objectionActs:
        item.objectionState && item.deciderId
          ? objectionActsFor(actor, item, { state: item.objectionState, deciderId: item.deciderId })
          : [],
      personActs: personActsFor(actor, item, personFacts(item, now)),
      threadActs: threadActsFor(
        actor,
        item,
        item.threadState && item.threadLevel ? { state: item.threadState, level: item.threadLevel, locked } : null,
      ),
      levels: levelsFor(actor, item),
      ask: asksColleague(actor, item),
      onCall: item.onCall,
      write: addressee && canBeginWith(actor, addressee) ? { there: there?.id ?? null } : null,
      ownDecision: actor.kind === 'member' && item.deciderId === actor.id,
      rules: RULES,
      templates,
    },
  }
}

/** What the item is about, by its kind and as this reader may read it; null when it is gone. */
function aboutOf(
  reader: ReadWords,
  item: ItemRow,
  thread: Awaited<ReturnType<typeof threadAround>>,
  versions: Extract<SubjectView, { kind: 'words' }>['versions'],
): SubjectView | null {
  switch (item.subject) {
    case 'post':
    case 'thread':
      return item.postId && item.threadId && item.postState
        ? {
            kind: 'words',
            postId: item.postId,
            threadId: item.threadId,
            state: item.postState,
            markdown: reader.text(item.postMarkdown ?? ''),
            locked: item.lockedAt !== null,
            thread: thread.map(({ markdown, html, ...post }) => ({
              ...post,
              html: reader.html({ markdown, html }),
              subject: post.id === item.postId,
            })),
            versions: versions.map((version) => ({
              ...version,
              title: version.title && reader.text(version.title),
              markdown: reader.text(version.markdown),
            })),
          }
        : null
    case 'message':
      return item.messageState && item.messageAt
        ? {
            kind: 'message',
            html: reader.html({ markdown: item.messageMarkdown ?? '', html: item.messageHtml ?? '' }),
            markdown: reader.text(item.messageMarkdown ?? ''),
            state: item.messageState,
            createdAt: item.messageAt,
          }
        : null
    case 'member':
      return { kind: 'member' }
    case 'join_request':
      return item.requestState && item.consentedAt
        ? {
            kind: 'join_request',
            answers: (item.answers ?? []).map((one) => ({ ...one, answer: reader.text(one.answer) })),
            consentedAt: item.consentedAt,
            state: item.requestState,
            words: item.requestWords && reader.text(item.requestWords),
          }
        : null
    case 'decision':
      return item.objectionState && item.objectedAct && item.objectedAt
        ? {
            kind: 'decision',
            text: reader.text(item.objectionText ?? ''),
            state: item.objectionState,
            words: item.objectionWords && reader.text(item.objectionWords),
            act: item.objectedAct,
            rule: item.objectedRule,
            reason: item.objectedReason && reader.text(item.objectedReason),
            by: item.deciderNickname ?? '',
            decidedAt: item.objectedAt,
            post:
              item.postId && item.threadId && item.postState
                ? {
                    html: reader.html({ markdown: item.postMarkdown ?? '', html: item.postHtml ?? '' }),
                    state: item.postState,
                    threadId: item.threadId,
                  }
                : null,
          }
        : null
  }
}
