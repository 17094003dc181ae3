import { and, eq } from 'drizzle-orm'
import { memberships } from '#db/schema/communities.ts'
import { db, type guest } from '#tests/support/as.ts'
import type { make } from '#tests/support/make.ts'
import { questionsKey } from '#worker/communities/contract.ts'
import type { Member } from '#worker/core/actor.ts'

export type Place = Awaited<ReturnType<typeof make.community>>

export const QUESTIONS = ['What brings you here?', 'What do you hope for?']

/** What a request to join sends. */
export const form = (place: Place, answers: string[] = place.joinQuestions.map(() => 'Because.')) => ({
  asked: questionsKey(place.joinQuestions),
  answer0: answers[0] ?? '',
  answer1: answers[1] ?? '',
  answer2: answers[2] ?? '',
  consent: 'on' as const,
})

/** The row of somebody in a place, if they ever were there. */
export const membership = async (member: Member, place: Place) =>
  (
    await db
      .select()
      .from(memberships)
      .where(and(eq(memberships.memberId, member.id), eq(memberships.communityId, place.id)))
  )[0]

/** What the form of a page of information sends. */
export const input = (given: Partial<Parameters<ReturnType<typeof guest>['communities']['saveInfo']>[2]> = {}) => ({
  kind: 'tips' as const,
  title: 'Small steps',
  markdown: 'Go **slowly**.',
  version: 0,
  published: 'on' as const,
  ...given,
})
