import type { Level } from '#worker/forum/contract.ts'
import type { Act } from '#worker/moderation/contract.ts'

/** Everything that can follow from a commit. Each kind has a row in `effects.ts`; ids only, never content. */
export type Message =
  /** A post waits for the team: the desk is told, nobody else. */
  | { kind: 'post.held'; threadId: string; communityId: string; authorId: string; level: Level }
  /** A post can be seen by everyone who may read the community. */
  | { kind: 'post.published'; threadId: string; communityId: string; postId: string }
  /** The team decided: the desk, the author's page and, where a post came or went, every reader's page. */
  | {
      kind: 'post.decided'
      threadId: string
      communityId: string
      authorId: string
      seenByAll: boolean
      postId: string
      /** Whether it begins its thread, which then goes with it. */
      opening?: boolean
      /** The row of `moderation_log` that says what was decided. */
      decisionId: string
      act: Act
    }
  /** What a post says, or what stands with it, is not what it was: readers look again. */
  /** With `postId`: its author changed its words, and everybody reads the new ones at once. */
  /** With `folded`: the team folded it, which its author is told. */
  | {
      kind: 'post.changed'
      threadId: string
      postId?: string
      /** Its words were changed by who wrote them: somebody of that team may have them open. */
      communityId?: string
      folded?: { postId: string; authorId: string; communityId: string; decisionId: string }
    }
  /** Its author took a post back: it may have waited on the desk. */
  | { kind: 'post.withdrawn'; threadId: string; communityId: string; opening?: boolean }
  /** Pinned, locked, asked for or shown first. */
  | { kind: 'thread.changed'; threadId: string }
  /** A thread stands in another community, with what waits in it. */
  /** `move`: which one of this thread, and who did it. */
  | { kind: 'thread.moved'; threadId: string; from: string; to: string; move?: { id: string; by: string } }
  /** Somebody asks to join a closed community, or took that back. */
  | { kind: 'join.asked'; communityId: string; level: Level }
  | { kind: 'join.withdrawn'; communityId: string }
  /** Somebody left; with a moment (milliseconds), what they wrote until then is withdrawn. */
  | { kind: 'membership.left'; communityId: string; memberId: string; withdrawnUntil: number | null }
  /** Somebody told the team something about a post, a thread, a nickname or a message. */
  | { kind: 'report.filed'; itemId: string; communityId: string; level: 'green' | 'amber' | 'red' | 'crisis' }
  /** Words in a conversation: to the team (`to` empty), or to a member. */
  | {
      kind: 'message.sent'
      conversationId: string
      messageId: string
      communityId: string
      to: string | null
      forTeam: boolean
      level: 'green' | 'amber' | 'red' | 'crisis'
    }
  /** The team noted something among itself, or somebody took a conversation on (`to`). */
  | { kind: 'conversation.noted'; conversationId: string; communityId: string; by: string; to: string | null }
  /** A coordinator reads a community along with its team: the team is told. */
  | { kind: 'glass.broken'; glassId: string; communityId: string }
  /** The team looked at a report about a nickname, or at what was taken back, and leaves it at that: the desk is told, nobody else. */
  | { kind: 'report.closed'; communityId: string }
  /** Something on the desk became more or less urgent. */
  | { kind: 'item.levelled'; itemId: string; communityId: string; level: 'green' | 'amber' | 'red' | 'crisis' }
  /** Somebody came into the team of a community, or (null) became a coordinator; `by`: who gave it themselves, `at` in milliseconds. */
  | { kind: 'team.joined'; memberId: string; communityId: string | null; by: string | null; at: number }
  /** A volunteer asks the professionals to look along with an item. */
  | { kind: 'colleague.asked'; itemId: string; communityId: string; askId: string }
  /** The team decided about a message that was reported. */
  | { kind: 'message.decided'; messageId: string; communityId: string; authorId: string; decisionId: string; act: Act }
  /** A member gave an e-mail address, which is asked by mail whether it is right. */
  | { kind: 'email.given'; memberId: string }
  /** Sessions of somebody were ended from elsewhere: their open pages show at the door whether they still have one. */
  | { kind: 'sessions.ended'; memberId: string }
  /** Somebody deleted their account; with a moment (milliseconds), what they wrote until then goes too. */
  | {
      kind: 'account.deleted'
      memberId: string
      communityIds: string[]
      /** Gatherings of which the room may know them. */
      sessionIds?: string[]
      withdrawnUntil: number | null
    }
  /** A coordinator cleared somebody's second factor at `at` (milliseconds): they are told, whoever asked for it. */
  | { kind: 'factor.reset'; memberId: string; at: number }
  /** The author of a story is asked, on a day (`YYYY-MM-DD`), whether it may be shown first. */
  | { kind: 'feature.asked'; threadId: string; communityId: string; authorId: string; day?: string }
  /** The team let somebody in, or not. */
  | { kind: 'join.decided'; requestId: string; communityId: string; memberId: string }
  /** A warning, a pause, a block, or the end of one; `decisionId` is the row of `moderation_log`. */
  | { kind: 'person.sanctioned'; decisionId: string; communityId: string; memberId: string }
  /** Somebody objects to the decision `decisionId`. */
  | { kind: 'objection.made'; decisionId: string; communityId: string; level: Level }
  /** Another person of the team answered the objection to `decisionId`; `threadId` where a post came back by it. */
  | {
      kind: 'objection.decided'
      decisionId: string
      communityId: string
      memberId: string
      threadId: string | null
    }

export type MessageKind = Message['kind']
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>
