import { idOfSlug } from './communities/store.ts'
import { plainText } from './core/readable.ts'
import { Refusal } from './core/refusal.ts'
import type { Scope } from './core/scope.ts'
import { communityOfPost, communityOfThread } from './forum/checks/store.ts'
import type { Heard } from './help/contract.ts'
import { communityOfConversation } from './messages/store.ts'
import { communityOfDecision } from './moderation/decisions/store.ts'
import { hearTurnedAway, type Said } from './moderation/hear-turned-away.ts'
import { communityOfTarget, type ReportTarget } from './moderation/reportable.ts'
import type { Services } from './services.ts'

/** Outcomes by which words that were sent are not kept anywhere. */
const TURNED_AWAY = ['refused', 'late', 'changed', 'differs', 'there', 'too_soon', 'waiting', 'enough', 'taken']

/** Whether what was turned away was meant for the team. */
const forTeam = (outcome: object) => 'forTeam' in outcome && outcome.forTeam === true

/** Whom words were meant for, by what the address of their form names. */
export type MeantFor =
  | { community: string }
  | { thread: string }
  /** Somebody's own post, to change it. */
  | { post: string }
  /** Who wrote this post: a first message to them. */
  | { writerOf: string }
  | { conversation: string }
  | { report: ReportTarget }
  | { decision: string }

/** As much of a form that was not taken is looked at, its beginning and its end: more than five posts as long as they may be. */
const HEARD_MAX = 60_000

function said(scope: Scope, meant: MeantFor, texts: (string | undefined)[]): Said {
  const { db } = scope
  if ('community' in meant) return { place: idOfSlug(db, meant.community), texts }
  if ('thread' in meant) return { place: communityOfThread(db, meant.thread), texts }
  if ('post' in meant) return { place: communityOfPost(db, meant.post), texts }
  if ('writerOf' in meant) return { place: communityOfPost(db, meant.writerOf), texts, private: true }
  // Of a refusal nobody knows whether the team was to read it: it is told who and when, and not what.
  if ('conversation' in meant) return { place: communityOfConversation(db, meant.conversation), texts, private: true }
  if ('report' in meant) return { place: communityOfTarget(scope, meant.report), texts, about: meant.report }
  return { place: communityOfDecision(db, meant.decision), texts }
}

/**
 * Looks after the words of a form that was not taken for how it was filled in (too long, a field missing), as after any others that
 * were turned away: who cries for help may not find the way back to the form.
 */
export function hearUnsent(scope: Scope, meant: MeantFor, words: string): Promise<Heard> {
  const half = HEARD_MAX / 2
  const text = words.length > HEARD_MAX ? `${words.slice(0, half)}\n\n[…]\n\n${words.slice(-half)}` : words
  return hearTurnedAway(scope, said(scope, meant, [plainText(text)]))
}

/**
 * The services with an ear behind each verb by which somebody writes in words of their own: whatever turns those words away, a
 * refusal or an outcome, they are looked at for a cry for help before the answer goes out (`hearTurnedAway`).
 */
export function heard(scope: Scope, services: Services): Services {
  const { accounts, forum, messages, communities, moderation } = services
  /** Behind one verb: what of its input are words, and for whom. */
  const behind =
    <I extends unknown[], O extends { kind: string }>(
      verb: (...input: I) => Promise<O>,
      meant: (...input: I) => [MeantFor, (string | undefined)[]],
    ): ((...input: I) => Promise<O>) =>
    async (...input) => {
      try {
        const outcome = await verb(...input)
        if (!TURNED_AWAY.includes(outcome.kind)) return outcome
        const words = said(scope, ...meant(...input))
        return { ...outcome, ...(await hearTurnedAway(scope, forTeam(outcome) ? { ...words, private: false } : words)) }
      } catch (error) {
        if (error instanceof Refusal) error.heard = await hearTurnedAway(scope, said(scope, ...meant(...input)))
        throw error
      }
    }
  return {
    ...services,
    // A nickname is meant for nobody: who cries by it gets help lines.
    accounts: {
      ...accounts,
      signUp: behind(accounts.signUp, ({ nickname }) => [{ community: '' }, [nickname]]),
      changeNickname: behind(accounts.changeNickname, (_token, { nickname }) => [{ community: '' }, [nickname]]),
    },
    forum: {
      ...forum,
      reply: behind(forum.reply, (thread, { warning, body }) => [{ thread }, [warning, body]]),
      start: behind(forum.start, (community, { title, warning, body }) => [{ community }, [title, warning, body]]),
      edit: behind(forum.edit, (post, { title, warning, body }) => [{ post }, [title, warning, body]]),
    },
    messages: {
      ...messages,
      toTeam: behind(messages.toTeam, (community, { subject, body }) => [{ community }, [subject, body]]),
      toMember: behind(messages.toMember, (writerOf, { subject, body }) => [{ writerOf }, [subject, body]]),
      write: behind(messages.write, (conversation, { body }) => [{ conversation }, [body]]),
    },
    communities: {
      ...communities,
      askToJoin: behind(communities.askToJoin, (community, { answer0, answer1, answer2 }) => [
        { community },
        [answer0, answer1, answer2],
      ]),
      // Whoever holds a link belongs nowhere yet: help lines are what they get, as a stranger before any door.
      askByInvitation: behind(communities.askByInvitation, (_token, { answer0, answer1, answer2 }) => [
        { community: '' },
        [answer0, answer1, answer2],
      ]),
    },
    moderation: {
      ...moderation,
      report: behind(moderation.report, (report, { explanation }) => [{ report }, [explanation]]),
      object: behind(moderation.object, (decision, { text }) => [{ decision }, [text]]),
    },
  }
}
