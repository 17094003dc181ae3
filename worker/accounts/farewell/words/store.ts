import { and, eq, gt, lt, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members, nicknames } from '#db/schema/accounts.ts'
import { joinRequests } from '#db/schema/communities.ts'
import { posts, postVersions, threads } from '#db/schema/forum.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { objections, reports } from '#db/schema/moderation.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { Statement } from '#worker/core/commit.ts'
import { GONE_NAME, WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import type { MessageOf } from '#worker/outbox/catalog.ts'
import { QUOTE_MARKS } from '../decide-quotes.ts'

/** More of one person is hardly quoted; a batch stays small, however long those posts are. */
const QUOTES_MAX = 100

/** Posts, as they can be found, in which this stands: `phrases` is what the index of the search asks. */
export const postsQuoting = (db: Db, phrases: string) =>
  db
    .select({ id: posts.id, markdown: posts.markdown })
    .from(sql`post_search`)
    .innerJoin(sql`search_entries`, sql`search_entries.id = post_search.rowid`)
    .innerJoin(posts, sql`${posts.id} = search_entries.post_id`)
    .where(sql`post_search match '{body} : (' || ${phrases} || ')'`)
    .limit(QUOTES_MAX)

/** Of the newest posts with a word that is also somebody's name, so many are looked through. */
const WORDS_LOOKED_AT = 2_000

/** Posts, as they can be found, in which somebody is named with an `@`. */
export const postsNaming = (db: Db, nickname: string) =>
  db
    .select({ id: posts.id, markdown: posts.markdown })
    .from(
      sql`(select rowid as found from post_search where post_search match '{body} : "' || ${nickname} || '"'
        order by rowid desc limit ${WORDS_LOOKED_AT})`,
    )
    .innerJoin(sql`search_entries`, sql`search_entries.id = found`)
    .innerJoin(posts, sql`${posts.id} = search_entries.post_id`)
    .where(sql`${posts.markdown} like '%@' || ${nickname} || '%'`)
    .limit(QUOTES_MAX)

/** Names of others that begin with this one. */
export const longerNames = (db: Db, memberId: string | SQLWrapper, key: string) =>
  db
    .select({ nicknameKey: members.nicknameKey })
    .from(members)
    .where(and(gt(members.nicknameKey, key), lt(members.nicknameKey, `${key}\u{10ffff}`), ne(members.id, memberId)))
    .limit(LONGER_MAX)

/** More that begin alike are hardly there. */
const LONGER_MAX = 500

/** Writes a quotation anew, where nobody changed the post meanwhile. It counts as no change of its author's. */
const rewriteQuote = (db: Db, post: { id: string; markdown: string }, to: { markdown: string; html: string }) =>
  db
    .update(posts)
    .set(to)
    .where(and(eq(posts.id, post.id), eq(posts.markdown, post.markdown)))

/** Writes a quotation anew in what a post said before a change. */
const rewriteQuoteBefore = (db: Db, version: Version, to: { markdown: string; html: string }) =>
  db
    .update(postVersions)
    .set(to)
    .where(
      and(
        eq(postVersions.postId, version.postId),
        eq(postVersions.version, version.version),
        eq(postVersions.markdown, version.markdown),
      ),
    )

type Version = { postId: string; version: number; markdown: string }

/** Each of these written anew, where `rewritten` changes anything in it. */
export const writtenAnew = (
  db: Db,
  found: { posts: { id: string; markdown: string }[]; before: Version[] },
  rewritten: (post: { markdown: string }) => { markdown: string; html: string } | null,
): Statement[] => [
  ...[...new Map(found.posts.map((post) => [post.id, post])).values()].flatMap((post) => {
    const to = rewritten(post)
    return to ? [rewriteQuote(db, post, to)] : []
  }),
  ...found.before.flatMap((version) => {
    const to = rewritten(version)
    return to ? [rewriteQuoteBefore(db, version, to)] : []
  }),
]

/** The skeletons of the name somebody bears and of those that are kept for them. */
export const namesOf = (db: Db, memberId: string | SQLWrapper) =>
  db
    .select({ skeleton: nicknames.skeleton })
    .from(nicknames)
    .where(eq(nicknames.memberId, memberId))
    .limit(SKELETONS_MAX)

/** A name in 30 days, each of one or two skeletons and kept for 12 months: no more than 26. */
const SKELETONS_MAX = 100
/** Threads that are looked through for quotations that no index finds, and quotations looked at in them. */
const THREADS_LOOKED_AT = 500
const QUOTES_LOOKED_AT = 300

/** Stands in a thread that they wrote in: one is quoted where one wrote, also by oneself. */
const around = (memberId: string | SQLWrapper): SQL =>
  sql`p.thread_id in (select distinct o.thread_id from posts o where o.author_id = ${memberId}
    limit ${THREADS_LOOKED_AT})`

/** Holds a quotation, or names somebody with an `@`; those of this name come first. */
const quotes = (column: SQL) =>
  sql.join(
    [...QUOTE_MARKS, '@'].map((mark) => sql`instr(${column}, ${mark}) > 0`),
    sql` or `,
  )

const first = (column: SQL, nickname: string) =>
  sql`(instr(${column}, ${`> ${nickname} `}) > 0 or instr(${column}, ${`@${nickname}`}) > 0)`

/**
 * Posts with a quotation or a name behind an `@`, in threads that this person wrote in, whatever became of them: what waits, was taken back or
 * was not placed is in no index, and nor is under which earlier name somebody was quoted.
 */
export const quotesAround = (db: Db, memberId: string | SQLWrapper, nickname: string) =>
  db
    .select({ id: posts.id, markdown: posts.markdown })
    .from(posts)
    .where(
      sql`${posts.id} in (select p.id from posts p where ${around(memberId)} and (${quotes(sql`p.markdown`)})
        order by ${first(sql`p.markdown`, nickname)} desc limit ${QUOTES_LOOKED_AT})`,
    )

/** The same of what those posts said before a change. */
export const quotesBefore = (db: Db, memberId: string | SQLWrapper, nickname: string) =>
  db
    .select({ postId: postVersions.postId, version: postVersions.version, markdown: postVersions.markdown })
    .from(postVersions)
    .where(
      and(
        sql`${postVersions.postId} in (select p.id from posts p where ${around(memberId)})`,
        quotes(sql`${postVersions.markdown}`),
      ),
    )
    .orderBy(sql`${first(sql`${postVersions.markdown}`, nickname)} desc`)
    .limit(QUOTES_LOOKED_AT)

/** Posts of which the words go in one batch, so that a batch stays well under a second. */
const ERASED_AT_ONCE = 500

/** The team still has to look at a post, or at the thread it opens: until it did, the words stay. */
const underLook = sql`exists (select 1 from case_items i where i.state = 'open' and (i.post_id = p.id
  or (p.opening and i.post_id is null and i.thread_id = p.thread_id)))`

/** Posts that nobody but the team could read any more, with words in them. */
const doomed = (memberId: string): SQL =>
  sql`(select p.id from posts p where p.author_id = ${memberId} and p.state not in ('published', 'held')
    and p.markdown <> '' and not ${underLook} limit ${ERASED_AT_ONCE})`

/** Whether there are words to be erased now. */
export const wordsLeft = (db: Db, memberId: string) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(sql`${posts.id} in ${doomed(memberId)}`)
    .limit(1)

/** What the team was told about somebody as a person, in every community: few, whatever they wrote. */
const itemsAbout = (memberId: string, state?: 'open' | 'closed'): SQL =>
  sql`(select i.id from communities c join case_items i on i.community_id = c.id and i.person_id = ${memberId}
    where i.kind = 'report' and i.subject = 'member' ${state ? sql`and i.state = ${state}` : sql``})`

/** Rows with what somebody could not place and the team read: theirs, though they reported nothing. */
const turnedAwayWords = (memberId: string, state: 'open' | 'closed'): SQL =>
  sql`(select r.id from reports r where r.item_id in ${itemsAbout(memberId, state)} and r.reason = 'turned_away'
    and r.explanation not in ('', ${WITHDRAWN_TITLE}))`

/** Objections to decisions about them, in which something is said. */
const objectionsOf = (memberId: string, open: boolean): SQL =>
  sql`(select o.id from moderation_log l join objections o on o.log_id = l.id where l.person_id = ${memberId}
    and ${open ? sql`o.state = 'open'` : sql`o.state <> 'open'`} and o.text <> ${WITHDRAWN_TITLE})`

/** What they answered on asking to join that outlived it: an urgent answer, until somebody of the team saw it. */
const answersOf = (memberId: string, state: 'open' | 'closed'): SQL =>
  sql`(select r.id from join_requests r join case_items i on i.kind = 'join_request' and i.subject_id = r.id
    where r.member_id = ${memberId} and i.state = ${state} and r.answers <> '[]')`

/**
 * Whether the team still has to look at something of theirs that goes then: a post, an objection, an urgent answer on asking to
 * join, words that were turned away and, where what they wrote to members goes too, a message that was reported.
 */
export const waitsForDesk = (db: Db, memberId: string, which: { messages: boolean }) =>
  db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.id, memberId),
        or(
          sql`exists (select 1 from posts p where p.author_id = ${memberId} and ${underLook})`,
          sql`exists (select 1 from posts p where p.author_id = ${memberId} and p.state = 'held')`,
          sql`exists ${turnedAwayWords(memberId, 'open')}`,
          sql`exists ${objectionsOf(memberId, true)}`,
          sql`exists ${answersOf(memberId, 'open')}`,
          which.messages ? sql`exists ${reportedMessages(memberId)}` : undefined,
        ),
      ),
    )

/** Erases what somebody wrote to the team with a form, once the team handled it: what they could not place, objections, answers. */
export const eraseHandled = (db: Db, memberId: string): [Statement, ...Statement[]] => [
  db
    .update(reports)
    .set({ explanation: WITHDRAWN_TITLE })
    .where(sql`${reports.id} in ${turnedAwayWords(memberId, 'closed')}`),
  db
    .update(objections)
    .set({ text: WITHDRAWN_TITLE })
    .where(sql`${objections.id} in ${objectionsOf(memberId, false)}`),
  db
    .update(joinRequests)
    .set({ answers: [] })
    .where(sql`${joinRequests.id} in ${answersOf(memberId, 'closed')}`),
]

/** A report about a person keeps who they were by name: it keeps no name of who is gone. */
export const forgetNameInReports = (db: Db, memberId: string) =>
  db
    .update(reports)
    .set({ snapshotMarkdown: GONE_NAME })
    .where(sql`${reports.itemId} in ${itemsAbout(memberId)}`)

/**
 * Erases what somebody wrote that is not shown: taken back, not placed, hidden. What their posts said before a change goes
 * from all of them. The rows stay: others wrote under them, and decisions are about them.
 */
export const eraseWords = (db: Db, memberId: string): Statement[] => [
  db
    .delete(postVersions)
    .where(
      sql`${postVersions.postId} in (select p.id from posts p where p.author_id = ${memberId} and not ${underLook})`,
    ),
  db
    .update(threads)
    .set({ title: WITHDRAWN_TITLE })
    .where(
      and(
        eq(threads.authorId, memberId),
        sql`${threads.id} in (select o.thread_id from posts o where o.opening and o.id in ${doomed(memberId)})`,
      ),
    ),
  db
    .update(posts)
    .set({ markdown: '', html: '', warning: null })
    .where(sql`${posts.id} in ${doomed(memberId)}`),
]

const pairsOf = (memberId: string): SQL =>
  sql`(select c.id from conversations c where c.kind = 'members' and c.member_id = ${memberId}
    union all select c.id from conversations c where c.kind = 'members' and c.other_id = ${memberId})`

/** What somebody wrote to other members and the team still has to look at. */
const reportedMessages = (memberId: string): SQL =>
  sql`(select w.id from messages w where w.conversation_id in ${pairsOf(memberId)} and w.author_id = ${memberId}
    and exists (select 1 from case_items i where i.kind = 'report' and i.subject_id = w.id and i.state = 'open'))`

/** Erases what somebody wrote to other members, but for what the team still has to look at. */
export const eraseMessages = (db: Db, memberId: string): Statement[] => {
  return [
    db
      .update(messages)
      .set({ markdown: WITHDRAWN_TITLE, html: `<p>${WITHDRAWN_TITLE}</p>` })
      .where(
        and(
          eq(messages.authorId, memberId),
          sql`${messages.conversationId} in ${pairsOf(memberId)}`,
          ne(messages.markdown, WITHDRAWN_TITLE),
          sql`${messages.id} not in ${reportedMessages(memberId)}`,
        ),
      ),
    db
      .update(conversations)
      .set({ subject: WITHDRAWN_TITLE })
      .where(and(eq(conversations.memberId, memberId), eq(conversations.kind, 'members'))),
  ]
}

/** Looks again at that moment, once however often it was asked: the sweep of the outbox takes it up then. */
export const lookAgain = (db: Db, message: MessageOf<'account.deleted'>, at: Date) =>
  db
    .insert(outbox)
    .values({ id: `out_${message.memberId}_${Math.floor(at.getTime() / 3_600_000)}`, message, createdAt: at })
    .onConflictDoNothing()
