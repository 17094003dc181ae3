import { communitiesWhere, roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type GlassThing, glassIn, glassReadsIn } from './store.ts'

/** What was read, and the way to it where this moderator may see that it is there. */
interface ReadLine {
  what: GlassThing
  href: string | null
  at: Date
}

/**
 * Which coordinators read along in the communities of this moderator, when, why and what. A professional is led to the
 * conversation or thread itself; never to an item, which may be about them, and a volunteer to nothing, which may be red.
 */
export async function readGlassLog(scope: Scope) {
  const { actor, db } = scope
  const places = communitiesWhere(actor, 'volunteer', 'professional')
  const [rows, lines] = await db.batch([glassIn(db, places), glassReadsIn(db, places)])
  return {
    times: rows.map(({ id, by, community, communityId, reason, createdAt, endsAt, closedAt }) => ({
      id,
      by,
      community,
      reason,
      from: createdAt,
      to: closedAt ?? endsAt,
      reads: lines
        .filter((line) => line.glassId === id)
        .map((line) => readLine(line, roleIn(actor, communityId) === 'professional')),
    })),
  }
}

function readLine({ detail, at }: { detail: string; at: Date }, leads: boolean): ReadLine {
  const [what = 'thread', id = ''] = detail.split(' ') as [GlassThing, string?]
  const way: Partial<Record<GlassThing, string>> = {
    thread: `/t/${id}`,
    history: `/posts/${id}/history`,
    conversation: `/desk/inbox/${id}`,
  }
  return { what, href: (leads && way[what]) || null, at }
}
