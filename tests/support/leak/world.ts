import type { BatchItem } from 'drizzle-orm/batch'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { createDb, type Db, newMeter } from '#db/client.ts'
import { insertRows } from '#db/demo/older.ts'
import * as schema from '#db/schema/index.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { both, Marks, ROLES, type Role, union, without } from './marks.ts'

/**
 * Places in which something is said. `archived` is an open forum that was put away; on the team of `elsewhere` is nobody
 * who is on the others'.
 */
export const PLACES = ['open', 'listed', 'hidden', 'archived', 'elsewhere'] as const
export type Place = (typeof PLACES)[number]

const BELONG: Role[] = ['writer', 'member', 'paused']
const TEAM: Role[] = ['volunteer', 'professional']

/** Who moderates what has this level there: red and crisis are a professional's. */
export const team = (place: Place, level: Level = 'green'): Role[] => {
  if (place === 'elsewhere') return ['elsewhere']
  return level === 'red' || level === 'crisis' ? ['professional'] : TEAM
}

/** The same, and who broke the glass: reads what the team reads of what was posted and written to it. */
export const teamAndGlass = (place: Place, level: Level = 'green'): Role[] =>
  place === 'elsewhere' ? team(place, level) : [...team(place, level), 'glass']

/** Who reads what is published there. */
export const READERS: Record<Place, Role[]> = {
  open: [...ROLES],
  listed: [...BELONG, ...TEAM, 'glass'],
  hidden: [...BELONG, ...TEAM, 'glass'],
  archived: [...TEAM, 'glass'],
  elsewhere: ['elsewhere'],
}

export const COORDINATORS: Role[] = ['coordinator', 'glass']

/** Who may know that it is there: who reads it, who keeps the organisation, and who once belonged to it. */
export const KNOW: Record<Place, Role[]> = {
  open: [...ROLES],
  listed: [...ROLES],
  hidden: union(READERS.hidden, COORDINATORS, ['out']),
  // It was an open forum: who took part in it may find it named beside what they wrote.
  archived: union(READERS.archived, COORDINATORS, BELONG, ['out']),
  elsewhere: union(READERS.elsewhere, COORDINATORS),
}

/** Who sees something said there, from the table in `db/schema/forum.ts`: twice, for what stands in a thread. */
export const seers = (place: Place, ...things: { state: PostState; level: Level; by: Role }[]): Role[] =>
  things.reduce(
    (may, { state, level, by }) =>
      both(may, state === 'published' ? READERS[place] : union([by], teamAndGlass(place, level))),
    READERS[place],
  )

/** Something that an address can name, and who may see that it is there. */
export interface Thing {
  value: string
  seers: ReadonlySet<Role>
  /** Things of one kind differ in nothing that decides who sees them: on most pages one of them stands for the others. */
  kind: string
}

/** What is in the database before anybody walks. */
export class World {
  readonly marks = new Marks()
  /** By the name of the parameter that stands for it in `app/routes.ts`. */
  readonly things = new Map<string, Thing[]>()
  /** Posts whose thread is gone for who wrote them: theirs to take back. */
  readonly ownUnder = new Map<string, Role>()
  readonly now = new Date()
  readonly db: Db
  readonly #rows: BatchItem<'sqlite'>[] = []
  #made = 0

  constructor(d1: D1Database) {
    this.db = createDb(d1, newMeter())
  }

  /** An id that is no mark and is one of its kind. */
  id(prefix: string): string {
    return `${prefix}_w${String(++this.#made).padStart(4, '0')}`
  }

  /** A moment that no other row has, each later than the one before. */
  moment(): Date {
    return new Date(this.now.getTime() - 3_600_000 + ++this.#made)
  }

  hours(hours: number): Date {
    return new Date(this.now.getTime() + hours * 3_600_000)
  }

  add(...rows: BatchItem<'sqlite'>[]) {
    this.#rows.push(...rows)
  }

  /** Many rows of one table, as few statements as its columns allow: D1 takes a hundred bound values in each. */
  rows<T extends SQLiteTable>(table: T, rows: T['$inferInsert'][]) {
    this.add(...insertRows(this.db, table, rows))
  }

  thing(parameter: string, value: string, seers: Iterable<Role>, kind = value) {
    const list = this.things.get(parameter) ?? []
    list.push({ value, seers: new Set(seers), kind })
    this.things.set(parameter, list)
  }

  /** Writes what was added, in slices that D1 takes. */
  async write() {
    const rows = this.#rows.splice(0)
    for (let at = 0; at < rows.length; at += 80)
      await this.db.batch(rows.slice(at, at + 80) as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]])
  }
}

export const memberId = (role: Role) => `mem_${role}`
export const placeId = (place: Place) => `com_${place}`
/** Nobody else is called so: whatever names a person in a log or a mail is found. */
export const nicknameOf = (world: World, role: Role) => nicknames.get(world)?.get(role) ?? `Xx${role}`
const nicknames = new WeakMap<World, Map<Role, string>>()

/** People and places, and the words by which places are known. */
export function seedPlaces(world: World) {
  const { db, marks } = world
  const createdAt = world.hours(-2_000)
  // Who reports is told to nobody but the team: their name stands nowhere else.
  const reporter = marks.make('nickname of who reports', ['paused', ...teamAndGlass('open')])
  nicknames.set(world, new Map([['paused', reporter]]))
  for (const role of ROLES) {
    if (role === 'guest') continue
    const nickname = nicknameOf(world, role)
    world.add(
      db.insert(schema.members).values({
        id: memberId(role),
        nickname,
        nicknameKey: nicknameKey(nickname),
        secretHash: `scrypt$${marks.nobodys(`secret of ${role}`)}`,
        staffFunction: [...TEAM, 'unproven', 'elsewhere'].includes(role) ? 'begeleider' : null,
        coordinator: COORDINATORS.includes(role),
        demo: true,
        createdAt,
      }),
    )
  }
  for (const [position, place] of PLACES.entries()) seedPlace(world, place, position, createdAt)
  // At least in one place they belong, and a professional looks at them there; of nobody who left everywhere.
  world.thing('memberId', memberId('writer'), ['professional'], 'a peer')
  world.thing('memberId', memberId('volunteer'), ['professional'], 'a volunteer')
  world.thing('memberId', memberId('professional'), [], 'a professional')
}

/** The address of a place; of one that not everybody may know it is a mark itself. */
export const slugOf = (world: World, place: Place) => slugs.get(world)!.get(place)!
const slugs = new WeakMap<World, Map<Place, string>>()

function seedPlace(world: World, place: Place, position: number, createdAt: Date) {
  const { db, marks } = world
  const know = KNOW[place]
  // Who belonged may be told of it still; where, is for their own pages to say.
  const meet = place === 'archived' ? union(READERS.archived, COORDINATORS) : without(know, 'out')
  const secret = place !== 'open' && place !== 'listed'
  const slug = secret ? marks.make(`address of ${place}`, know, both(meet, READERS[place])) : `${place}-place`
  slugs.set(world, (slugs.get(world) ?? new Map()).set(place, slug))
  world.thing('slug', slug, READERS[place], place)
  world.thing('knownSlug', slug, know, place)
  // Who belongs there is the team's to see, and not by a broken glass.
  world.thing('teamSlug', slug, team(place), place)
  world.thing('communityId', placeId(place), COORDINATORS)
  const closed = place !== 'open' && place !== 'archived'
  world.add(
    db.insert(schema.communities).values({
      id: placeId(place),
      slug,
      name: `${marks.make(`name of ${place}`, know, meet)} ${place}`,
      about: `${marks.make(`description of ${place}`, know, both(meet, READERS[place]))}`,
      kind: closed ? 'closed' : 'open',
      listed: place === 'listed',
      review: 'after',
      joinQuestions: closed ? [marks.make(`question before ${place}`, know, COORDINATORS)] : [],
      privateMessages: true,
      ageMin: 18,
      onCall: marks.make(`whom to call at ${place}`, union(team(place), COORDINATORS), []),
      position,
      archivedAt: place === 'archived' ? createdAt : null,
      createdAt,
    }),
  )
  const belongs = (role: Role, given: Partial<typeof schema.memberships.$inferInsert> = {}) =>
    world.add(
      db.insert(schema.memberships).values({
        memberId: memberId(role),
        communityId: placeId(place),
        role: 'peer',
        approvedPosts: 9,
        joinedAt: createdAt,
        ...given,
      }),
    )
  if (place === 'elsewhere') return belongs('elsewhere', { role: 'professional' })
  for (const role of BELONG)
    belongs(role, {
      pausedUntil: role === 'paused' ? world.hours(500) : null,
    })
  belongs('volunteer', { role: 'volunteer' })
  belongs('professional', { role: 'professional' })
  // Of the team by right, with a password alone: a stranger to all that was entrusted to it.
  belongs('unproven', { role: 'professional' })
  belongs('out', place === 'hidden' ? { leftAt: createdAt } : { blockedAt: createdAt })
  const glassId = world.id('gls')
  world.thing('glassId', glassId, TEAM, place)
  world.add(
    db.insert(schema.breakGlass).values({
      id: glassId,
      memberId: memberId('glass'),
      communityId: placeId(place),
      reason: marks.make(`why the glass of ${place} was broken`, union(TEAM, COORDINATORS)),
      createdAt: world.moment(),
      endsAt: world.hours(0.9),
    }),
  )
}
