import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { ALL_DEMO_PEOPLE } from './people.ts'
import { ALLEEN } from './threads/alleen.ts'
import { GRENZEN } from './threads/grenzen.ts'
import type { OlderPost, OlderThread } from './threads/older-thread.ts'
import { PAUZEHOEK } from './threads/pauzehoek.ts'
import { SCHERMTIJD } from './threads/schermtijd.ts'
import { SCHOOL } from './threads/school.ts'
import { SLAPEN_ETEN } from './threads/slapen-eten.ts'
import { TWEE_HUIZEN } from './threads/twee-huizen.ts'

/** The past of the open forums, by the slug of each. */
export const OLDER_THREADS: Record<string, OlderThread[]> = {
  'slapen-eten': SLAPEN_ETEN,
  grenzen: GRENZEN,
  school: SCHOOL,
  schermtijd: SCHERMTIJD,
  'twee-huizen': TWEE_HUIZEN,
  alleen: ALLEEN,
  pauzehoek: PAUZEHOEK,
}

/** Posts somebody has in the past of a community; they count for their standing there. */
export const olderPostsOf = (nickname: string, slug: string): number =>
  (OLDER_THREADS[slug] ?? []).flatMap(({ posts }) => posts).filter(([by]) => by === nickname).length

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** D1 takes a hundred bound values a statement. */
const VALUES_MAX = 100

/** Inserts as many rows a statement as D1 takes. */
export function insertRows<T extends SQLiteTable>(db: Db, table: T, rows: T['$inferInsert'][]): Statement[] {
  const size = Math.floor(VALUES_MAX / Object.keys(getTableColumns(table)).length)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    db.insert(table).values(rows.slice(at * size, (at + 1) * size)),
  )
}

/** The past of one open forum: threads, posts with what they said before, reactions, follows, locks and counters. */
export function olderThreads(
  db: Db,
  now: Date,
  slug: string,
  communityId: string,
  memberId: Map<string, string>,
): Statement[] {
  const midnight = Math.floor(now.getTime() / DAY) * DAY
  const made = (OLDER_THREADS[slug] ?? []).map((thread) => {
    const openedAt = midnight - thread.ago * DAY + thread.at * HOUR
    return rowsOf(thread, openedAt, communityId, memberId)
  })
  if (made.length === 0) return []
  const lastPostAt = Math.max(...made.map(({ thread }) => thread.lastPostAt.getTime()))
  const posts = made.flatMap((one) => one.posts)
  return [
    ...insertRows(
      db,
      schema.threads,
      made.map(({ thread }) => thread),
    ),
    // What is found is shown newest last, in the order of writing.
    ...insertRows(
      db,
      schema.posts,
      posts.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
    ),
    ...insertRows(
      db,
      schema.postVersions,
      made.flatMap((one) => one.versions),
    ),
    ...insertRows(
      db,
      schema.reactions,
      made.flatMap((one) => one.reactions),
    ),
    ...insertRows(
      db,
      schema.follows,
      made.flatMap((one) => one.follows),
    ),
    ...insertRows(
      db,
      schema.moderationLog,
      made.flatMap((one) => one.log),
    ),
    db
      .update(schema.communities)
      .set({
        threadCount: sql`${schema.communities.threadCount} + ${made.length}`,
        lastPostAt: sql`max(coalesce(${schema.communities.lastPostAt}, 0), ${lastPostAt})`,
      })
      .where(sql`${schema.communities.id} = ${communityId}`),
  ]
}

function rowsOf(thread: OlderThread, openedAt: number, communityId: string, memberId: Map<string, string>) {
  const at = (hoursAfter: number) => new Date(openedAt + hoursAfter * HOUR)
  const threadId = newId('thr', at(0))
  const posts = thread.posts.map((post, place) => postRow(post, place, threadId, communityId, memberId, at))
  const lastPostAt = posts.at(-1)!.row.createdAt
  const authorId = posts[0]!.row.authorId
  const featuredAt = thread.kind === 'featured' ? new Date(lastPostAt.getTime() + 2 * DAY) : null
  const lockedAt = thread.locked ? new Date(lastPostAt.getTime() + HOUR) : null
  return {
    thread: {
      id: threadId,
      communityId,
      authorId,
      kind: thread.kind ? ('story' as const) : ('talk' as const),
      title: thread.title,
      state: 'published' as const,
      replyCount: posts.length - 1,
      pinnedAt: thread.pinned ? at(0) : null,
      lockedAt,
      featureAskedAt: featuredAt && new Date(featuredAt.getTime() - DAY),
      featureAgreedAt: featuredAt,
      featuredAt,
      createdAt: at(0),
      lastPostAt,
    },
    posts: posts.map(({ row }) => row),
    versions: posts.flatMap(({ row, before }) =>
      before
        ? [
            {
              postId: row.id,
              version: 1,
              title: row.opening ? thread.title : null,
              markdown: before,
              html: renderMarkdown(before),
              warning: row.warning,
              replacedAt: row.editedAt!,
            },
          ]
        : [],
    ),
    reactions: posts.flatMap(({ row, given }) =>
      given.map(({ by, kind }, place) => ({
        postId: row.id,
        memberId: memberId.get(by)!,
        kind,
        createdAt: new Date(row.createdAt.getTime() + (place + 1) * HOUR),
      })),
    ),
    follows: [...new Map(posts.map(({ row }) => [row.authorId, row.createdAt]))].map(([followerId, createdAt]) => ({
      threadId,
      memberId: followerId,
      state: 'on' as const,
      createdAt,
    })),
    log: lockedAt
      ? [
          {
            id: newId('log', lockedAt),
            subjectId: threadId,
            version: 1,
            communityId,
            actorId: memberId.get('Noor')!,
            act: 'lock' as const,
            reason: thread.locked!,
            decidedAt: lockedAt,
          },
        ]
      : [],
  }
}

function postRow(
  [by, hoursAfter, text, more]: OlderPost,
  place: number,
  threadId: string,
  communityId: string,
  memberId: Map<string, string>,
  at: (hoursAfter: number) => Date,
) {
  // Nobody writes on the hour.
  const createdAt = at(hoursAfter + ((text.length * 7) % 50) / 60 / (place + 2))
  const id = newId('pst', createdAt)
  const given = reactionsTo(by, text, place)
  const counts: Partial<Record<ReactionKind, number>> = {}
  for (const { kind } of given) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    given,
    before: more?.before,
    row: {
      id,
      threadId,
      communityId,
      authorId: memberId.get(by)!,
      opening: place === 0,
      draftKey: `demo-${id}`,
      markdown: text,
      html: renderMarkdown(text),
      warning: more?.warning ?? null,
      state: 'published' as const,
      version: more?.before ? 2 : 1,
      reactions: given.length ? counts : null,
      createdAt,
      publishedAt: createdAt,
      editedAt: more?.before ? new Date(createdAt.getTime() + HOUR / 4) : null,
    },
  }
}

type ReactionKind = (typeof schema.REACTIONS)[number]

/** Openings are recognised and wished courage; answers are thanked for. */
const GIVEN: { opening: ReactionKind[]; answer: ReactionKind[] } = {
  opening: ['recognise', 'courage', 'recognise', 'hug'],
  answer: ['thanks', 'helpful', 'recognise', 'thanks', 'hug'],
}
const READERS = ALL_DEMO_PEOPLE.filter(({ extra }) => extra).map(({ nickname }) => nickname)

/** Who reacted to a post and how: none to four, the same every time for the same words. */
function reactionsTo(by: string, text: string, place: number): { by: string; kind: ReactionKind }[] {
  let seed = place + 1
  for (const letter of text) seed = (seed * 31 + letter.codePointAt(0)!) % 1_000_003
  const kinds = place === 0 ? GIVEN.opening : GIVEN.answer
  return Array.from({ length: seed % 5 }, (_, n) => ({
    by: READERS[(seed + n * 7) % READERS.length]!,
    kind: kinds[(seed + n * n) % kinds.length]!,
  })).filter((reaction) => reaction.by !== by)
}
