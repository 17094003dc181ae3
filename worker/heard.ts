import { idOfSlug } from './communities/store.ts'
import { Refusal } from './core/refusal.ts'
import type { Scope } from './core/scope.ts'
import { communityOfPost, communityOfThread } from './forum/checks/store.ts'
import { communityOfConversation } from './messages/store.ts'
import { communityOfDecision } from './moderation/decisions/store.ts'
import { hearTurnedAway, type Said } from './moderation/hear-turned-away.ts'
import { communityOfTarget } from './moderation/reportable.ts'
import type { Services } from './services.ts'

/** Outcomes by which words that were sent are not kept anywhere. */
const TURNED_AWAY = ['refused', 'late', 'changed', 'differs', 'there', 'too_soon', 'waiting', 'enough']

/** Whether what was turned away was meant for the team. */
const forTeam = (outcome: object) => 'forTeam' in outcome && outcome.forTeam === true

/**
 * The services with an ear behind each verb by which somebody writes in words of their own: whatever turns those words away, a
 * refusal or an outcome, they are looked at for a cry for help before the answer goes out (`hearTurnedAway`).
 */
export function heard(scope: Scope, services: Services): Services {
  const { db } = scope
  const { forum, messages, communities, moderation } = services
  /** Behind one verb: what of its input are words, and for whom. */
  const behind =
    <I extends unknown[], O extends { kind: string }>(
      verb: (...input: I) => Promise<O>,
      said: (...input: I) => Said,
    ): ((...input: I) => Promise<O>) =>
    async (...input) => {
      try {
        const outcome = await verb(...input)
        if (!TURNED_AWAY.includes(outcome.kind)) return outcome
        const words = said(...input)
        return { ...outcome, ...(await hearTurnedAway(scope, forTeam(outcome) ? { ...words, private: false } : words)) }
      } catch (error) {
        if (error instanceof Refusal) error.heard = await hearTurnedAway(scope, said(...input))
        throw error
      }
    }
  return {
    ...services,
    forum: {
      ...forum,
      reply: behind(forum.reply, (id, { warning, body }) => ({
        place: communityOfThread(db, id),
        texts: [warning, body],
      })),
      start: behind(forum.start, (slug, { title, warning, body }) => ({
        place: idOfSlug(db, slug),
        texts: [title, warning, body],
      })),
      edit: behind(forum.edit, (id, { title, warning, body }) => ({
        place: communityOfPost(db, id),
        texts: [title, warning, body],
      })),
    },
    messages: {
      ...messages,
      toTeam: behind(messages.toTeam, (slug, { subject, body }) => ({
        place: idOfSlug(db, slug),
        texts: [subject, body],
      })),
      toMember: behind(messages.toMember, (postId, { subject, body }) => ({
        place: communityOfPost(db, postId),
        texts: [subject, body],
        private: true,
      })),
      // Of a refusal nobody knows whether the team was to read it: it is told who and when, and not what.
      write: behind(messages.write, (id, { body }) => ({
        place: communityOfConversation(db, id),
        texts: [body],
        private: true,
      })),
    },
    communities: {
      ...communities,
      askToJoin: behind(communities.askToJoin, (slug, { answer0, answer1, answer2 }) => ({
        place: idOfSlug(db, slug),
        texts: [answer0, answer1, answer2],
      })),
    },
    moderation: {
      ...moderation,
      report: behind(moderation.report, (target, { explanation }) => ({
        place: communityOfTarget(scope, target),
        texts: [explanation],
      })),
      object: behind(moderation.object, (decisionId, { text }) => ({
        place: communityOfDecision(db, decisionId),
        texts: [text],
      })),
    },
  }
}
