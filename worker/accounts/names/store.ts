import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { skeletons } from '../skeleton.ts'

/** An organisation has tens of these. */
const NAMES_MAX = 200

/** Communities of which everybody may know: a name that is refused would else tell that a hidden one is there. */
export const knownPlaces = (db: Db) =>
  db
    .select({ name: communities.name })
    .from(communities)
    .where(and(or(eq(communities.kind, 'open'), eq(communities.listed, true)), isNull(communities.archivedAt)))
    .limit(NAMES_MAX)

export const knownLines = (db: Db) =>
  db.select({ name: helpLines.name, phone: helpLines.phone }).from(helpLines).limit(NAMES_MAX)

/** Who is meant by a name above a quotation: those of whom one of the names that are kept for them looks like it. */
export function bearersOf(name: string, kept: { memberId: string; skeleton: string }[]): string[] {
  const looks = skeletons(name)
  return kept.filter(({ skeleton }) => looks.includes(skeleton)).map(({ memberId }) => memberId)
}
