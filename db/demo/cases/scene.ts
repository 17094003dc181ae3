import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { ANSWER_MINUTES } from '#worker/moderation/policy.ts'

type Level = keyof typeof ANSWER_MINUTES

/** What every part of the demo needs to know of the rest. */
export interface Scene {
  db: Db
  now: Date
  /** Ids, by slug and by nickname. Throw for what the demo does not have. */
  community(slug: string): string
  person(nickname: string): string
  /** Minutes before the demo was filled. */
  ago(minutes: number): Date
}

export const HOURS = 60
export const DAYS = 24 * HOURS

/** Reads the demo's own names; see `Scene`. */
export function newScene(db: Db, now: Date, communities: Map<string, string>, people: Map<string, string>): Scene {
  const known = (map: Map<string, string>) => (name: string) => {
    const id = map.get(name)
    if (!id) throw new Error(`the demo has no ${name}`)
    return id
  }
  return {
    db,
    now,
    community: known(communities),
    person: known(people),
    ago: (minutes) => new Date(now.getTime() - minutes * 60_000),
  }
}

/** Until when the team has to have looked, by the level and when it came in. */
export const dueAt = (openedAt: Date, level: Level): Date =>
  new Date(openedAt.getTime() + ANSWER_MINUTES[level] * 60_000)

export interface Told {
  by: string
  minutesAgo: number
  text: string
  level?: Level
  /** `published` where nothing is said. */
  state?: 'held' | 'hidden' | 'returned'
  version?: number
  editedMinutesAgo?: number
}

export interface ToldThread {
  threadId: string
  postIds: string[]
  rows: Statement[]
}

/** A thread with what was said in it, the counters of its community included. Its opening says whether it is to be seen. */
export function toldThread(scene: Scene, slug: string, title: string, posts: [Told, ...Told[]]): ToldThread {
  const { db, ago } = scene
  const communityId = scene.community(slug)
  const [opening] = posts
  const threadId = newId('thr', ago(opening.minutesAgo))
  const shown = posts.filter((post) => !post.state)
  const lastPostAt = ago((shown.at(-1) ?? opening).minutesAgo)
  const postIds = posts.map((post) => newId('pst', ago(post.minutesAgo)))
  const rows: Statement[] = [
    db.insert(schema.threads).values({
      id: threadId,
      communityId,
      authorId: scene.person(opening.by),
      title,
      state: opening.state ?? 'published',
      level: opening.level ?? 'green',
      replyCount: opening.state ? 0 : shown.length - 1,
      createdAt: ago(opening.minutesAgo),
      lastPostAt,
    }),
    ...posts.map((post, place) =>
      db.insert(schema.posts).values({
        id: postIds[place]!,
        threadId,
        communityId,
        authorId: scene.person(post.by),
        opening: place === 0,
        draftKey: `demo-${postIds[place]}`,
        markdown: post.text,
        html: renderMarkdown(post.text),
        state: post.state ?? 'published',
        level: post.level ?? 'green',
        version: post.version ?? 1,
        createdAt: ago(post.minutesAgo),
        publishedAt: post.state === 'held' || post.state === 'returned' ? null : ago(post.minutesAgo),
        editedAt: post.editedMinutesAgo === undefined ? null : ago(post.editedMinutesAgo),
      }),
    ),
  ]
  for (const by of new Set(posts.map((post) => post.by)))
    rows.push(
      db
        .insert(schema.memberships)
        .values({
          memberId: scene.person(by),
          communityId,
          role: 'peer',
          approvedPosts: shown.filter((post) => post.by === by).length,
          joinedAt: ago(opening.minutesAgo),
        })
        .onConflictDoNothing(),
    )
  if (!opening.state)
    rows.push(
      db
        .update(schema.communities)
        .set({
          threadCount: sql`${schema.communities.threadCount} + 1`,
          lastPostAt: sql`max(coalesce(${schema.communities.lastPostAt}, 0), ${lastPostAt.getTime()})`,
        })
        .where(sql`${schema.communities.id} = ${communityId}`),
    )
  return { threadId, postIds, rows }
}
