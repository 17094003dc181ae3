import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { eventHosts, eventSessions, events } from '#db/schema/events.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'

interface DemoEvent {
  slug: string
  title: string
  about: string
  community: string
  hosts: string[]
  capacity: number
  /** Days from when the demo was filled, at eight in the evening; 0 is ten minutes ago. */
  inDays: number
  minutes: number
}

/** The first is going on while the demo is looked at; the others wait in the calendar. */
const DEMO_EVENTS: DemoEvent[] = [
  {
    slug: 'slapen',
    title: 'Waarom slapen zo moeilijk kan zijn',
    about:
      'Je kind wordt ’s nachts wakker, komt uit bed, wil bij jou. En jij bent moe.\n\nNoor vertelt in gewone woorden hoe slaap werkt bij kinderen van 0 tot 6. Ze laat zien wat ouders geprobeerd hebben, en wat soms helpt. Er is tijd voor vragen in het gesprek.',
    community: 'slapen-eten',
    hosts: ['Noor'],
    capacity: 200,
    inDays: 0,
    minutes: 120,
  },
  {
    slug: 'praten-met-je-puber',
    title: 'Praten met je puber als de deur dicht blijft',
    about:
      'Elke vraag krijgt hetzelfde antwoord: niks. Hoe blijf je toch in gesprek?\n\nOver korte gesprekken, lange stiltes, en de auto als beste plek om te praten.',
    community: 'grenzen',
    hosts: ['Tarik'],
    capacity: 100,
    inDays: 2,
    minutes: 75,
  },
  {
    slug: 'rust-na-een-scheiding',
    title: 'Rust na een scheiding: tien kleine stappen',
    about:
      'Twee huizen, twee agenda’s, en kinderen die het merken. Geen grote plannen, wel tien dingen die je deze week kunt doen.',
    community: 'twee-huizen',
    hosts: ['Noor'],
    capacity: 60,
    inDays: 6,
    minutes: 90,
  },
  {
    slug: 'school-en-autisme',
    title: 'Een gesprek op school over autisme',
    about: 'Wat vraag je, wat hoef je niet te vertellen, en wie mag er mee? Alleen voor leden van deze groep.',
    community: 'autisme',
    hosts: ['Noor'],
    capacity: 30,
    inDays: 9,
    minutes: 60,
  },
]

/** Demo events with their sessions and hosts. */
export function demoEvents(
  db: Db,
  now: Date,
  communityId: Map<string, string>,
  memberId: Map<string, string>,
): Statement[] {
  return DEMO_EVENTS.flatMap(({ hosts, community, inDays, minutes, ...event }) => {
    const id = newId('evt', now)
    return [
      db.insert(events).values({
        ...event,
        id,
        kind: 'webinar',
        communityId: communityId.get(community)!,
        state: 'planned',
        createdAt: now,
      }),
      newSession(db, id, { inDays, minutes }, now),
      ...hosts.map((host) => db.insert(eventHosts).values({ eventId: id, memberId: memberId.get(host)! })),
    ]
  })
}

/** Gives each demo event that is over a new session, so that a demo of last week still has a webinar that is on. */
export async function planDemoAgain(db: Db, now: Date): Promise<void> {
  const [rows] = await db.batch([
    db
      .select({
        id: events.id,
        slug: events.slug,
        lastEndsAt: sql<number>`max(coalesce(${eventSessions.endedAt}, ${eventSessions.endsAt}))`.as('last'),
      })
      .from(events)
      .innerJoin(eventSessions, eq(eventSessions.eventId, events.id))
      .groupBy(events.id),
  ])
  const again: Statement[] = rows.flatMap((row) => {
    const planned = DEMO_EVENTS.find((event) => event.slug === row.slug)
    return planned && row.lastEndsAt < now.getTime() ? [newSession(db, row.id, planned, now)] : []
  })
  if (again.length) await db.batch(again as [Statement, ...Statement[]])
}

function newSession(db: Db, eventId: string, { inDays, minutes }: { inDays: number; minutes: number }, now: Date) {
  const startsAt = startOf(now, inDays)
  return db.insert(eventSessions).values({
    id: newId('ses', now),
    eventId,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  })
}

/** Eight in the evening in Brussels, in winter time: near enough for a demo. */
function startOf(now: Date, inDays: number): Date {
  if (inDays === 0) return new Date(now.getTime() - 10 * 60_000)
  const day = new Date(now.getTime() + inDays * 86_400_000)
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 19))
}
