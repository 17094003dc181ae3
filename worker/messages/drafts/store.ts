import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { AGAIN_MINUTES } from '#worker/forum/contract.ts'

/** What this writer sent under this key before. */
export const messageByDraft = (db: Db, authorId: string, draftKey: string) =>
  db
    .select({
      id: messages.id,
      conversationId: messages.conversationId,
      markdown: messages.markdown,
      kind: conversations.kind,
      subject: conversations.subject,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(eq(messages.authorId, authorId), eq(messages.draftKey, draftKey)))

/** Shorter words ("ja, graag") are said twice and meant so. */
const SAME_LENGTH = 20

/** The same words of the same writer, last in a conversation and some minutes ago, whatever their key: the answer was lost. */
export const sameMessageBefore = (db: Db, authorId: string, conversationId: string, body: string, now: Date) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.createdAt, new Date(now.getTime() - AGAIN_MINUTES * 60_000)),
        eq(messages.authorId, authorId),
        eq(messages.markdown, body),
        sql`length(${messages.markdown}) >= ${SAME_LENGTH}`,
        eq(messages.number, sql`(select c.message_count from conversations c where c.id = ${conversationId})`),
      ),
    )
    .limit(1)

/** A number in more messages than this is read by nobody as one. */
const SPLIT_MAX = 3
/** As far back in the conversation as is looked for them. */
const SPLIT_WITHIN = 12

/** What a writer sent last in a conversation, the newest first. */
export const lastWordsOf = (db: Db, authorId: string, conversationId: string) =>
  db
    .select({ markdown: messages.markdown })
    .from(messages)
    .where(
      and(
        eq(messages.authorId, authorId),
        inArray(
          messages.id,
          sql`(select m.id from messages m where m.conversation_id = ${conversationId}
            order by m.created_at desc, m.id desc limit ${SPLIT_WITHIN})`,
        ),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(SPLIT_MAX)

/** The same first words to the team of a community, some minutes ago. */
export const sameConversationBefore = (
  db: Db,
  memberId: string,
  slug: string,
  { subject, body }: { subject: string; body: string },
  now: Date,
) =>
  db
    .select({ id: messages.id, conversationId: messages.conversationId })
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .innerJoin(messages, eq(messages.conversationId, conversations.id))
    .where(
      and(
        eq(conversations.memberId, memberId),
        gt(conversations.lastMessageAt, new Date(now.getTime() - AGAIN_MINUTES * 60_000)),
        eq(conversations.kind, 'team'),
        eq(conversations.subject, subject),
        eq(communities.slug, slug),
        eq(messages.authorId, memberId),
        eq(messages.markdown, body),
      ),
    )
    .limit(1)
