import { withdrawPosts } from '#worker/communities/membership/store.ts'
import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { GONE_NAME, WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import { endFeaturing } from '#worker/forum/keeping/store.ts'
import { logged } from '#worker/organisation/store.ts'
import { otherCoordinator } from '#worker/organisation/team/store.ts'
import { braked } from '../braked.ts'
import { type FarewellInput, type FarewellOutcome, nameFreeFrom } from '../contract.ts'
import { nameWriter } from '../names/write-name.ts'
import { nicknameKey } from '../nickname.ts'
import { provenBy } from '../own-proof.ts'
import { sessionAccount } from '../store.ts'
import { quotePhrases } from './decide-quotes.ts'
import { mayDelete } from './policy.ts'
import {
  deleteOwn,
  deleteReactions,
  deleteSeats,
  forgetMember,
  forgetReporter,
  leaveConversations,
  leaveTeam,
  placesOf,
  refuseLastCoordinator,
  roomsOf,
  withdrawRequests,
} from './store.ts'
import {
  forgetNameInReports,
  longerNames,
  namesOf,
  postsNaming,
  postsQuoting,
  quotesAround,
  quotesBefore,
  writtenAnew,
} from './words/store.ts'

/**
 * Deletes the actor's account, at once and for good (GDPR, article 17): every way in and all that was kept for them alone
 * goes, and nothing that stays bears their name. What they wrote stays without it, or is taken away, where others quoted it
 * too: the newest in this batch, the rest and all words that nobody reads any more by the outbox.
 */
export async function deleteAccount(
  scope: Scope,
  token: string | null,
  input: FarewellInput,
): Promise<FarewellOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (actor.awaitsSecondFactor) throw new Refusal('second_factor')
  if (await braked(scope, 'proof', actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const [[account], others, places, rooms, names, quoting, naming, longer, around, before] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    otherCoordinator(db, actor.id),
    placesOf(db, actor.id),
    roomsOf(db, actor.id, now),
    namesOf(db, actor.id),
    postsQuoting(db, quotePhrases(actor.nickname)),
    postsNaming(db, actor.nickname),
    longerNames(db, actor.id, nicknameKey(actor.nickname)),
    quotesAround(db, actor.id, actor.nickname),
    quotesBefore(db, actor.id, actor.nickname),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  const refused = await provenBy(scope, account, input.secret)
  if (refused) return refused
  if (!mayDelete({ coordinator: actor.coordinator, otherCoordinators: others.length > 0 }))
    return { kind: 'last_coordinator' }
  const { id } = account
  const withdraws = input.posts === 'withdraw'
  const rewritten = nameWriter({
    nickname: account.nickname,
    names,
    longer,
    to: { quoted: GONE_NAME, mentioned: GONE_NAME },
    erased: withdraws ? WITHDRAWN_TITLE : null,
  })
  const result = await commit(
    scope,
    [
      refuseLastCoordinator(db, id),
      ...teamLog(scope, id, places),
      ...(withdraws ? withdrawPosts(db, { memberId: id, communityId: null, until: now }, now) : []),
      endFeaturing(db, { memberId: id, communityId: null }),
      ...writtenAnew(db, { posts: [...quoting, ...naming, ...around], before }, rewritten),
      ...deleteOwn(db, id),
      ...deleteReactions(db, id),
      ...withdrawRequests(db, id, now),
      ...deleteSeats(db, id, now),
      ...leaveConversations(db, id),
      forgetReporter(db, id),
      forgetNameInReports(db, id),
      ...leaveTeam(db, id),
      ...forgetMember(db, id, nameFreeFrom(now), now),
    ],
    [
      {
        kind: 'account.deleted',
        memberId: id,
        communityIds: places.map((place) => place.id),
        sessionIds: rooms.map((room) => room.sessionId),
        withdrawnUntil: withdraws ? now.getTime() : null,
      },
    ],
  )
  return result.committed ? { kind: 'done' } : { kind: 'last_coordinator' }
}

/** What the organisation's log says of somebody of the team who goes: which roles nobody bears any more. */
const teamLog = (scope: Scope, personId: string, places: Awaited<ReturnType<typeof placesOf>>) => [
  ...(scope.actor.kind === 'member' && scope.actor.coordinator
    ? [logged(scope, 'coordinator_taken', { personId })]
    : []),
  ...places
    .filter(({ role }) => role !== 'peer')
    .map(({ id, role }) => logged(scope, 'role_taken', { communityId: id, personId, detail: role })),
]
