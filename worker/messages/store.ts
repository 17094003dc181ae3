import { and, desc, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { conversationReads, conversations, messages, mutes } from '#db/schema/messages.ts'
import { figureColumn } from '#worker/accounts/store.ts'
import { attended } from '#worker/communities/store.ts'
import type { Actor, Member } from '#worker/core/actor.ts'
import type { Cursor } from '#worker/core/cursor.ts'
import type { Level } from '#worker/forum/contract.ts'
import { URGENCY } from '#worker/moderation/policy.ts'
import { CONVERSATIONS_PER_PAGE, NEW_CONTACTS_A_DAY } from './contract.ts'
import { takesPartSql, visibleMessage } from './visible.ts'

/** Two people have one conversation in a community, whoever began it. */
export const pairKey = (communityId: string, one: string, other: string): string =>
  [communityId, ...[one, other].sort()].join(':')

/** The other of the two people in a conversation between members, as seen by one of them. */
const otherOf = (me: string): SQL =>
  sql`(case when ${conversations.memberId} = ${me} then ${conversations.otherId} else ${conversations.memberId} end)`

const before = (cursor: Cursor | null) => rowsBefore(conversations.lastMessageAt, conversations.id, cursor)

/** Conversations that somebody takes part in, the last word first; from each of the two ways to take part one page at most. */
export const conversationsOf = (db: Db, me: Member, cursor: Cursor | null) => {
  const limit = CONVERSATIONS_PER_PAGE + 1
  const page = (mine: SQL) =>
    sql`select id from (select id from ${conversations} where ${and(mine, before(cursor))}
      order by last_message_at desc, id desc limit ${limit})`
  return db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      subject: conversations.subject,
      state: conversations.state,
      lastMessageAt: conversations.lastMessageAt,
      community: communities.name,
      other: members.nickname,
      figure: figureColumn,
      unread: sql<number>`exists (select 1 from messages m where m.conversation_id = ${conversations.id}
        and m.created_at > coalesce(${conversationReads.readUntil}, 0) and m.author_id <> ${me.id}
        and m.internal = 0 and m.state = 'sent')`.as('unread'),
    })
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .leftJoin(members, eq(members.id, otherOf(me.id)))
    .leftJoin(
      conversationReads,
      and(eq(conversationReads.conversationId, conversations.id), eq(conversationReads.memberId, me.id)),
    )
    .where(
      and(
        sql`${conversations.id} in (${page(eq(conversations.memberId, me.id))} union all ${page(eq(conversations.otherId, me.id))})`,
        // `is true`: by the ids above, not once more through everything of theirs.
        sql`(${takesPartSql(me)}) is true`,
      ),
    )
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(limit)
}

/** One conversation as who takes part in it knows it. */
export const conversationOf = (db: Db, me: Member, id: string) =>
  db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      subject: conversations.subject,
      state: conversations.state,
      level: conversations.level,
      memberId: conversations.memberId,
      otherId: conversations.otherId,
      communityId: conversations.communityId,
      messageCount: conversations.messageCount,
      lastMessageAt: conversations.lastMessageAt,
      dueAt: conversations.dueAt,
      slug: communities.slug,
      name: communities.name,
      communityKind: named(communities.kind, 'community_kind'),
      privateMessages: communities.privateMessages,
      teamMessages: communities.teamMessages,
      ageMin: communities.ageMin,
      archivedAt: communities.archivedAt,
      promiseHours: communities.promiseHours,
      attended: attended(communities.id).as('attended'),
      other: members.nickname,
      personId: named(members.id, 'person_id'),
      readUntil: conversationReads.readUntil,
    })
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .leftJoin(members, eq(members.id, otherOf(me.id)))
    .leftJoin(
      conversationReads,
      and(eq(conversationReads.conversationId, conversations.id), eq(conversationReads.memberId, me.id)),
    )
    .where(and(eq(conversations.id, id), takesPartSql(me)))

/** Messages of a conversation that this reader may see, newest first, from a cursor back. */
export const messagesOf = (db: Db, actor: Actor, id: string, cursor: Cursor | null, limit: number) =>
  db
    .select({
      id: messages.id,
      markdown: messages.markdown,
      html: messages.html,
      state: messages.state,
      fromTeam: messages.fromTeam,
      internal: messages.internal,
      authorId: messages.authorId,
      createdAt: messages.createdAt,
      nickname: members.nickname,
      figure: figureColumn,
      staffFunction: members.staffFunction,
      role: memberships.role,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(members, eq(members.id, messages.authorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, messages.authorId), eq(memberships.communityId, conversations.communityId)),
    )
    .where(
      and(eq(messages.conversationId, id), visibleMessage(actor), rowsBefore(messages.createdAt, messages.id, cursor)),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit)

/** A message that this actor may see, with what a report needs of it; whether they may is `canReportMessage`. */
export const messageToReport = (db: Db, actor: Actor, messageId: string) =>
  db
    .select({
      id: messages.id,
      authorId: messages.authorId,
      internal: messages.internal,
      state: messages.state,
      version: messages.version,
      markdown: messages.markdown,
      html: messages.html,
      createdAt: messages.createdAt,
      conversationId: messages.conversationId,
      kind: conversations.kind,
      level: conversations.level,
      memberId: conversations.memberId,
      otherId: conversations.otherId,
      communityId: conversations.communityId,
      subject: conversations.subject,
      nickname: members.nickname,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(members, eq(members.id, messages.authorId))
    .where(and(eq(messages.id, messageId), visibleMessage(actor)))

/** Takes a message away from everyone but its author and the team, or puts it back; its row and the report's snapshot stay. */
export const setMessageState = (db: Db, messageId: string, set: { state: 'sent' | 'hidden'; version: number }) =>
  db.update(messages).set(set).where(eq(messages.id, messageId))

/** What both people of a conversation are in its community. */
export const belongingsIn = (db: Db, me: Member, id: string) =>
  db
    .select({
      memberId: memberships.memberId,
      role: memberships.role,
      pausedUntil: memberships.pausedUntil,
      blockedAt: memberships.blockedAt,
      leftAt: memberships.leftAt,
    })
    .from(conversations)
    .innerJoin(
      memberships,
      and(
        eq(memberships.communityId, conversations.communityId),
        sql`${memberships.memberId} in (${conversations.memberId}, ${conversations.otherId})`,
      ),
    )
    .where(and(eq(conversations.id, id), takesPartSql(me)))
    .limit(2)

/** Who of the two muted whom. */
export const mutesIn = (db: Db, me: Member, id: string) =>
  db
    .select({ memberId: mutes.memberId, mutedId: mutes.mutedId })
    .from(conversations)
    .innerJoin(
      mutes,
      sql`${mutes.memberId} in (${conversations.memberId}, ${conversations.otherId})
        and ${mutes.mutedId} in (${conversations.memberId}, ${conversations.otherId})`,
    )
    .where(and(eq(conversations.id, id), takesPartSql(me)))
    .limit(2)

/** Conversations with other members that somebody began since then; no more rows than the limit asks for. */
export const contactsSince = (db: Db, me: string, since: Date) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.memberId, me),
        eq(conversations.kind, 'members'),
        gt(conversations.lastMessageAt, since),
        gt(conversations.createdAt, since),
      ),
    )
    .limit(NEW_CONTACTS_A_DAY)

export const insertConversation = (db: Db, row: typeof conversations.$inferInsert) =>
  db.insert(conversations).values(row)

/** Without a `number` it takes the next place, whichever that is; a note has none (`null`). */
export const insertMessage = (db: Db, row: typeof messages.$inferInsert) =>
  db.insert(messages).values({
    ...row,
    number:
      row.number === undefined
        ? sql`(select message_count + 1 from conversations where id = ${row.conversationId})`
        : row.number,
  })

/**
 * A member wrote: it is the last word and opens what was closed. To the team, it waits until `dueAt`, and the level never
 * falls before it is closed. Between members the level is that of the last message, for their own two pages only.
 */
export const memberWrote = (db: Db, id: string, now: Date, { level, dueAt }: { level: Level; dueAt: Date | null }) => {
  const urgency = URGENCY[level]
  const calm = sql`(${conversations.state} = 'closed' or ${conversations.urgency} <= ${urgency})`
  return db
    .update(conversations)
    .set({
      messageCount: sql`${conversations.messageCount} + 1`,
      lastMessageAt: now,
      state: 'open',
      ...(dueAt
        ? {
            waitingSince: sql`coalesce(${conversations.waitingSince}, ${now.getTime()})`,
            dueAt: sql`min(coalesce(${conversations.dueAt}, ${dueAt.getTime()}), ${dueAt.getTime()})`,
            level: sql`case when ${calm} then ${level} else ${conversations.level} end`,
            urgency: sql`case when ${calm} then ${urgency} else ${conversations.urgency} end`,
          }
        : { level, urgency }),
    })
    .where(eq(conversations.id, id))
}

/** How far somebody has read; never back. */
export const readUntil = (db: Db, conversationId: string, memberId: string, until: Date) =>
  db
    .insert(conversationReads)
    .values({ conversationId, memberId, readUntil: until })
    .onConflictDoUpdate({
      target: [conversationReads.conversationId, conversationReads.memberId],
      set: { readUntil: sql`max(${conversationReads.readUntil}, ${until.getTime()})` },
    })

export const insertMute = (db: Db, memberId: string, mutedId: string, createdAt: Date) =>
  db.insert(mutes).values({ memberId, mutedId, createdAt }).onConflictDoNothing()

export const deleteMute = (db: Db, memberId: string, mutedId: string) =>
  db.delete(mutes).where(and(eq(mutes.memberId, memberId), eq(mutes.mutedId, mutedId)))

/** Whom somebody muted; a list that a person keeps by hand stays short. */
export const mutedBy = (db: Db, memberId: string) =>
  db
    .select({ id: members.id, nickname: members.nickname, figure: figureColumn, createdAt: mutes.createdAt })
    .from(mutes)
    .innerJoin(members, eq(members.id, mutes.mutedId))
    .where(and(eq(mutes.memberId, memberId), isNotNull(members.id)))
    .limit(100)

/** The id of a conversation's community, as part of a statement. */
export const communityOfConversation = (db: Db, id: string) =>
  db.select({ communityId: conversations.communityId }).from(conversations).where(eq(conversations.id, id))
