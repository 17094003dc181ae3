import { nicknameKey } from '#worker/accounts/nickname.ts'
import { canInvite } from '#worker/communities/policy.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import type { MemberSearchInput } from '../contract.ts'
import { canOpenCase } from './policy.ts'
import {
  MEMBERS_PER_PAGE,
  type MemberPlace,
  membersHere,
  membersNamed,
  NAMES_LOOKED_AT,
  ownTeamBySlug,
  ownTeams,
} from './store.ts'

/** The communities in which this moderator may look who belongs there. */
export async function readMemberPlaces(scope: Scope) {
  const { actor, db } = scope
  const [places, [messages]] = await db.batch([ownTeams(db, actor), waitingCount(db, actor)])
  return {
    places: places.map(({ slug, name, kind, archivedAt }) => ({ slug, name, kind, archived: archivedAt !== null })),
    waiting: messages?.count ?? 0,
  }
}

/** Who belongs to a community, by nickname, for its team: the team first, then who came last. Nothing of any other place. */
export async function readMembers(scope: Scope, slug: string, after: string | null) {
  const { actor, db } = scope
  const [[place], rows, [messages]] = await db.batch([
    ownTeamBySlug(db, actor, slug),
    membersHere(db, actor, slug, readPlace(after)),
    waitingCount(db, actor),
  ])
  if (!place) throw notFound()
  const last = rows[MEMBERS_PER_PAGE - 1]
  return {
    place: { ...placeView(place), can: { invite: canInvite(actor, place) } },
    members: rows.slice(0, MEMBERS_PER_PAGE).flatMap((row) => memberRow(scope, place, row)),
    next: rows.length > MEMBERS_PER_PAGE && last?.role ? `${last.role}.${last.row}` : null,
    waiting: messages?.count ?? 0,
  }
}

/** Those of them whose nickname begins so. `more`: too many names begin so to look at all. */
export async function findMembers(scope: Scope, slug: string, { beginning }: MemberSearchInput) {
  const { actor, db } = scope
  const key = nicknameKey(beginning)
  const [[place], rows] = await db.batch([ownTeamBySlug(db, actor, slug), membersNamed(db, actor, slug, key)])
  if (!place) throw notFound()
  const found = rows.slice(0, NAMES_LOOKED_AT).flatMap((row) => memberRow(scope, place, row))
  return {
    beginning,
    members: key === '' ? [] : found.slice(0, MEMBERS_PER_PAGE),
    more: rows.length > NAMES_LOOKED_AT || found.length > MEMBERS_PER_PAGE,
  }
}

type Place = Awaited<ReturnType<typeof ownTeamBySlug>>[number]

const placeView = ({ slug, name, kind, archivedAt }: Place) => ({ slug, name, kind, archived: archivedAt !== null })

function memberRow({ actor, now }: Scope, place: Place, row: Awaited<ReturnType<typeof membersNamed>>[number]) {
  const { id, nickname, role, joinedAt } = row
  if (id === null || nickname === null || role === null || joinedAt === null) return []
  // That they are in the list was `visibleMember`'s to say; here it is asked who may look at them by themselves.
  const member = { communityId: place.id, kind: place.kind, personId: id, role, approvedPosts: 1, leftAt: null }
  return [
    {
      id,
      nickname,
      figure: row.figure,
      role,
      staffFunction: row.staffFunction,
      joinedAt,
      paused: row.pausedUntil !== null && row.pausedUntil > now,
      blocked: row.blockedAt !== null,
      can: { open: canOpenCase(actor, member) },
    },
  ]
}

/** `null` for anything that is no place in the list: a broken link shows its beginning. */
function readPlace(after: string | null): MemberPlace | null {
  const found = /^(peer|volunteer|professional)\.(\d{1,15})$/.exec(after ?? '')
  return found ? { role: found[1]!, row: Number(found[2]) } : null
}
