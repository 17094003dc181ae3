import { type Actor, glassCommunities, roleIn } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { GONE_NAME } from '#worker/forum/contract.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { deskCommunities } from '../queue/store.ts'
import { queueRow } from '../rows.ts'
import type { HandledFilter, HandledRow, HandledView } from '../views.ts'
import { deciders, decisionsTaken, HANDLED_PER_PAGE, itemsClosed } from './store.ts'

/** How far back a team looks for what it decided; what was taken out of sight is found back on its own page after that. */
export const HANDLED_DAYS = 30
const DAY = 86_400_000
/** As much of the words as a line shows, cut after numbers were taken out. */
const EXCERPT = 160

/**
 * What the team decided in the last `HANDLED_DAYS` days, as far as this moderator sees it, the last first; `before` from `next`.
 * Among all of it also what closed without a decision.
 */
export async function readHandled(
  scope: Scope,
  before: string | null,
  filter: HandledFilter = { community: null, kind: null, by: null },
): Promise<HandledView> {
  const { actor, db, now } = scope
  const since = new Date(now.getTime() - HANDLED_DAYS * DAY)
  const place = readCursor(before)
  const [taken, closed, communities, team, [messages]] = await db.batch([
    decisionsTaken(db, actor, since, filter, place),
    itemsClosed(db, actor, since, filter, place),
    deskCommunities(db, actor),
    deciders(db, actor),
    waitingCount(db, actor),
  ])
  for (const one of glassCommunities(actor)) noteGlassRead(scope, one, 'queue')
  const whole = filter.kind === null && filter.by === null
  const lines = [
    ...taken.map((row) => ({ shown: true, row: decisionRow(actor, row) })),
    ...(whole ? closed : []).map((row) => ({ shown: !row.byDecision, row: closedRow(actor, row) })),
  ].toSorted((a, b) => b.row.at.getTime() - a.row.at.getTime() || (a.row.id < b.row.id ? 1 : -1))
  const page = lines.slice(0, HANDLED_PER_PAGE)
  const last = page.at(-1)?.row
  return {
    items: page.flatMap(({ shown, row }) => (shown ? [row] : [])),
    next: lines.length > page.length && last ? writeCursor(last.at, last.id) : null,
    filter,
    communities,
    team,
    waiting: messages?.count ?? 0,
  }
}

type Taken = Awaited<ReturnType<typeof decisionsTaken>>[number]

/** What a decision was about: by the item it closed, or else by what its subject is. */
function subjectOfDecision(row: Taken): HandledRow['subject'] {
  if (row.postId) return 'post'
  if (row.threadId) return 'thread'
  if (row.messageId) return 'message'
  if (row.requestId) return 'join_request'
  if (row.objectionId) return 'decision'
  return row.itemId === row.subjectId ? (row.subject ?? 'member') : 'member'
}

function decisionRow(actor: Actor, row: Taken): HandledRow {
  const { act, decidedAt, itemId, kind, level, personId } = row
  const words = readsWords(actor, row.communityId)
  const subject = subjectOfDecision(row)
  const open = !itemId && subject === 'member' && personId && roleIn(actor, row.communityId) === 'professional'
  const known = open && row.role && row.role !== 'professional' && row.nickname !== GONE_NAME
  return {
    id: row.id,
    at: decidedAt,
    decided: { act, decidedAt, nickname: row.decider },
    subject,
    item: itemId && kind && level ? { id: itemId, kind, level } : null,
    threadId: row.threadId,
    title: row.title && words.text(row.title),
    community: row.community,
    nickname: row.nickname,
    person: known ? { slug: row.slug, id: personId } : null,
    excerpt: words.text(row.excerpt).slice(0, EXCERPT),
  }
}

function closedRow(actor: Actor, row: Awaited<ReturnType<typeof itemsClosed>>[number]): HandledRow {
  const { id, kind, level, subject, title, community, nickname, excerpt } = queueRow(
    row,
    readsWords(actor, row.communityId),
  )
  return {
    id,
    at: row.closedAt ?? row.openedAt,
    decided: null,
    subject,
    item: { id, kind, level },
    threadId: row.threadId,
    title,
    community,
    nickname,
    person: null,
    excerpt,
  }
}
