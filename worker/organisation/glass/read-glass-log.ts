import { communitiesWhere, roleIn } from '#worker/core/actor.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { GLASS_READS_PER_PAGE, type GlassThing, glassIn, glassReadsIn, glassReadsOf, glassTime } from './store.ts'

/** What was read, and the way to it where this moderator may see that it is there. */
interface ReadLine {
  what: GlassThing
  href: string | null
  at: Date
}

/**
 * Which coordinators read along in the communities of this moderator, when, why and what. A professional is led to the
 * conversation or thread itself; never to an item, which may be about them, and a volunteer to nothing, which may be red.
 * Of each time the latest; `more` is how much else was read in it, and `readGlassTime` shows all of it.
 */
export async function readGlassLog(scope: Scope) {
  const { actor, db } = scope
  const places = communitiesWhere(actor, 'volunteer', 'professional')
  const [rows, lines] = await db.batch([glassIn(db, places), glassReadsIn(db, places)])
  return {
    times: rows.map((row) => {
      const own = lines.filter((line) => line.glassId === row.id)
      const total = own[0]?.total ?? 0
      return {
        ...timeOf(row),
        reads: own.map((line) => readLine(line, roleIn(actor, row.communityId) === 'professional')),
        total,
        more: total - own.length,
      }
    }),
  }
}

/** One of those times with all that was read in it, a page at a time. */
export async function readGlassTime(scope: Scope, id: string, before: string | null) {
  const { actor, db } = scope
  const places = communitiesWhere(actor, 'volunteer', 'professional')
  const [[row], lines] = await db.batch([glassTime(db, places, id), glassReadsOf(db, places, id, cursorOf(before))])
  if (!row) throw notFound()
  const shown = lines.slice(0, GLASS_READS_PER_PAGE)
  const last = shown.at(-1)
  return {
    time: {
      ...timeOf(row),
      reads: shown.map((line) => readLine(line, roleIn(actor, row.communityId) === 'professional')),
    },
    next: lines.length > shown.length && last ? `${last.at.getTime()}.${last.number}` : null,
  }
}

/** Where a page goes on; anything else is the first. */
function cursorOf(value: string | null) {
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(value ?? '')
  return found && { at: new Date(Number(found[1])), number: Number(found[2]) }
}

const timeOf = ({
  id,
  by,
  community,
  reason,
  createdAt,
  endsAt,
  closedAt,
}: Awaited<ReturnType<typeof glassIn>>[number]) => ({
  id,
  by,
  community,
  reason,
  from: createdAt,
  to: closedAt ?? endsAt,
})

function readLine({ detail, at }: { detail: string; at: Date }, leads: boolean): ReadLine {
  const [what = 'thread', id = ''] = detail.split(' ') as [GlassThing, string?]
  const way: Partial<Record<GlassThing, string>> = {
    thread: `/t/${id}`,
    history: `/posts/${id}/history`,
    conversation: `/desk/inbox/${id}`,
  }
  return { what, href: (leads && way[what]) || null, at }
}
