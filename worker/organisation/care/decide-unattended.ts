import type { Level } from '#worker/forum/contract.ts'
import type { UnattendedView } from '../contract.ts'

/** Whoever is professional in a community now: not who left it or was sent out. */
export const isProfessionalNow = (one: { role: string; leftAt: Date | null; blockedAt: Date | null }): boolean =>
  one.role === 'professional' && one.leftAt === null && one.blockedAt === null

/**
 * Whether what waits has nobody who may answer it: no professional of its community but the one it is about or who took
 * the decision that is objected to. Volunteers do not count: they may not close red, nor judge who leads them.
 */
export const waitsForNobody = (
  item: { personId: string; deciderId: string | null },
  professionals: readonly string[],
): boolean => professionals.every((id) => id === item.personId || id === item.deciderId)

const LEVELS: Level[] = ['green', 'amber', 'red', 'crisis']

interface Found {
  communityId: string
  kind: UnattendedView['what'][number]['kind']
  count: number
  urgency: number
  since: number
  newest: number
}

/** What waits for nobody, a community at a time, most urgent and longest first. */
export function decideUnattended(
  found: readonly Found[],
  places: readonly { id: string; name: string }[],
  professionalsIn: (communityId: string) => number,
): UnattendedView[] {
  const views = places.flatMap((place): (UnattendedView & { urgency: number })[] => {
    const here = found.filter((row) => row.communityId === place.id && row.count > 0)
    if (here.length === 0) return []
    const urgency = Math.max(...here.map((row) => row.urgency))
    return [
      {
        id: place.id,
        name: place.name,
        noProfessional: professionalsIn(place.id) === 0,
        level: LEVELS[urgency] ?? 'crisis',
        since: new Date(Math.min(...here.map((row) => row.since))),
        what: here.map(({ kind, count }) => ({ kind, count })),
        urgency,
      },
    ]
  })
  return views
    .toSorted((a, b) => b.urgency - a.urgency || a.since.getTime() - b.since.getTime())
    .map(({ urgency: _, ...view }) => view)
}
