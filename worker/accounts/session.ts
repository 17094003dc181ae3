import type { Db } from '#db/client.ts'
import { type Actor, GUEST, isStaffIn } from '#worker/core/actor.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import type { UnreadView } from '#worker/notifications/contract.ts'
import { countLines } from '#worker/notifications/decide-lines.ts'
import { sessionUnread } from '#worker/notifications/store.ts'
import { careCounts } from '#worker/organisation/care/store.ts'
import type { CareView } from '#worker/organisation/contract.ts'
import { markLooked } from './email/store.ts'
import { insertSession, markVisit, sessionGlass, sessionMember, sessionStanding } from './store.ts'

/** A peer on an old phone should not have to sign in each week; a forgotten session ends by itself, so many days after a visit. */
export const SESSION_DAYS = 30
/** However often somebody comes: a phone that changed hands is not theirs for ever. Who is of the team signs in each `SESSION_DAYS`. */
export const SESSION_MOST_DAYS = 180

/** A new session: the token for the cookie, and the statement that keeps its hash. */
export async function newSession(
  db: Db,
  memberId: string,
  now: Date,
  given: { secondFactor?: boolean; device?: string | null } = {},
) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000)
  return {
    token,
    statement: insertSession(db, {
      tokenHash: await sha256(token),
      memberId,
      device: given.device ?? null,
      secondFactorAt: given.secondFactor ? now : null,
      seenAt: new Date(day(now)),
      createdAt: now,
      expiresAt,
    }),
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10)

/** What is to be remembered of a visit. */
export interface Visit {
  tokenHash: string
  memberId: string
}

/**
 * Remembers the day of a visit, for the list of devices: a day (UTC) and no hour, which would be a diary of somebody. From that
 * day on the session lasts anew. And that they came after a mail, without saying when.
 */
export async function noteVisit(db: Db, { tokenHash, memberId }: Visit, now: Date): Promise<void> {
  const today = new Date(day(now))
  await db.batch([
    markVisit(db, tokenHash, today, { days: SESSION_DAYS, mostDays: SESSION_MOST_DAYS }),
    markLooked(db, memberId),
  ])
}

/** Whoever asks, and what waits for them: the same trip answers both. */
export interface Asker {
  actor: Actor
  unread: UnreadView
  /** What waits on the desks of their teams, to a hundred in each; nothing for who is of none now. */
  waiting: number
  /** Only for a coordinator, where `asks` told to count it. */
  care: CareView | null
}

export const STRANGER: Asker = { actor: GUEST, unread: { count: 0, places: [] }, waiting: 0, care: null }

/** What the menu of the coordinator counts: for which country's help lines, and stale when last checked before when. */
export interface CareAsked {
  country: 'BE' | 'NL'
  checkedBefore: Date
}

/**
 * Who holds this session token, with all roles, and what waits for them, in one trip. Unknown and expired tokens are
 * guests. `visited` is told of the first visit in a day, and of the first after a mail. With `asks` the numbers of the
 * coordinator's menu come along.
 */
export async function askerOf(
  db: Db,
  token: string,
  now: Date,
  visited: (visit: Visit) => void = () => {},
  asks: CareAsked | null = null,
): Promise<Asker> {
  const tokenHash = await sha256(token)
  const [[session], standing, glass, unread, care] = await db.batch([
    sessionMember(db, { tokenHash, now: now.getTime() }),
    sessionStanding(db, { tokenHash }),
    sessionGlass(db, { tokenHash, now: now.getTime() }),
    sessionUnread(db, { tokenHash, now: now.getTime() }),
    ...(asks ? [careCounts(db, asks.country, asks.checkedBefore)] : []),
  ])
  if (!session) return STRANGER
  const { secondFactorAt, coordinator, seenAt, awaitsVisit, ...member } = session
  if (!seenAt || day(seenAt) !== day(now) || awaitsVisit) visited({ tokenHash, memberId: member.id })
  const proven = secondFactorAt !== null
  const here = standing.filter((row) => !row.blockedAt && !row.leftAt)
  const actor: Actor = {
    kind: 'member',
    ...member,
    coordinator: coordinator && proven,
    awaitsSecondFactor: !proven && (coordinator || here.some((row) => row.role !== 'peer')),
    roles: new Map(here.filter((row) => proven || row.role === 'peer').map((row) => [row.communityId, row.role])),
    silenced: new Set(
      standing
        .filter((row) => row.blockedAt || (row.pausedUntil && row.pausedUntil > now))
        .map((row) => row.communityId),
    ),
    glass: new Set(coordinator && proven ? glass.map((row) => row.communityId) : []),
  }
  const waiting = standing.filter((row) => isStaffIn(actor, row.communityId)).reduce((sum, row) => sum + row.waiting, 0)
  return { actor, unread: countLines(unread), waiting, care: (actor.coordinator && care?.[0]) || null }
}
