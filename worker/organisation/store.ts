import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { type ORGANISATION_ACTS, organisationLog } from '#db/schema/organisation.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'

export type OrganisationAct = (typeof ORGANISATION_ACTS)[number]

/** What is written of a change: goes into the same batch as the change itself. */
export function logged(
  scope: Scope,
  act: OrganisationAct,
  about: { communityId?: string | null; personId?: string | null; detail?: string } = {},
): Statement {
  if (scope.actor.kind !== 'member') throw notFound()
  return scope.db.insert(organisationLog).values({
    id: newId('olg', scope.now),
    actorId: scope.actor.id,
    act,
    communityId: about.communityId ?? null,
    personId: about.personId ?? null,
    detail: (about.detail ?? '').slice(0, DETAIL_MAX),
    createdAt: scope.now,
  })
}

/** A line of the log says what was changed, not the whole of it. */
const DETAIL_MAX = 200
export const LOG_PER_PAGE = 40

const from = (before: { at: Date; id: string } | null) =>
  rowsBefore(organisationLog.createdAt, organisationLog.id, before)

/** The log, newest first, from a place in it on; one more than a page tells whether there is a next. */
export const logEntries = (db: Db, before: { at: Date; id: string } | null) =>
  db
    .select({
      id: organisationLog.id,
      act: organisationLog.act,
      detail: organisationLog.detail,
      createdAt: organisationLog.createdAt,
      actorId: organisationLog.actorId,
      personId: organisationLog.personId,
      by: members.nickname,
      community: named(communities.name, 'community_name'),
    })
    .from(organisationLog)
    .innerJoin(members, eq(members.id, organisationLog.actorId))
    .leftJoin(communities, eq(communities.id, organisationLog.communityId))
    // What was read by a broken glass stands with that time, where its team sees it: here it would bury the rest.
    .where(and(from(before), ne(organisationLog.act, 'glass_read')))
    .orderBy(desc(organisationLog.createdAt), desc(organisationLog.id))
    .limit(LOG_PER_PAGE + 1)

/** Who the same entries are about: people of the team, or who left it. */
export const nicknamesOf = (db: Db, before: { at: Date; id: string } | null) =>
  db
    .select({ personId: organisationLog.personId, nickname: members.nickname })
    .from(organisationLog)
    .innerJoin(members, eq(members.id, organisationLog.personId))
    .where(from(before))
    .orderBy(desc(organisationLog.createdAt), desc(organisationLog.id))
    .limit(LOG_PER_PAGE + 1)
