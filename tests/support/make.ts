import { eq } from 'drizzle-orm'
import { members } from '#db/schema/accounts.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { caseItems, replyTemplates } from '#db/schema/moderation.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import { newSession } from '#worker/accounts/session.ts'
import { skeletons } from '#worker/accounts/skeleton.ts'
import { insertNames } from '#worker/accounts/store.ts'
import type { Member, Role } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { type Level, NEWCOMER_POSTS } from '#worker/forum/contract.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { ReportReason } from '#worker/moderation/contract.ts'
import { REPORT_LEVEL } from '#worker/moderation/policy.ts'
import { caseRows, insertReport, itemId, seenOf } from '#worker/moderation/store.ts'
import { db } from './as.ts'
import { clock, hours } from './clock.ts'

type Community = typeof communities.$inferSelect
type Thread = typeof threads.$inferSelect
type Post = typeof posts.$inferSelect

/** Counts up within a file, so that names differ and a failure reads the same each time. */
let made = 0
const next = () => ++made

const batch = (statements: Statement[]) => db.batch(statements as [Statement, ...Statement[]])

async function community(given: Partial<Community> = {}): Promise<Community> {
  const number = next()
  const row = {
    id: newId('com', clock.now()),
    slug: `group-${number}`,
    name: `Group ${number}`,
    about: 'A group of the tests.',
    kind: 'open',
    review: 'after',
    promiseHours: 24,
    position: number,
    threadCount: 0,
    lastPostAt: null,
    listed: true,
    joinQuestions: [],
    // Where members write to each other all are grown up.
    ageMin: given.privateMessages ? 18 : null,
    ageMax: null,
    privateMessages: false,
    teamMessages: true,
    onCall: '',
    revision: 0,
    archivedAt: null,
    createdAt: clock.now(),
    ...given,
  } satisfies Community
  await batch([db.insert(communities).values(row)])
  return row
}

interface NewMember {
  nickname?: string
  /** Where they belong; without a role there they are peers. */
  in?: Community | Community[]
  role?: Role
  /** `new`: nothing approved yet; `known`: no newcomer any more. */
  standing?: 'new' | 'known'
  staffFunction?: string
  coordinator?: boolean
  /** When the account was made; now without it. */
  since?: Date
}

async function member(given: NewMember = {}): Promise<Member> {
  const nickname = given.nickname ?? `Person ${next()}`
  const role = given.role ?? 'peer'
  const places = given.in ? [given.in].flat() : []
  const id = newId('mem', clock.now())
  const staffFunction = given.staffFunction ?? null
  const coordinator = given.coordinator ?? false
  await batch([
    db.insert(members).values({
      id,
      nickname,
      nicknameKey: nicknameKey(nickname),
      secretHash: 'scrypt$nobody',
      staffFunction,
      coordinator,
      // The desk opens to them without a second step.
      demo: true,
      createdAt: given.since ?? clock.now(),
    }),
    insertNames(db, id, skeletons(nickname)),
    ...places.map((place) =>
      db.insert(memberships).values({
        memberId: id,
        communityId: place.id,
        role,
        approvedPosts: given.standing === 'new' ? 0 : NEWCOMER_POSTS,
        joinedAt: clock.now(),
      }),
    ),
  ])
  const roles = new Map(places.map((place) => [place.id, role]))
  return {
    kind: 'member',
    id,
    nickname,
    staffFunction,
    coordinator,
    roles,
    awaitsSecondFactor: false,
    silenced: new Set(),
    glass: new Set(),
  }
}

/** A session of this member: its cookie value. */
async function session(of: Member): Promise<string> {
  const { token, statement } = await newSession(db, of.id, clock.now(), { secondFactor: true })
  await batch([statement])
  return token
}

type NewThread = { in: Community; by?: Member; body?: string } & Partial<Thread>

/** A thread with its opening post in the same state; counters of the community follow when it is published. */
async function thread({ in: place, by, body, ...given }: NewThread): Promise<Thread & { opening: Post }> {
  const author = by ?? (await member())
  const row = {
    id: newId('thr', clock.now()),
    communityId: place.id,
    authorId: author.id,
    title: `Thread ${next()}`,
    state: 'published',
    level: 'green',
    replyCount: 0,
    createdAt: clock.now(),
    lastPostAt: clock.now(),
    kind: 'talk',
    pinnedAt: null,
    lockedAt: null,
    featureAskedAt: null,
    featureAgreedAt: null,
    featuredAt: null,
    revision: 0,
    ...given,
  } satisfies Thread
  await batch([
    db.insert(threads).values(row),
    ...(row.state === 'published' ? [count(place.id, { threadCount: place.threadCount + 1 })] : []),
  ])
  if (row.state === 'published') place.threadCount += 1
  const opening = await post({ in: row, by: author, opening: true, state: row.state, level: row.level, body })
  return { ...row, opening }
}

const count = (communityId: string, set: { threadCount: number }) =>
  db
    .update(communities)
    .set({ ...set, lastPostAt: clock.now() })
    .where(eq(communities.id, communityId))

type NewPost = { in: Thread; by?: Member; body?: string } & Partial<Post>

/** A post as it stands; a published reply is counted in its thread, a held one gets its item. */
async function post({ in: place, by, body, ...given }: NewPost): Promise<Post> {
  const author = by ?? (await member())
  const markdown = body ?? `Words of post ${next()}.`
  const row = {
    id: newId('pst', clock.now()),
    threadId: place.id,
    communityId: place.communityId,
    authorId: author.id,
    opening: false,
    draftKey: crypto.randomUUID(),
    markdown,
    html: renderMarkdown(markdown),
    state: 'published',
    level: 'green',
    version: 1,
    createdAt: clock.now(),
    publishedAt: given.state === undefined || given.state === 'published' ? clock.now() : null,
    warning: null,
    reactions: null,
    editedAt: null,
    ...given,
  } satisfies Post
  const statements: Statement[] = [db.insert(posts).values(row)]
  if (row.state === 'published' && !row.opening) {
    place.replyCount += 1
    statements.push(db.update(threads).set({ replyCount: place.replyCount }).where(eq(threads.id, place.id)))
  }
  if (row.state === 'held')
    statements.push(...caseRows(db, { ...about(row), kind: 'held_post', reasons: ['newcomer'] }))
  await batch(statements)
  return row
}

const about = (post: Post, level: Level = 'green') => ({
  communityId: post.communityId,
  personId: post.authorId,
  threadId: post.threadId,
  postId: post.id,
  subject: 'post' as const,
  subjectId: post.id,
  level,
  openedAt: clock.now(),
  dueAt: hours(24),
})

/** A report on a post, as the store writes it; without `by` from somebody without an account. Answers the item's id. */
async function report(given: { on: Post; by?: Member; reason?: ReportReason; level?: Level }): Promise<string> {
  const reason = given.reason ?? 'unkind'
  const id = itemId('report', given.on.id)
  await batch([
    ...caseRows(db, { ...about(given.on, given.level ?? REPORT_LEVEL[reason]), kind: 'report', reasons: [reason] }),
    insertReport(db, {
      id: newId('rep', clock.now()),
      itemId: id,
      subject: 'post',
      subjectId: given.on.id,
      communityId: given.on.communityId,
      reporterId: given.by?.id ?? null,
      reason,
      explanation: '',
      snapshotMarkdown: given.on.markdown,
      snapshotVersion: given.on.version,
      createdAt: clock.now(),
    }),
  ])
  return id
}

/** The item that waits about a held post. */
const heldItem = (of: { id: string }): string => itemId('held_post', of.id)

/** Somebody asks to join a closed community; answers the item's id and the request's. */
async function joinRequest(given: {
  in: Community
  by?: Member
  answers?: { question: string; answer: string }[]
}): Promise<{ itemId: string; id: string; by: Member }> {
  const by = given.by ?? (await member())
  const id = newId('jrq', clock.now())
  await batch([
    db.insert(joinRequests).values({
      id,
      communityId: given.in.id,
      memberId: by.id,
      answers: given.answers ?? [{ question: 'Waarom wil je erbij?', answer: 'Ik herken het.' }],
      consentedAt: clock.now(),
      state: 'open',
      createdAt: clock.now(),
    }),
    ...caseRows(db, {
      kind: 'join_request',
      subject: 'join_request',
      subjectId: id,
      communityId: given.in.id,
      personId: by.id,
      level: 'green',
      reasons: [],
      openedAt: clock.now(),
      dueAt: hours(12),
    }),
  ])
  return { itemId: itemId('join_request', id), id, by }
}

/** Words that a team starts an answer from. */
async function template(given: Partial<typeof replyTemplates.$inferInsert> = {}): Promise<string> {
  const id = newId('tpl', clock.now())
  await batch([
    db
      .insert(replyTemplates)
      .values({ id, use: 'decision', title: `Template ${next()}`, body: 'Some words.', ...given }),
  ])
  return id
}

/** Gives an item another level than what it is about would. */
async function levelled(id: string, level: Level): Promise<string> {
  const urgency = { green: 0, amber: 1, red: 2, crisis: 3 }[level]
  await batch([db.update(caseItems).set({ level, urgency }).where(eq(caseItems.id, id))])
  return id
}

export const make = { community, member, session, thread, post, report, heldItem, joinRequest, template, levelled }

let written = 0
/** Words that nobody wrote yet: the same words in the same place are taken for the same post. No numbers, which could be a help line's. */
const nextLetters = () => (written++).toString(10).replace(/\d/g, (digit) => 'abdeglmnpr'[Number(digit)]!)

/** What a form sends for a post. */
export const draft = (
  body = `Hello, this is what I wanted to say (${nextLetters()}).`,
  draftKey: string = crypto.randomUUID(),
) => ({
  body,
  draftKey,
})

/** The rows as they now stand. */
export const now = {
  async post(id: string) {
    return (await db.select().from(posts).where(eq(posts.id, id)))[0]!
  },
  async thread(id: string) {
    return (await db.select().from(threads).where(eq(threads.id, id)))[0]!
  },
  async community(id: string) {
    return (await db.select().from(communities).where(eq(communities.id, id)))[0]!
  },
  async item(id: string) {
    return (await db.select().from(caseItems).where(eq(caseItems.id, id)))[0]!
  },
  /** What a page of the desk that is opened now says it saw of an item. */
  async seen(id: string): Promise<string> {
    return (
      (
        await db
          .select({ seen: seenOf.as('seen') })
          .from(caseItems)
          .where(eq(caseItems.id, id))
      )[0]?.seen ?? '0.0'
    )
  },
  async standing(memberId: string, communityId: string): Promise<number | undefined> {
    const rows = await db.select().from(memberships).where(eq(memberships.memberId, memberId))
    return rows.find((row) => row.communityId === communityId)?.approvedPosts
  },
}
