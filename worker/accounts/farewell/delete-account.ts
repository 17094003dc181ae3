import { withdrawPosts } from '#worker/communities/membership/store.ts'
import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { GONE_NAME, WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { logged } from '#worker/organisation/store.ts'
import { otherCoordinator } from '#worker/organisation/team/store.ts'
import { braked } from '../braked.ts'
import { type FarewellInput, type FarewellOutcome, nameFreeFrom } from '../contract.ts'
import { provenBy } from '../own-proof.ts'
import { sessionAccount } from '../store.ts'
import { quotePhrases, withoutQuotes } from './decide-quotes.ts'
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
  withdrawRequests,
} from './store.ts'
import { forgetNameInReports, postsQuoting, rewriteQuote } from './words/store.ts'

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
  const [[account], others, places, quoting] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    otherCoordinator(db, actor.id),
    placesOf(db, actor.id),
    postsQuoting(db, actor.id, quotePhrases(actor.nickname)),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  const refused = await provenBy(scope, account, input.secret)
  if (refused) return refused
  if (!mayDelete({ coordinator: actor.coordinator, otherCoordinators: others.length > 0 }))
    return { kind: 'last_coordinator' }
  const { id } = account
  const withdraws = input.posts === 'withdraw'
  const result = await commit(
    scope,
    [
      refuseLastCoordinator(db, id),
      ...teamLog(scope, id, places),
      ...(withdraws ? withdrawPosts(db, { memberId: id, communityId: null, until: now }, now) : []),
      ...quoting.flatMap((post) => {
        const markdown = withoutQuotes(post.markdown, account.nickname, {
          goneName: GONE_NAME,
          erased: withdraws ? WITHDRAWN_TITLE : null,
        })
        if (markdown === post.markdown) return []
        return [rewriteQuote(db, post, { markdown, html: renderMarkdown(markdown) })]
      }),
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
