import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { isSilencedIn, isStaff, isStaffIn, roleIn } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { forbiddenIn, GoneThread, notFound, PutAway } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { asksTeamAbout, canMute, offersContact } from '#worker/messages/policy.ts'
import { silenceIn } from '#worker/moderation/people/store.ts'
import { silencedBy } from '#worker/moderation/policy.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { sentView } from './checks/sent-view.ts'
import { communityOfThread, type SentRows, sentReads } from './checks/store.ts'
import { readsWords, titleFor } from './contact-mask.ts'
import { NEWEST, POSTS_PER_PAGE, type PostView, REACTIONS, type ThreadView } from './contract.ts'
import { missedThread } from './own/store.ts'
import {
  canAnswerFeature,
  canAskToFeature,
  canEdit,
  canFold,
  canFollow,
  canKeep,
  canMoveFrom,
  canQuote,
  canReact,
  canReadHistory,
  canReply,
  canReport,
  canWithdraw,
  moderatesLevel,
  type ThreadFacts,
} from './policy.ts'
import { postById } from './post/store.ts'
import { openItemsOfThread, readingOf, withdrawnPlaces } from './reading/store.ts'
import { postsOfThread, threadById } from './store.ts'

type PostRow = Awaited<ReturnType<typeof postsOfThread>>[number]

/** Later than whatever was written. */
const END = { at: new Date(8.64e15), id: '' }

/**
 * A thread as this actor may see it, a page of posts at a time: `after` from the previous page's `next`, or `before` from the
 * next page's `previous` (`NEWEST` for the last page); with the words of the post `quote`, where a reply is to begin with those. With `sent` also how the post stands that they just
 * sent, on whichever page it is.
 */
export async function readThread(
  scope: Scope,
  threadId: string,
  after: string | null,
  quote: string | null = null,
  sent: string | null = null,
  before: string | null = null,
): Promise<ThreadView> {
  const { actor, db } = scope
  const end = before === NEWEST
  const back = end ? END : readCursor(before)
  const from = back ?? readCursor(after)
  const member = actor.kind === 'member' ? actor.id : ''
  const own = sent && member ? { authorId: member, postId: sent, threadId } : null
  const yesterday = dayBefore(scope.config.timeZone, scope.now)
  const stopped = actor.kind === 'member' && actor.silenced.size > 0
  const signedIn = actor.kind === 'member'
  const quotes = signedIn && quote !== null && quote !== ''
  const team = isStaff(actor)
  const [[thread], found, places, ...others] = await db.batch([
    threadById(db, actor, threadId),
    postsOfThread(db, actor, threadId, from, back !== null),
    withdrawnPlaces(db, threadId, from, back !== null),
    ...(signedIn ? [readingOf(db, member, threadId), missedThread(db, actor, threadId)] : []),
    ...(quotes ? [postById(db, actor, quote)] : []),
    ...(team ? [openItemsOfThread(db, threadId)] : []),
    // Whoever may write everywhere needs no end of a pause.
    ...(stopped ? [silenceIn(db, member, communityOfThread(db, threadId))] : []),
    ...(own ? sentReads(db, own, scope.config.country, yesterday) : []),
  ] as unknown as ThreadReads)
  const next = <Q extends (...given: never[]) => PromiseLike<unknown[]>>(asked: boolean) =>
    (asked ? others.shift() : []) as Awaited<ReturnType<Q>>
  const [reading] = next<typeof readingOf>(signedIn)
  const [putAway] = next<typeof missedThread>(signedIn)
  const [quoted] = next<typeof postById>(quotes)
  const items = next<typeof openItemsOfThread>(team)
  const [silence] = next<typeof silenceIn>(stopped)
  if (!thread) {
    if (!putAway) throw notFound()
    // The way to what is theirs there, for who took part.
    if (putAway.gone) throw new GoneThread(threadId)
    throw roleIn(actor, putAway.id) ? new PutAway(putAway.slug) : forbiddenIn(putAway)
  }
  noteGlassRead(scope, thread.communityId, 'thread', thread.id)
  const facts = { ...thread, community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt } }
  const beyond = found.length > POSTS_PER_PAGE
  const shown = back ? found.slice(0, POSTS_PER_PAGE).reverse() : found.slice(0, POSTS_PER_PAGE)
  const first = shown[0]
  const last = shown.at(-1)
  // Whoever came back to here came from a later page.
  const more = back ? !end : beyond
  const earlier = back ? beyond : from !== null && first?.opening === false
  const readUntil = reading?.readUntil
  const asked = canAskToFeature(actor, facts)
  const until = more && last ? (last.publishedAt ?? last.createdAt) : thread.lastPostAt
  return {
    id: thread.id,
    title: titleFor(actor, thread, thread.communityId),
    kind: thread.threadKind,
    state: thread.state,
    pinned: thread.pinnedAt !== null,
    locked: thread.lockedAt && { reason: thread.lockReason },
    featured: thread.featuredAt !== null,
    community: { slug: thread.slug, name: thread.name, kind: thread.kind, review: thread.review },
    posts: shown.map((post) => postView(scope, facts, post, items, { ...thread, id: thread.communityId })),
    // A place is told only where something later stands: the last word of a thread is simply gone.
    tombstones: last
      ? places.filter(
          (place) =>
            place.createdAt < last.createdAt &&
            (!back || !earlier || place.createdAt > first!.createdAt) &&
            shown.every((post) => post.id !== place.id),
        )
      : [],
    sent: own ? sentView(scope, others as unknown as SentRows) : null,
    archived: thread.archivedAt !== null,
    silenced: isSilencedIn(actor, thread.communityId)
      ? (silencedBy(silence, scope.now) ?? { until: null, decisionId: null })
      : null,
    previous: earlier && first ? writeCursor(first.createdAt, first.id) : null,
    next: more && last ? writeCursor(last.createdAt, last.id) : null,
    reading: canFollow(actor, facts)
      ? {
          follows: reading?.follows === 'on',
          newFrom:
            (readUntil &&
              shown.find(
                (post) => post.authorId !== member && post.publishedAt !== null && post.publishedAt > readUntil,
              )?.id) ??
            null,
          until,
          marked: readUntil ? readUntil >= until : false,
        }
      : null,
    quote:
      quoted && quoted.threadId === thread.id && canQuote(actor, facts, quoted)
        ? { nickname: quoted.nickname, markdown: quoted.markdown, warning: quoted.warning }
        : null,
    can: {
      reply: canReply(actor, facts),
      signInToReply: actor.kind === 'guest' && thread.state === 'published' && !thread.lockedAt,
      keep: canKeep(actor, facts),
      move: canMoveFrom(actor, facts),
      feature: asked ? (thread.featuredAt ? 'shown' : thread.featureAskedAt ? 'asked' : 'ask') : null,
      answerFeature: canAnswerFeature(actor, facts) ? (thread.featureAgreedAt ? 'agreed' : 'asked') : null,
    },
  }
}

type ThreadReads = [
  ReturnType<typeof threadById>,
  ReturnType<typeof postsOfThread>,
  ReturnType<typeof withdrawnPlaces>,
  // What is asked of some only.
  ...ReturnType<typeof readingOf>[],
]

/** What stands beside a name: who of the team is paused there is of none until that is over. */
const badgeOf = (post: PostRow, now: Date) => {
  const paused = post.authorPausedUntil !== null && post.authorPausedUntil > now
  return post.role && post.role !== 'peer' && !paused
    ? { role: post.role, staffFunction: post.staffFunction }
    : { role: 'peer' as const, staffFunction: null }
}

function postView(
  { actor, now }: Scope,
  thread: ThreadFacts,
  post: PostRow,
  items: Awaited<ReturnType<typeof openItemsOfThread>>,
  place: Parameters<typeof offersContact>[1] & Parameters<typeof asksTeamAbout>[1] & { slug: string },
): PostView {
  const communityId = thread.community.id
  const own = actor.kind === 'member' && actor.id === post.authorId
  const reader = readsWords(actor, communityId)
  const mine = own || isStaffIn(actor, communityId)
  // Nobody is led to what waits about their own words: a report about them is not theirs to see.
  const item = items.find((row) => !own && row.postId === post.id && moderatesLevel(actor, communityId, row.level))
  return {
    id: post.id,
    author: {
      nickname: post.nickname,
      figure: post.figure,
      ...badgeOf(post, now),
    },
    own,
    opening: post.opening,
    html: post.markdown !== null && !own ? reader.html({ markdown: post.markdown, html: post.html }) : post.html,
    warning: post.warning && post.markdown !== null && !own ? reader.text(post.warning) : post.warning,
    state: post.state,
    createdAt: post.createdAt,
    edited: post.editedAt !== null,
    reactions: reactionsOf(post),
    dueAt: mine && post.state === 'held' ? post.dueAt : null,
    decision:
      mine && (post.state === 'returned' || post.state === 'hidden')
        ? {
            id: own ? post.decisionId : null,
            rule: post.rule,
            reason: post.reason && !own ? reader.text(post.reason) : post.reason,
          }
        : null,
    can: {
      report: canReport(actor, thread, post),
      openItem: item?.id ?? null,
      decidedItem: item || own ? null : post.decidedItem,
      react: canReact(actor, thread, post),
      quote: canQuote(actor, thread, post),
      edit: canEdit(actor, thread, post, now) === 'yes',
      withdraw: canWithdraw(actor, thread, post),
      fold: canFold(actor, thread, post),
      history: post.version > 1 && canReadHistory(actor, thread, post),
      contact: offersContact(actor, place, post),
      mute: post.state === 'published' && canMute(actor, communityId, post),
      askTeam: asksTeamAbout(actor, place, post) ? place.slug : null,
    },
  }
}

/** What was given, in the order of the list and never by how many. */
function reactionsOf(post: PostRow): PostView['reactions'] {
  if (!post.reactions) return []
  const mine = post.mine?.split(',') ?? []
  return REACTIONS.flatMap((kind) => {
    const count = post.reactions?.[kind] ?? 0
    return count > 0 ? [{ kind, count, mine: mine.includes(kind) }] : []
  })
}
