import * as schema from '#db/schema/index.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { WITHDRAWN_TITLE } from '#worker/forum/limits.ts'
import { URGENCY } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'
import { both, ROLES, type Role, union, without } from './marks.ts'
import { memberId, type Place, placeId, READERS, seers, teamAndGlass, type World } from './world.ts'

const STATES: PostState[] = ['held', 'returned', 'hidden', 'withdrawn', 'published']

/** Something that was said, as other seeds speak of it. */
export interface Said {
  place: Place
  state: PostState
  level: Level
  by: Role
  threadId: string
  postId: string
  version: number
  kind: string
  /** The state of its thread. */
  under: PostState
  /** Behind words of its own: a list does not show what it says. */
  folded: boolean
  /** The mark in what it says. */
  text: string
}

interface Thread {
  id: string
  place: Place
  state: PostState
  level: Level
  by: Role
}

/**
 * Threads and replies in every state: everything in an open forum and in a hidden community, at a level for volunteers and
 * at one above them; less in the others. Answers what was said.
 */
export function seedSaid(world: World): Said[] {
  const said: Said[] = []
  for (const place of ['open', 'hidden'] as const)
    for (const level of ['green', 'red'] as const) {
      for (const state of STATES) {
        if (level === 'red' && state !== 'held' && (place === 'open' || state !== 'published')) continue
        const thread = seedThread(world, { place, state, level })
        said.push(seedPost(world, thread, { state, level, opening: true, before: state === 'published' }))
        // What others wrote is never more visible than what they wrote it under.
        if (state !== 'published') said.push(seedPost(world, thread, { state: 'published', level, by: 'member' }))
        else
          for (const reply of level === 'red' ? (['held'] as const) : STATES)
            said.push(seedPost(world, thread, { state: reply, level }))
      }
      if (level === 'red') continue
      // An opening that was taken back, with what others wrote under it.
      const left = seedThread(world, { place, state: 'published', level, title: WITHDRAWN_TITLE })
      said.push(seedPost(world, left, { state: 'withdrawn', level, opening: true, before: true }))
      said.push(seedPost(world, left, { state: 'published', level: 'green', by: 'member' }))
    }
  for (const place of ['open', 'hidden'] as const) {
    // Its thread was taken out by a professional while a reply still waited that a volunteer could have read.
    const red = seedThread(world, { place, state: 'hidden', level: 'red' })
    said.push(seedPost(world, red, { state: 'hidden', level: 'red', opening: true }))
    said.push(seedPost(world, red, { state: 'held', level: 'green', by: 'member' }))
  }
  for (const place of ['listed', 'archived', 'elsewhere'] as const)
    for (const state of ['published', 'held'] as const) {
      const by: Role = place === 'elsewhere' ? 'elsewhere' : 'writer'
      const thread = seedThread(world, { place, state, level: 'green', by })
      said.push(seedPost(world, thread, { state, level: 'green', opening: true, by }))
      if (state === 'published') said.push(seedPost(world, thread, { state: 'held', level: 'green', by }))
    }
  // What leads to a person is a professional's to read: somebody's number in a post that waits for it.
  const open = seedThread(world, { place: 'open', state: 'published', level: 'green' })
  said.push(seedPost(world, open, { state: 'published', level: 'green', opening: true }))
  said.push(seedPost(world, open, { state: 'held', level: 'amber', contact: true }))
  const named = seedThread(world, { place: 'hidden', state: 'held', level: 'amber', contact: true })
  said.push(seedPost(world, named, { state: 'held', level: 'amber', opening: true, contact: true }))
  // What somebody of the team wrote, for the report about it.
  const theirs = seedThread(world, { place: 'open', state: 'published', level: 'green', by: 'volunteer' })
  said.push(seedPost(world, theirs, { state: 'published', level: 'green', opening: true, by: 'volunteer' }))
  seedNews(world, said)
  return said
}

function seedThread(
  world: World,
  given: { place: Place; state: PostState; level: Level; by?: Role; title?: string; contact?: boolean },
): Thread {
  const { place, state, level, by = 'writer' } = given
  const may = seers(place, { state, level, by })
  const title =
    given.title ??
    `${world.marks.make(`title of a ${state} ${level} thread in ${place}`, withAuthor(may, place, by), may)} titel`
  const thread = { id: world.id('thr').replace('_', '_t'), place, state, level, by }
  const at = world.moment()
  world.add(
    world.db.insert(schema.threads).values({
      id: thread.id,
      communityId: placeId(place),
      authorId: memberId(by),
      title: given.contact ? `${title} ${contactIn(world, 'a title', may)}` : title,
      state,
      level,
      replyCount: 1,
      createdAt: at,
      lastPostAt: at,
    }),
  )
  world.thing('threadId', thread.id, may, `${place} ${state} ${level}`)
  return thread
}

/** Where a community was put away its authors still meet what they wrote themselves, to take it back: nowhere else. */
const withAuthor = (may: Role[], place: Place, by: Role): Role[] => (place === 'archived' ? union(may, [by]) : may)

const kindOf = (thread: Thread, post: { state: PostState; level: Level; before: boolean }) =>
  `${thread.place} ${post.state} ${post.level}${post.level === thread.level ? '' : ` in ${thread.level}`}${post.before ? ' changed' : ''}`

function seedPost(
  world: World,
  thread: Thread,
  given: { state: PostState; level: Level; opening?: boolean; by?: Role; before?: boolean; contact?: boolean },
): Said {
  const { marks, db } = world
  const { state, level, opening = false, by = 'writer', before = false } = given
  const { place } = thread
  const may = seers(place, thread, { state, level, by })
  const postId = world.id('pst')
  const what = `a ${state} ${level} ${opening ? 'opening' : 'reply'} in a ${thread.state} ${thread.level} thread in ${place}`
  // Their own words they meet still, on their own list: also where the thread they wrote it in is gone.
  const own = READERS[place].includes(by) || place === 'archived'
  const text = marks.make(`text of ${what}`, own ? union(may, [by]) : may, may)
  const words = given.contact ? `${text} ${contactIn(world, what, may)}` : `${text} tekst`
  const fold = given.contact
    ? contactIn(world, 'a fold', may)
    : level === 'red'
      ? `${marks.make(`fold of ${what}`, may)} zwaar`
      : null
  const at = world.moment()
  world.add(
    db.insert(schema.posts).values({
      id: postId,
      threadId: thread.id,
      communityId: placeId(place),
      authorId: memberId(by),
      opening,
      draftKey: `seed-${postId}`,
      markdown: words,
      html: `<p>${words}</p>`,
      warning: fold,
      state,
      level,
      version: before ? 2 : 1,
      createdAt: at,
      publishedAt: state === 'published' ? at : null,
    }),
  )
  if (before) {
    // What stood there before is the team's, its author's neither.
    const old = (which: string) => marks.make(`${which} before, of ${what}`, teamAndGlass(place, level))
    world.add(
      db.insert(schema.postVersions).values({
        postId,
        version: 1,
        title: old('title'),
        markdown: marks.make(`source before, of ${what}`, teamAndGlass(place, level), []),
        html: `<p>${old('text')}</p>`,
        warning: old('fold'),
        replacedAt: at,
      }),
    )
  }
  const kind = kindOf(thread, { state, level, before })
  const one = {
    folded: fold !== null,
    under: thread.state,
    place,
    state,
    level,
    by,
    threadId: thread.id,
    postId,
    version: before ? 2 : 1,
    kind,
    text,
  }
  world.thing('postId', postId, may, kind)
  if (own && !may.includes(by)) world.ownUnder.set(postId, by)
  if (state !== 'published' && state !== 'withdrawn') seedHeld(world, one, may)
  return one
}

/** An address that leads to somebody: for whoever may see where it stands, and for no volunteer. */
const contactIn = (world: World, what: string, may: Role[]) =>
  `${world.marks.make(`address in ${what}`, without(may, 'volunteer'))}@voorbeeld.be`

/** What waits on the desk, or was decided there. */
function seedHeld(world: World, one: Said, may: Role[]) {
  const { place, level, postId, threadId } = one
  const id = itemId('held_post', postId)
  const at = world.moment()
  world.add(
    world.db.insert(schema.caseItems).values({
      id,
      communityId: placeId(place),
      personId: memberId(one.by),
      kind: 'held_post',
      subject: 'post',
      subjectId: postId,
      threadId,
      postId,
      state: one.state === 'held' ? 'open' : 'closed',
      level,
      urgency: URGENCY[level],
      reasons: ['premoderated'],
      openedAt: at,
      dueAt: world.hours(2),
    }),
  )
  world.thing('itemId', id, both(teamAndGlass(place, level), may), one.kind.replace('returned', 'hidden'))
}

const KINDS = ['reply', 'mention', 'decision', 'feature_asked', 'team_note', 'thread_gone', 'thread_moved'] as const

/** Everybody was told of everything at some time, by whatever mistake. */
function seedNews(world: World, said: Said[]) {
  for (const role of ROLES.filter((one) => one !== 'guest'))
    world.rows(
      schema.notifications,
      said.map(({ postId, threadId, place }, at) => {
        const id = world.id('ntf')
        if (at % 7 === 0) world.thing('notificationId', id, [role], 'notification')
        return {
          id,
          memberId: memberId(role),
          kind: KINDS[at % KINDS.length]!,
          subjectId: postId,
          communityId: placeId(place),
          threadId,
          postId,
          createdAt: world.moment(),
        }
      }),
    )
}
