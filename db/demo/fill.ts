import { eq, sql } from 'drizzle-orm'
import { createDb, type Db, newMeter } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import { hashSecret } from '#worker/accounts/secret.ts'
import { skeletons } from '#worker/accounts/skeleton.ts'
import { insertNames } from '#worker/accounts/store.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { ANSWER_MINUTES, REPORT_LEVEL } from '#worker/moderation/policy.ts'
import { caseRows, insertReport, itemId } from '#worker/moderation/store.ts'
import { firstWords } from '../first-words.ts'
import { demoCases } from './cases/index.ts'
import { DEMO_COMMUNITIES, DEMO_THREADS } from './content.ts'
import { demoDesk } from './desk.ts'
import { demoEvents, planDemoAgain } from './events.ts'
import { HELP_LINES, HELP_LINES_CHECKED_AT } from './help-lines.ts'
import { insertRows, olderPostsOf, olderThreads } from './older.ts'
import { ALL_DEMO_PEOPLE, DEMO_PASSWORD } from './people.ts'

const HOUR = 3_600_000
/** D1 takes about a hundred bound values a statement and a bounded batch; the demo is written in slices. */
const SLICE = 80

/**
 * Fills an empty database with the demo organisation; one that is filled only gets its past events planned anew. Without
 * `past` it is an organisation that has just begun: no older threads, no cases of every kind. Tests begin from that one.
 */
export async function fillDemo(d1: D1Database, now: Date, { past = true }: { past?: boolean } = {}): Promise<void> {
  const db = createDb(d1, newMeter())
  const [there] = await db.batch([db.select().from(schema.members).where(eq(schema.members.demo, true)).limit(1)])
  if (there.length) return planDemoAgain(db, now)
  const statements = await demoStatements(db, now, past)
  for (let at = 0; at < statements.length; at += SLICE)
    await db.batch(statements.slice(at, at + SLICE) as [Statement, ...Statement[]])
}

async function demoStatements(db: Db, now: Date, past: boolean): Promise<Statement[]> {
  const people = ALL_DEMO_PEOPLE
  // Before the oldest thread, fourteen months ago.
  const long = new Date(now.getTime() - 450 * 24 * HOUR)
  const secretHash = await hashSecret(DEMO_PASSWORD)
  const memberId = new Map(people.map((person) => [person.nickname, newId('mem', long)]))
  const communityId = new Map(DEMO_COMMUNITIES.map((community) => [community.slug, newId('com', long)]))
  return [
    ...HELP_LINES.map((line, position) =>
      db
        .insert(schema.helpLines)
        .values({ ...line, id: `hlp_${line.country}_${position}`, position, checkedAt: HELP_LINES_CHECKED_AT }),
    ),
    ...firstWords(db, long),
    ...insertRows(
      db,
      schema.members,
      people.map((person) => ({
        id: memberId.get(person.nickname)!,
        nickname: person.nickname,
        nicknameKey: nicknameKey(person.nickname),
        secretHash,
        staffFunction: person.staffFunction ?? null,
        coordinator: person.role === 'coordinator',
        demo: !person.extra,
        createdAt: long,
      })),
    ),
    ...people.map((person) => insertNames(db, memberId.get(person.nickname)!, skeletons(person.nickname))),
    ...DEMO_COMMUNITIES.map((community, position) =>
      db
        .insert(schema.communities)
        .values({ ...community, id: communityId.get(community.slug)!, position, createdAt: long }),
    ),
    ...insertRows(db, schema.memberships, memberships(people, past, memberId, communityId, long)),
    ...(past
      ? DEMO_COMMUNITIES.flatMap(({ slug }) => olderThreads(db, now, slug, communityId.get(slug)!, memberId))
      : []),
    ...DEMO_THREADS.flatMap((thread) => threadRows(db, thread, memberId, communityId.get(thread.community)!, now)),
    ...demoDesk(db, now, communityId, memberId),
    ...(past ? demoCases(db, now, communityId, memberId) : []),
    ...demoEvents(db, now, communityId, memberId),
  ]
}

/** Roles of the team, and peers with the number of posts they have in the demo. */
function memberships(
  people: typeof ALL_DEMO_PEOPLE,
  past: boolean,
  memberId: Map<string, string>,
  communityId: Map<string, string>,
  joinedAt: Date,
) {
  return people.flatMap((person) =>
    DEMO_COMMUNITIES.flatMap(({ slug }) => {
      const named = person.communities.includes(slug)
      const newer = DEMO_THREADS.filter((thread) => thread.community === slug)
        .flatMap((thread) => thread.posts)
        .filter((post) => post.by === person.nickname && !post.held).length
      const approvedPosts = newer + (past ? olderPostsOf(person.nickname, slug) : 0)
      if (!named && approvedPosts === 0) return []
      const role = named && (person.role === 'volunteer' || person.role === 'professional') ? person.role : 'peer'
      return [
        {
          memberId: memberId.get(person.nickname)!,
          communityId: communityId.get(slug)!,
          role,
          approvedPosts,
          joinedAt,
        } as const,
      ]
    }),
  )
}

function threadRows(
  db: Db,
  thread: (typeof DEMO_THREADS)[number],
  memberId: Map<string, string>,
  communityId: string,
  now: Date,
): Statement[] {
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * HOUR)
  const opening = thread.posts[0]!
  const published = thread.posts.filter((post) => !post.held)
  const lastPostAt = at(published.at(-1)!.hoursAgo)
  const threadId = newId('thr', at(opening.hoursAgo))
  return [
    db.insert(schema.threads).values({
      id: threadId,
      communityId,
      authorId: memberId.get(opening.by)!,
      title: thread.title,
      state: 'published',
      replyCount: published.length - 1,
      createdAt: at(opening.hoursAgo),
      lastPostAt,
    }),
    ...thread.posts.flatMap((post, place) => {
      const createdAt = at(post.hoursAgo)
      const personId = memberId.get(post.by)!
      const postId = newId('pst', createdAt)
      const item = { communityId, personId, threadId, postId, subject: 'post', subjectId: postId } as const
      const rows: Statement[] = [
        db.insert(schema.posts).values({
          id: postId,
          threadId,
          communityId,
          authorId: personId,
          opening: place === 0,
          draftKey: `demo-${postId}`,
          markdown: post.text,
          html: renderMarkdown(post.text),
          state: post.held ? 'held' : 'published',
          createdAt,
          publishedAt: post.held ? null : createdAt,
        }),
      ]
      if (post.held)
        rows.push(
          ...caseRows(db, {
            ...item,
            kind: 'held_post',
            level: 'green',
            reasons: [thread.community === 'school' ? 'newcomer' : 'premoderated'],
            openedAt: createdAt,
            dueAt: new Date(createdAt.getTime() + 24 * HOUR),
          }),
        )
      if (post.report) {
        const level = REPORT_LEVEL[post.report.reason]
        const reportedAt = at(0.5)
        rows.push(
          ...caseRows(db, {
            ...item,
            kind: 'report',
            level,
            reasons: [post.report.reason],
            openedAt: reportedAt,
            dueAt: new Date(reportedAt.getTime() + ANSWER_MINUTES[level] * 60_000),
          }),
          insertReport(db, {
            id: newId('rep', reportedAt),
            itemId: itemId('report', postId),
            subject: 'post',
            subjectId: postId,
            communityId,
            reporterId: post.report.by ? memberId.get(post.report.by)! : null,
            reason: post.report.reason,
            explanation: post.report.text,
            snapshotMarkdown: post.text,
            snapshotVersion: 1,
            createdAt: reportedAt,
          }),
        )
      }
      return rows
    }),
    db
      .update(schema.communities)
      .set({
        threadCount: sql`${schema.communities.threadCount} + 1`,
        lastPostAt: sql`max(coalesce(${schema.communities.lastPostAt}, 0), ${lastPostAt.getTime()})`,
      })
      .where(eq(schema.communities.id, communityId)),
  ]
}
