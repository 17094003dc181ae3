import { and, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { conversations, messages } from '#db/schema/messages.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'

const NOBODY = sql`1 = 0`

/** SQL twin of `takesPart`. */
export const takesPartSql = (actor: Actor): SQL =>
  actor.kind === 'guest' ? NOBODY : or(eq(conversations.memberId, actor.id), eq(conversations.otherId, actor.id))!

/** SQL twin of `answersFor`. */
export const answersForSql = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? NOBODY
    : and(
        eq(conversations.kind, 'team'),
        ne(conversations.memberId, actor.id),
        or(
          among(conversations.communityId, communitiesWhere(actor, 'professional')),
          and(
            among(conversations.communityId, communitiesWhere(actor, 'volunteer')),
            inArray(conversations.level, ['green', 'amber']),
          ),
        ),
      )!

/** Too urgent for the volunteers of its team, who may have answered in it: that it is there is all they know of it. */
export const takenOverFromSql = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? NOBODY
    : and(
        eq(conversations.kind, 'team'),
        ne(conversations.memberId, actor.id),
        among(conversations.communityId, communitiesWhere(actor, 'volunteer')),
        inArray(conversations.level, ['red', 'crisis']),
      )!

/** What the team may read, and who broke the glass with it. */
export const visibleToTeam = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? NOBODY
    : or(
        answersForSql(actor),
        and(
          eq(conversations.kind, 'team'),
          ne(conversations.memberId, actor.id),
          among(conversations.communityId, glassCommunities(actor)),
        ),
      )!

/** SQL twin of `canSeeConversation`. */
export const visibleConversation = (actor: Actor): SQL => or(takesPartSql(actor), visibleToTeam(actor))!

/** SQL twin of `canSeeMessage`; the query joins `conversations`. */
export const visibleMessage = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? NOBODY
    : or(
        visibleToTeam(actor),
        and(
          takesPartSql(actor),
          eq(messages.internal, false),
          or(eq(messages.state, 'sent'), eq(messages.authorId, actor.id)),
        ),
      )!
