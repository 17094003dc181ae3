import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { communities } from '#db/schema/communities.ts'
import { LEVELS, POST_STATES, posts, threads } from '#db/schema/forum.ts'
import { caseItems, moderationLog } from '#db/schema/moderation.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { make } from '#tests/support/make.ts'
import { canRead, knewPutAway } from '#worker/communities/policy.ts'
import { putAwayCommunity, visibleCommunity } from '#worker/communities/visible.ts'
import { type Actor, GUEST, isStaff, type Member } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { canReachToWithdraw, canReport, canSeePost, canSeeThread } from '#worker/forum/policy.ts'
import { insertPost, insertThread, postsOfThread } from '#worker/forum/store.ts'
import { visiblePost, visibleThread, withdrawablePost } from '#worker/forum/visible.ts'
import { ITEM_KINDS, type ItemKind } from '#worker/moderation/contract.ts'
import { canReadDecision, canSeeItem, memberSubject } from '#worker/moderation/policy.ts'
import { caseRows, insertDecision, itemId } from '#worker/moderation/store.ts'
import { visibleDecision, visibleItem } from '#worker/moderation/visible.ts'

// Every rule about seeing exists twice: as SQL, which every query goes through, and as a pure policy, which decides
// about one thing. Here both answer for every kind of reader × community × state and level of thread × of post.

type Kind = 'open' | 'closed'
interface ThreadFacts {
  id: string
  community: { id: string; kind: Kind }
  state: PostState
  level: Level
  authorId: string
}
interface PostFacts {
  id: string
  thread: ThreadFacts
  state: PostState
  level: Level
  authorId: string
}

const actors = new Map<string, Actor>()
const places: { id: string; kind: Kind; slug: string }[] = []
const allThreads: ThreadFacts[] = []
const allPosts: PostFacts[] = []
const allItems: {
  id: string
  communityId: string
  level: Level
  kind: ItemKind
  personId: string
  /** What it stands in: a report that is green about words that were taken out as red, say. */
  under: { state: PostState; level: Level }[]
}[] = []

const allDecisions: { id: string; communityId: string; about: Level[] }[] = []

beforeAll(async () => {
  const open = await make.community({ kind: 'open' })
  const closed = await make.community({ kind: 'closed' })
  const elsewhere = await make.community({ kind: 'closed' })
  places.push(open, closed, elsewhere)
  const here = [open, closed]
  const people = {
    'peer who belongs nowhere': await make.member(),
    'peer who belongs here': await make.member({ in: here }),
    'author who belongs nowhere': await make.member(),
    'author who belongs here': await make.member({ in: here }),
    'volunteer here': await make.member({ in: here, role: 'volunteer' }),
    'professional here': await make.member({ in: here, role: 'professional' }),
    'volunteer elsewhere': await make.member({ in: elsewhere, role: 'volunteer' }),
    'professional elsewhere': await make.member({ in: elsewhere, role: 'professional' }),
    coordinator: await make.member({ coordinator: true }),
  } satisfies Record<string, Member>
  const mixed = await make.member({ in: open, role: 'professional' })
  actors.set('guest', GUEST)
  for (const [name, member] of Object.entries(people)) actors.set(name, member)
  const paused = await make.member({ in: here, role: 'professional' })
  actors.set('professional here, who is paused', { ...paused, silenced: new Set([open.id, closed.id]) })
  actors.set('professional in the one, peer in the other', {
    ...mixed,
    roles: new Map([
      [open.id, 'peer'],
      [closed.id, 'professional'],
    ]),
  })
  const coordinator = people.coordinator
  actors.set('coordinator who broke the glass', { ...coordinator, glass: new Set([closed.id]) })
  const authors = [
    people['author who belongs nowhere'].id,
    people['author who belongs here'].id,
    people['volunteer here'].id,
  ]

  const statements: Statement[] = []
  const at = new Date(0)
  for (const community of here)
    for (const state of POST_STATES)
      for (const level of LEVELS)
        for (const authorId of authors) {
          const id = `thr_${community.kind}_${state}_${level}_${authors.indexOf(authorId)}`
          const thread: ThreadFacts = { id, community, state, level, authorId }
          allThreads.push(thread)
          statements.push(
            insertThread(db, {
              id,
              communityId: community.id,
              authorId,
              title: id,
              state,
              level,
              createdAt: at,
              lastPostAt: at,
            }),
          )
          for (const postState of POST_STATES)
            for (const postLevel of LEVELS) {
              // One author differs from the thread's and one does not: both cases, without the full square.
              const postAuthor = authors[(allPosts.length + allThreads.length) % authors.length]!
              const postId = `pst_${id.slice(4)}_${postState}_${postLevel}`
              allPosts.push({ id: postId, thread, state: postState, level: postLevel, authorId: postAuthor })
              statements.push(
                insertPost(db, {
                  id: postId,
                  threadId: id,
                  communityId: community.id,
                  authorId: postAuthor,
                  opening: false,
                  draftKey: postId,
                  markdown: '',
                  html: '',
                  state: postState,
                  level: postLevel,
                  createdAt: at,
                }),
              )
            }
        }
  for (const post of sample(allPosts, 7))
    for (const kind of ITEM_KINDS) {
      const level = LEVELS[(allItems.length + Math.floor(allItems.length / ITEM_KINDS.length)) % LEVELS.length]!
      const communityId = post.thread.community.id
      const under = [post.thread, post]
      allItems.push({ id: itemId(kind, post.id), communityId, level, kind, personId: post.authorId, under })
      const about = {
        communityId,
        personId: post.authorId,
        threadId: post.thread.id,
        postId: post.id,
        subject: 'post',
        subjectId: post.id,
      } as const
      statements.push(...caseRows(db, { ...about, kind, level, reasons: [], openedAt: at, dueAt: at }))
    }
  const decided = (communityId: string, personId: string, subjectId: string, about: Level[]) => {
    const id = `log_${allDecisions.length}`
    allDecisions.push({ id, communityId, about })
    statements.push(
      insertDecision(db, {
        id,
        subjectId,
        version: 2,
        communityId,
        personId,
        actorId: people['professional here'].id,
        act: 'keep',
        decidedAt: at,
      }),
    )
    return id
  }
  for (const post of sample(allPosts, 7)) {
    const communityId = post.thread.community.id
    const items = ITEM_KINDS.map((kind) => allItems.find((item) => item.id === itemId(kind, post.id))!)
    const about = [post.level, ...items.map(({ level }) => level)]
    const onPost = decided(communityId, post.authorId, post.id, about)
    decided(communityId, post.authorId, onPost, about)
    decided(communityId, post.authorId, items[0]!.id, [items[0]!.level])
  }
  // Words that nobody told the team about, a message and a request to join: each at every level.
  for (const level of LEVELS) {
    const bare = allPosts.find((post, index) => index % 7 !== 0 && post.level === level)!
    decided(bare.thread.community.id, bare.authorId, bare.id, [level])
    for (const subject of ['message', 'join_request'] as const) {
      const subjectId = `${subject}_${level}`
      const kind = subject === 'message' ? 'report' : subject
      const about = { communityId: closed.id, personId: authors[0]!, subject, subjectId }
      statements.push(...caseRows(db, { ...about, kind, level, reasons: [], openedAt: at, dueAt: at }))
      allItems.push({
        id: itemId(kind, subjectId),
        communityId: closed.id,
        level,
        kind,
        personId: authors[0]!,
        under: [],
      })
      decided(closed.id, authors[0]!, subjectId, [level])
    }
  }
  for (const community of here)
    for (const personId of [...authors, people['peer who belongs here'].id]) {
      const about = allItems.filter((item) => item.personId === personId && item.communityId === community.id)
      const levels = about.map(({ level }) => level)
      const step = decided(community.id, personId, memberSubject(community.id, personId), levels)
      decided(community.id, personId, step, levels)
    }
  for (let from = 0; from < statements.length; from += 500)
    await db.batch(statements.slice(from, from + 500) as [Statement, ...Statement[]])
  // Thousands of rows, on a machine that may do other things too.
}, 60_000)

/** Runs a check for every reader and says who differed. */
async function everyReader(check: (actor: Actor) => Promise<{ sql: string[]; pure: string[] }>) {
  const seen = new Map<string, number>()
  for (const [name, actor] of actors) {
    const { sql, pure } = await check(actor)
    expect(sql.sort(), name).toEqual(pure.sort())
    seen.set(name, sql.length)
  }
  return seen
}

/** One of every `step`, which shares no factor with the sizes of the table: all its columns come by. */
const sample = <T>(all: T[], step: number): T[] => all.filter((_, at) => at % step === 0)

const ids = (rows: { id: string }[]) => rows.map((row) => row.id)

describe('the SQL and the pure policy say the same', () => {
  test('about communities', async () => {
    const seen = await everyReader(async (actor) => ({
      sql: ids(await db.select({ id: communities.id }).from(communities).where(visibleCommunity(actor))),
      pure: ids(places.filter((place) => canRead(actor, place))),
    }))
    expect(Object.fromEntries(seen)).toMatchObject({ guest: 1, coordinator: 1, 'peer who belongs here': 2 })
  })

  test('about threads', async () => {
    const seen = await everyReader(async (actor) => ({
      sql: ids(
        await db
          .select({ id: threads.id })
          .from(threads)
          .innerJoin(communities, eq(communities.id, threads.communityId))
          .where(visibleThread(actor)),
      ),
      pure: ids(allThreads.filter((thread) => canSeeThread(actor, thread))),
    }))
    expect(Object.fromEntries(seen)).toMatchObject({
      guest: 12,
      coordinator: 12,
      'peer who belongs here': 24,
      'author who belongs nowhere': 28,
      'volunteer here': 24 + 48 + 16,
      'professional here': allThreads.length,
      'professional elsewhere': 12,
    })
  })

  test('about posts', async () => {
    const seen = await everyReader(async (actor) => ({
      sql: ids(
        await db
          .select({ id: posts.id })
          .from(posts)
          .innerJoin(threads, eq(threads.id, posts.threadId))
          .innerJoin(communities, eq(communities.id, posts.communityId))
          .where(visiblePost(actor)),
      ),
      pure: ids(allPosts.filter((post) => canSeePost(actor, post.thread, post))),
    }))
    expect(Object.fromEntries(seen)).toMatchObject({
      guest: 48,
      coordinator: 48,
      'peer who belongs here': 96,
      'professional here': allPosts.length,
      'professional elsewhere': 48,
    })
  })

  test('about what its author may take back, also where a community was put away', async () => {
    for (const archivedAt of [null, new Date(0)]) {
      await db.update(communities).set({ archivedAt })
      const seen = await everyReader(async (actor) => {
        if (actor.kind === 'guest') return { sql: [], pure: [] }
        const facts = (post: (typeof allPosts)[number]) => ({
          ...post.thread,
          community: { ...post.thread.community, archivedAt },
        })
        const there = await db.select({ id: communities.id }).from(communities).where(putAwayCommunity(actor))
        expect(ids(there).sort()).toEqual(
          ids(places.filter((place) => knewPutAway(actor, { ...place, archivedAt }))).sort(),
        )
        return {
          sql: ids(
            await db
              .select({ id: posts.id })
              .from(posts)
              .innerJoin(threads, eq(threads.id, posts.threadId))
              .innerJoin(communities, eq(communities.id, posts.communityId))
              .where(and(withdrawablePost(actor), eq(posts.authorId, actor.id))),
          ),
          pure: ids(
            allPosts.filter((post) => post.authorId === actor.id && canReachToWithdraw(actor, facts(post), post)),
          ),
        }
      })
      expect(seen.get('author who belongs here')).toBeGreaterThan(seen.get('author who belongs nowhere')!)
      expect(seen.get('author who belongs nowhere')).toBeGreaterThan(0)
      expect(seen.get('peer who belongs here')).toBe(0)
    }
    await db.update(communities).set({ archivedAt: null })
  })

  test('about items', async () => {
    const volunteer = actors.get('volunteer here')
    const light = ({ level }: { level: Level }) => level === 'green' || level === 'amber'
    const forVolunteers = allItems.filter(
      (item) => light(item) && item.under.every((words) => words.state === 'published' || light(words)),
    )
    const aboutVolunteer = forVolunteers.filter(
      (item) => item.kind === 'report' && volunteer?.kind === 'member' && item.personId === volunteer.id,
    ).length
    expect(aboutVolunteer).toBeGreaterThan(10)
    expect(allItems.filter(light).length).toBeGreaterThan(forVolunteers.length + 100)
    const seen = await everyReader(async (actor) => ({
      sql: ids(await db.select({ id: caseItems.id }).from(caseItems).where(visibleItem(actor))),
      pure: ids(allItems.filter((item) => canSeeItem(actor, item))),
    }))
    expect(Object.fromEntries(seen)).toMatchObject({
      guest: 0,
      coordinator: 0,
      'author who belongs here': 0,
      'volunteer here': forVolunteers.length - aboutVolunteer,
      'professional here': allItems.length,
      'professional elsewhere': 0,
      'professional here, who is paused': 0,
    })
  })

  test('about why something was decided', async () => {
    const seen = await everyReader(async (actor) => ({
      sql: ids(await db.select({ id: moderationLog.id }).from(moderationLog).where(visibleDecision(actor))),
      pure: ids(allDecisions.filter((decision) => canReadDecision(actor, decision))),
    }))
    expect(Object.fromEntries(seen)).toMatchObject({
      guest: 0,
      coordinator: 0,
      'author who belongs here': 0,
      'professional here': allDecisions.length,
      'professional elsewhere': 0,
    })
    expect(seen.get('volunteer here')).toBeGreaterThan(20)
    expect(seen.get('volunteer here')).toBeLessThan(allDecisions.length / 2)
  })
})

describe('what the services hand out is what may be seen', () => {
  test('a thread and the posts on its page', async () => {
    for (const [name, actor] of actors)
      for (const thread of sample(allThreads, 5)) {
        const shown = await readWhole(actor, thread.id)
        const expected = canSeeThread(actor, thread)
          ? ids(allPosts.filter((post) => post.thread === thread && canSeePost(actor, thread, post)))
          : null
        expect(shown?.sort() ?? null, `${name}, ${thread.id}`).toEqual(expected?.sort() ?? null)
      }
  })

  test('the lists of a community', async () => {
    for (const [name, actor] of actors)
      for (const place of places.slice(0, 2)) {
        if (!canRead(actor, place)) continue
        const { threads: listed, waiting } = await as(actor).communities.community(place.slug, null)
        const here = allThreads.filter((thread) => thread.community.id === place.id && canSeeThread(actor, thread))
        const published = ids(here.filter((thread) => thread.state === 'published'))
        expect(ids(listed).sort(), name).toEqual(published.sort())
        // Above the list stands what waits for this reader: own threads, and for the team what is held.
        const own = (thread: (typeof here)[number]) => actor.kind === 'member' && thread.authorId === actor.id
        const unpublished = new Set(
          ids(
            here.filter(
              (thread) => thread.state !== 'published' && (own(thread) || (thread.state === 'held' && isStaff(actor))),
            ),
          ),
        )
        expect(waiting.length, name).toBe(Math.min(unpublished.size, 25))
        for (const thread of waiting) expect(unpublished, name).toContain(thread.id)
      }
  })

  test('the form to report a post', async () => {
    for (const [name, actor] of actors) {
      for (const post of sample(allPosts, 37)) {
        const may = canReport(actor, post.thread, post)
        expect(
          await refusal(as(actor).moderation.reportForm({ subject: 'post', id: post.id })),
          `${name}, ${post.id}`,
        ).toBe(may ? 'done' : 'not_found')
      }
    }
  })

  test('the desk', async () => {
    for (const [name, actor] of actors)
      for (const item of sample(allItems, 29)) {
        const expected = actor.kind === 'guest' ? 'unauthenticated' : canSeeItem(actor, item) ? 'done' : 'not_found'
        expect(await refusal(as(actor).moderation.item(item.id)), `${name}, ${item.id}`).toBe(expected)
      }
  })

  test('the conversation around an item holds nothing above the reader', async () => {
    const facts = new Map(allPosts.map((post) => [post.id, post]))
    for (const [name, actor] of actors)
      for (const item of sample(allItems, 29).filter((one) => canSeeItem(actor, one))) {
        const { item: view } = await as(actor).moderation.item(item.id)
        for (const post of view.about.kind === 'words' ? view.about.thread : []) {
          const { thread, ...rest } = facts.get(post.id)!
          expect(canSeePost(actor, thread, rest), `${name}, ${post.id}`).toBe(true)
        }
      }
  })
})

/** All ids on all pages of a thread, or null when it is not there for this reader. */
async function readWhole(actor: Actor, threadId: string): Promise<string[] | null> {
  if ((await refusal(as(actor).forum.thread(threadId, null))) === 'not_found') {
    // Not there also means: nothing comes through its posts either.
    const [rows] = await db.batch([postsOfThread(db, actor, threadId, null)])
    expect(rows).toEqual([])
    return null
  }
  const found: string[] = []
  let cursor: string | null = null
  do {
    const { posts: page, next } = await as(actor).forum.thread(threadId, cursor)
    found.push(...page.map((post) => post.id))
    cursor = next
  } while (cursor)
  return found
}
