import type { Level, PostState } from '#worker/forum/contract.ts'
import type { HelpLineView } from '#worker/help/contract.ts'
import type {
  Act,
  DecidedKind,
  ItemKind,
  JoinAct,
  LogAct,
  ObjectionAct,
  PersonAct,
  ReportReason,
  ReportSubject,
  Rule,
  SubjectKind,
  ThreadAct,
} from './contract.ts'
import type { ReadsView } from './decide-answer-by.ts'
import type { LookView } from './looking/decide-look.ts'

/** Which part of the queue is asked for; what is not known is not filtered on. */
export interface QueueFilter {
  community: string | null
  kind: ItemKind | null
}

export interface DecidedBy {
  nickname: string
  act: LogAct
  decidedAt: Date
  rule: string | null
  reason: string | null
}

/** Of any number who decide at once one is `done`; to the others it was `decided`. */
export type Decided<A> = { kind: 'done'; act: A } | { kind: 'decided'; by: DecidedBy | null }
/** Something came in about the item that was not on the page: nothing was done, and whoever decides looks again. */
export interface MoreTold {
  kind: 'more_told'
}
export type DecideOutcome = Decided<Act> | MoreTold
export type StepOutcome = Decided<PersonAct> | MoreTold
/** `stillSeen`: it is still theirs to see at that level. */
export type LevelOutcome = { kind: 'done'; stillSeen: boolean } | { kind: 'reason_needed' } | MoreTold

/** `code` is told once, here; only its hash is kept. `already`: they told this less than a day ago; `told`: enough others without account did. */
export type ReportOutcome =
  | { kind: 'done'; code: string; back: string; reads: ReadsView; helpLines: HelpLineView[] | null }
  | { kind: 'already' | 'told'; back: string; helpLines?: HelpLineView[] | null }
  /** Enough for a day. The form keeps what was written. */
  | { kind: 'enough'; helpLines: HelpLineView[] | null }

export interface ReportForm {
  subject: ReportSubject
  reasons: readonly ReportReason[]
  /** What is about to be reported: the post, of a thread its opening, of a message its text; of a nickname nothing. */
  html: string | null
  title: string | null
  nickname: string
  /** Where to go back to. */
  back: string
  /** The same for the person who wrote it, where the page is about their words. */
  aboutPerson: string | null
  /** And for the topic that it stands in. */
  aboutThread: string | null
}

/** Why a report row is there: what a reporter chose, or that its own writer's words were turned away and may be a crisis. */
export type KeptReason = ReportReason | 'turned_away'

export interface QueueRow {
  id: string
  kind: ItemKind
  subject: SubjectKind
  level: Level
  community: string
  nickname: string
  /** Of the thread, where there is one. */
  title: string | null
  excerpt: string
  openedAt: Date
  dueAt: Date
}

export interface QueueView {
  items: QueueRow[]
  /** Where this moderator works, to choose from. */
  communities: { slug: string; name: string; onCall: string }[]
  filter: QueueFilter
  /** Conversations that wait for an answer, for the menu of the desk. */
  waiting: number
}

/** Which part of what was decided is asked for. */
export interface HandledFilter {
  community: string | null
  kind: DecidedKind | null
  /** Whose decisions: the id of somebody of the team. */
  by: string | null
}

/** One decision; or something that closed without one (`decided` empty), because its writer took it back. */
export interface HandledRow {
  id: string
  at: Date
  decided: Omit<DecidedBy, 'rule' | 'reason'> | null
  subject: SubjectKind
  /** Of what waited, where something did. */
  item: { id: string; kind: ItemKind; level: Level } | null
  /** Of the topic, where there is one. */
  threadId: string | null
  title: string | null
  community: string
  /** Whom it is about; empty for a topic as a whole. */
  nickname: string | null
  /** Their page on the desk, where no item leads to them and this reader may open it. */
  person: { slug: string; id: string } | null
  excerpt: string
}

export interface HandledView {
  items: HandledRow[]
  next: string | null
  filter: HandledFilter
  /** Where this moderator works, and who decides there, to choose from. */
  communities: { slug: string; name: string }[]
  team: { id: string; nickname: string }[]
  waiting: number
}

/** What an item is about, as it stands now. */
export type SubjectView =
  | {
      kind: 'words'
      postId: string
      threadId: string
      state: PostState
      markdown: string
      locked: boolean
      thread: {
        id: string
        nickname: string
        figure: string
        html: string
        state: PostState
        createdAt: Date
        subject: boolean
      }[]
      /** What it said before each edit, newest first. */
      versions: { version: number; title: string | null; markdown: string; replacedAt: Date }[]
    }
  | { kind: 'message'; html: string; markdown: string; state: 'sent' | 'hidden'; createdAt: Date }
  | { kind: 'member' }
  | {
      kind: 'join_request'
      answers: { question: string; answer: string }[]
      consentedAt: Date
      state: 'open' | 'accepted' | 'declined' | 'withdrawn'
      words: string | null
    }
  | {
      kind: 'decision'
      text: string
      state: 'open' | 'confirmed' | 'reversed'
      words: string | null
      act: LogAct
      rule: string | null
      reason: string | null
      by: string
      decidedAt: Date
      /** The post that the decision was about, if it was about one. */
      post: { html: string; state: PostState; threadId: string } | null
    }

export interface SanctionView {
  id: string
  kind: 'warn' | 'pause' | 'block'
  startsAt: Date
  endsAt: Date | null
  liftedAt: Date | null
}

export interface PersonView {
  nickname: string
  /** Of the decisions on the person; a step names it. */
  version: number
  role: 'peer' | 'volunteer' | 'professional' | null
  approvedPosts: number
  joinedAt: Date | null
  /** When they left this community, if they did and did not come back. */
  leftAt: Date | null
  accountSince: Date
  pausedUntil: Date | null
  blockedAt: Date | null
  decisions: DecidedBy[]
  sanctions: SanctionView[]
  /** Warnings that still count (twelve months). */
  warnings: number
  /** What else waits about this person here. */
  waiting: { id: string; kind: ItemKind; level: Level }[]
}

export interface ItemView extends QueueRow {
  state: 'open' | 'closed'
  reasons: string[]
  version: number
  /** What had come in about it, for the forms. */
  seen: string
  /** Red or worse and still open, before who is called about it: that they look is remembered. */
  look: LookView | null
  about: SubjectView
  reports: {
    reason: KeptReason
    explanation: string
    snapshot: string
    from: string | null
    createdAt: Date
    times: number
    /** Words that were turned away while they reported somebody: who that is. */
    beside: string | null
    besideThread: string | null
  }[]
  /** Somebody reads along by a broken glass: nothing is theirs to do. */
  readOnly: boolean
  /** Contact data was left out for this reader: a professional sees it. */
  masked: boolean
  person: PersonView
  decided: DecidedBy | null
  /** What this moderator may do; nothing else is accepted. */
  acts: Act[]
  /** A colleague's words, which this reader may not take away. */
  guarded: boolean
  joinActs: JoinAct[]
  objectionActs: ObjectionAct[]
  personActs: PersonAct[]
  threadActs: ThreadAct[]
  levels: Level[]
  /** The team may write to the person; `there` is the open conversation they already have. */
  write: { there: string | null } | null
  /** This moderator took the decision that is objected to: somebody else answers. */
  /** A volunteer may ask the professionals to look along. */
  ask: boolean
  /** Whom the team calls when something cannot wait; empty where nobody filled it in. */
  onCall: string
  ownDecision: boolean
  /** The house rules a decision can name. */
  rules: readonly Rule[]
  templates: { id: string; language: 'nl' | 'en'; title: string; body: string }[]
}

/** `team`: only they and the team. `both`: with whom they wrote. `gone`: they took it back. */
export type Readers = 'everybody' | 'community' | 'both' | 'team' | 'gone'

/** A decision as the person it is about reads it: who of the team stays a function. */
export interface DecisionView {
  id: string
  act: LogAct
  community: string
  rule: string | null
  reason: string | null
  /** What the badge of who decided says; empty for the team as a whole. */
  by: { role: 'volunteer' | 'professional' | null; staffFunction: string | null }
  decidedAt: Date
  until: Date | null
  liftedAt: Date | null
  post: { title: string | null; markdown: string } | null
  /** Who reads these words now, whatever was decided then; null where it was not about words. */
  readers: Readers | null
  /** The address of the community that it sent them out of: from there they can still take back what they wrote. */
  outOf: string | null
  /** Where they can write it again: the composer of the thread, or of the community for an opening. */
  again: { threadId: string } | { slug: string } | null
  objection: {
    text: string
    state: 'open' | 'confirmed' | 'reversed'
    words: string | null
    createdAt: Date
    decidedAt: Date | null
  } | null
  /** Where their words were a cry: whom to call now, and the address of the community whose team they may write to. */
  cry: { helpLines: HelpLineView[]; askTeam: string | null } | null
  can: { object: boolean }
  objectUntil: Date
}

export interface OwnDecision {
  id: string
  act: LogAct
  community: string
  decidedAt: Date
  objection: 'open' | 'confirmed' | 'reversed' | null
}
