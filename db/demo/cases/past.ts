import { and, eq } from 'drizzle-orm'
import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { insertDecision } from '#worker/moderation/store.ts'
import { DAYS, HOURS, type Scene, toldThread } from './scene.ts'

type Decision = Parameters<typeof insertDecision>[1]

/** Writes one decision of the past into the log. Answers its id with the row. */
export function decided(scene: Scene, minutesAgo: number, row: Omit<Decision, 'id' | 'decidedAt'>) {
  const decidedAt = scene.ago(minutesAgo)
  const id = newId('log', decidedAt)
  return { id, decidedAt, row: insertDecision(scene.db, { ...row, id, decidedAt }) }
}

/** A warning or a pause that somebody got, as it stands on them and in the log. `nth` counts the steps on this person here. */
function step(
  scene: Scene,
  one: {
    community: string
    on: string
    by: string
    kind: 'warn' | 'pause'
    nth: number
    minutesAgo: number
    days?: number
    reason: string
  },
) {
  const communityId = scene.community(one.community)
  const memberId = scene.person(one.on)
  const actorId = scene.person(one.by)
  const words = { rule: 'kind', reason: one.reason }
  const log = decided(scene, one.minutesAgo, {
    ...words,
    subjectId: memberSubject(communityId, memberId),
    version: one.nth,
    communityId,
    personId: memberId,
    actorId,
    act: one.kind,
  })
  const endsAt = one.days ? new Date(log.decidedAt.getTime() + one.days * 86_400_000) : null
  const rows: Statement[] = [
    log.row,
    scene.db.insert(schema.sanctions).values({
      ...words,
      id: `san_${log.id.slice(4)}`,
      communityId,
      memberId,
      kind: one.kind,
      actorId,
      startsAt: log.decidedAt,
      endsAt,
    }),
  ]
  if (endsAt)
    rows.push(
      scene.db
        .update(schema.memberships)
        .set({ pausedUntil: endsAt })
        .where(and(eq(schema.memberships.memberId, memberId), eq(schema.memberships.communityId, communityId))),
    )
  return { id: log.id, rows }
}

/** Demo data: what the team decided before, so that a case has a past: a post returned, warnings, a pause that still runs. */
export function past(scene: Scene) {
  const returned = toldThread(scene, 'slapen-eten', 'Zoek een oppas', [
    {
      by: 'Regenjas',
      minutesAgo: 66 * DAYS,
      state: 'returned',
      version: 2,
      text: 'Wij zoeken iemand voor vrijdagavond. Wij wonen in de straat naast het station, het huis met de gele deur.',
    },
  ])
  const harsh = toldThread(scene, 'plusouders', 'Mag een plusouder straffen?', [
    { by: 'Kaneel', minutesAgo: 30 * DAYS, text: 'Of laat je dat altijd aan de ouder?' },
    {
      by: 'Rugzak',
      minutesAgo: 30 * DAYS - 5 * HOURS,
      state: 'hidden',
      version: 2,
      text: 'Wie dat nog moet vragen, had beter nooit aan een gezin begonnen.',
    },
  ])
  const place = scene.community('plusouders')
  const first = decided(scene, 65 * DAYS, {
    subjectId: returned.postIds[0]!,
    version: 2,
    communityId: scene.community('slapen-eten'),
    personId: scene.person('Regenjas'),
    actorId: scene.person('Tarik'),
    act: 'return',
    rule: 'no_contact_data',
    reason: 'Met de straat en de deur weet iedereen waar je woont. Laat dat weg en plaats het gerust opnieuw.',
  })
  const hidden = decided(scene, 30 * DAYS - 7 * HOURS, {
    subjectId: harsh.postIds[1]!,
    version: 2,
    communityId: place,
    personId: scene.person('Rugzak'),
    actorId: scene.person('Noor'),
    act: 'hide',
    rule: 'kind',
    reason: 'Dit oordeelt over wie de vraag stelt. Zeg wat jij doet, dan helpt het.',
    note: 'Klonk moe. Volgende keer eerst een bericht sturen.',
  })
  const on = { community: 'plusouders', on: 'Rugzak' }
  const warned = step(scene, {
    ...on,
    by: 'Noor',
    kind: 'warn',
    nth: 1,
    minutesAgo: 18 * DAYS,
    reason: 'Dit is de tweede keer dat je over een ander oordeelt. Praat over jezelf, dan ben je hier welkom.',
  })
  const paused = step(scene, {
    ...on,
    by: 'Tarik',
    kind: 'pause',
    nth: 2,
    minutesAgo: 2 * DAYS,
    days: 7,
    reason: 'Na je waarschuwing schreef je weer hard naar iemand. Lees een week mee. Daarna kijken we samen verder.',
  })
  return {
    rows: [...returned.rows, ...harsh.rows, first.row, hidden.row, ...warned.rows, ...paused.rows],
    returned: { decisionId: first.id, threadId: returned.threadId, postId: returned.postIds[0]! },
  }
}
