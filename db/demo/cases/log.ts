import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { insertRows } from '../older.ts'
import { DAYS, HOURS, type Scene } from './scene.ts'

type Line = [
  minutesAgo: number,
  act: (typeof schema.ORGANISATION_ACTS)[number],
  about?: { in?: string; on?: string; detail?: string },
]

/** What Els changed since the forums began; each matches what stands elsewhere in the demo. */
const LINES: Line[] = [
  [446 * DAYS, 'community_made', { in: 'slapen-eten', detail: 'Slapen, eten en eerste jaren' }],
  [446 * DAYS - 12, 'community_made', { in: 'grenzen', detail: 'Peuters en pubers: grenzen stellen' }],
  [440 * DAYS, 'role_given', { in: 'grenzen', on: 'Noor', detail: 'professional' }],
  [440 * DAYS - 4, 'role_given', { in: 'grenzen', on: 'Tarik', detail: 'professional' }],
  [320 * DAYS, 'role_given', { in: 'grenzen', on: 'Vuurtoren', detail: 'volunteer' }],
  [210 * DAYS, 'invited', { detail: 'gezinsbegeleider' }],
  [208 * DAYS, 'role_given', { in: 'grootouders', on: 'Meriem', detail: 'professional' }],
  [130 * DAYS, 'entrance_opened', { detail: 'Affiche in de wachtkamer' }],
  [130 * DAYS - 9, 'entrance_opened', { detail: 'Link in de nieuwsbrief van scholen' }],
  [96 * DAYS, 'words_changed', { detail: '+ watched: marktplaats' }],
  [80 * DAYS, 'hours_changed', { in: 'grenzen' }],
  [80 * DAYS - 6, 'hours_changed', { in: 'mijn-ouder' }],
  [61 * DAYS, 'community_changed', { in: 'mijn-ouder', detail: 'promiseHours, joinQuestions' }],
  [44 * DAYS, 'function_changed', { on: 'Libel', detail: 'ervaringsdeskundige' }],
  [33 * DAYS, 'templates_changed', { detail: 'We maken ons zorgen' }],
  [21 * DAYS, 'help_changed', { detail: 'Tele-Onthaal: ✓' }],
  [12 * DAYS + 2 * HOURS, 'glass_broken', { in: 'school' }],
  [12 * DAYS + 90, 'glass_closed', { in: 'school' }],
  [6 * DAYS, 'info_changed', { detail: 'Huisregels' }],
  [1 * DAYS + 3 * HOURS, 'community_changed', { in: 'plusouders', detail: 'about' }],
]

/** Demo data: what the coordinator changed, and the one time that she read along, with why and what; its team can see that. */
export function organisationPast(scene: Scene): Statement[] {
  const actorId = scene.person('Els')
  const [from, to] = [scene.ago(12 * DAYS + 2 * HOURS), scene.ago(12 * DAYS + 90)]
  const glassId = newId('gls', from)
  const communityId = scene.community('school')
  const read = (what: 'queue' | 'inbox', minutes: number) => ({
    id: `olg_${glassId}_${what}`,
    actorId,
    act: 'glass_read' as const,
    communityId,
    personId: null,
    detail: what,
    createdAt: new Date(from.getTime() + minutes * 60_000),
  })
  return [
    scene.db.insert(schema.breakGlass).values({
      id: glassId,
      memberId: actorId,
      communityId,
      reason:
        'Een ouder belde dat een melding over een school al een week wacht. Ik kijk of het team iets nodig heeft.',
      createdAt: from,
      endsAt: new Date(from.getTime() + 60 * 60_000),
    }),
    scene.db.insert(schema.glassClosings).values({ glassId, closedAt: to }),
    ...insertRows(scene.db, schema.organisationLog, [
      read('queue', 1),
      read('inbox', 9),
      ...LINES.map(([minutesAgo, act, about]) => {
        const createdAt = scene.ago(minutesAgo)
        return {
          id: newId('olg', createdAt),
          actorId,
          act,
          communityId: about?.in ? scene.community(about.in) : null,
          personId: about?.on ? scene.person(about.on) : null,
          detail: about?.detail ?? '',
          createdAt,
        }
      }),
    ]),
  ]
}
