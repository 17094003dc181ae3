import { and, eq } from 'drizzle-orm'
import { memberships } from '#db/schema/communities.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { as, db } from '#tests/support/as.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'

export type Community = Awaited<ReturnType<typeof make.community>>

/** What a first message sends. */
export const about = (subject = 'Een vraag', body?: string) => ({ ...draft(body), subject })

/** A conversation as it is kept. */
export const row = async (id: string) => (await db.select().from(conversations).where(eq(conversations.id, id)))[0]!

/** All that was said in it, notes too. */
export const words = async (id: string) => db.select().from(messages).where(eq(messages.conversationId, id))

/** A conversation of a new peer with the team of a community. */
export async function asked(place: Community, given: { by?: Member; body?: string } = {}) {
  const by = given.by ?? (await make.member({ in: place }))
  const outcome = await as(by).messages.toTeam(place.slug, about('Een vraag', given.body))
  if (outcome.kind !== 'sent') throw new Error(`not sent: ${outcome.kind}`)
  return { by, id: outcome.conversationId, messageId: outcome.messageId }
}

/** What becomes of a membership without its person having a say, or because they left. */
export const stands = (member: Member, place: Community, set: Partial<typeof memberships.$inferInsert>) =>
  db
    .update(memberships)
    .set(set)
    .where(and(eq(memberships.memberId, member.id), eq(memberships.communityId, place.id)))
