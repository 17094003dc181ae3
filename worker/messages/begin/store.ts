import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { conversations } from '#db/schema/messages.ts'
import { caseItems } from '#db/schema/moderation.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visibleItem } from '#worker/moderation/visible.ts'
import { visibleToTeam } from '../visible.ts'

/** Whom an item of the desk is about, and where: to whom the team may want to write. */
export const personOfItem = (db: Db, actor: Actor, itemId: string) =>
  db
    .select({
      communityId: caseItems.communityId,
      personId: caseItems.personId,
      kind: caseItems.kind,
      level: caseItems.level,
      nickname: members.nickname,
      community: communities.name,
      teamMessages: communities.teamMessages,
      archivedAt: communities.archivedAt,
      role: memberships.role,
    })
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, caseItems.personId), eq(memberships.communityId, caseItems.communityId)),
    )
    .where(and(eq(caseItems.id, itemId), visibleItem(actor)))

/** The open conversation that the person of an item has with this team, as far as this colleague may read it. */
export const openWithPerson = (db: Db, actor: Actor, itemId: string) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        sql`${conversations.memberId} = (select i.person_id from case_items i where i.id = ${itemId})`,
        sql`${conversations.communityId} = (select i.community_id from case_items i where i.id = ${itemId})`,
        eq(conversations.state, 'open'),
        sql`(${visibleToTeam(actor)}) is true`,
      ),
    )
    .orderBy(desc(conversations.lastMessageAt))
    .limit(1)
