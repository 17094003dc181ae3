import { type Actor, type Role, readsByGlass, roleIn } from '#worker/core/actor.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { moderatesLevel } from '#worker/forum/policy.ts'
import type { Act, ItemKind, JoinAct, LogAct, ObjectionAct, PersonAct, ReportReason, ThreadAct } from './contract.ts'

const LEVELS: Level[] = ['green', 'amber', 'red', 'crisis']

/** What a decision about an item needs to know of it. */
export interface ItemFacts {
  communityId: string
  level: Level
  kind: ItemKind
  personId: string
  state: 'open' | 'closed'
}

const isMe = (actor: Actor, id: string) => actor.kind === 'member' && actor.id === id

/** What a policy about an item is asked. */
type ItemSeen = Omit<ItemFacts, 'state'> & {
  /** The post and the thread that it stands in: what may not be seen of these may not be seen by way of an item either. */
  under?: { state: PostState; level: Level }[]
}

/**
 * Whose item it is to handle: the team of the community, volunteers up to amber. A report about somebody of the team is
 * not theirs to see: who reports is promised that.
 */
export const handlesItem = (actor: Actor, item: ItemSeen): boolean =>
  moderatesLevel(actor, item.communityId, item.level) &&
  (item.under ?? []).every(
    ({ state, level }) => state === 'published' || moderatesLevel(actor, item.communityId, level),
  ) &&
  !isAboutMe(actor, item)

/** Whom an urgent call is for: a professional of the community, who may write there. */
export const answersForUrgent = (actor: Actor, communityId: string): boolean =>
  roleIn(actor, communityId) === 'professional'

const isAboutMe = (actor: Actor, item: Pick<ItemFacts, 'kind' | 'personId'>) =>
  item.kind === 'report' && isMe(actor, item.personId)

/** Twin of `visibleItem`: who handles it, and to read only who broke the glass. */
export const canSeeItem = (actor: Actor, item: ItemSeen): boolean =>
  handlesItem(actor, item) || (readsByGlass(actor, item.communityId) && !isAboutMe(actor, item))

/**
 * Twin of `visibleDecision`: who reads why something was decided. `about` are the levels of what it was about: its subject and
 * the items that name it, what an objection was about, and for a step on a person all that ever waited about them there.
 */
export const canReadDecision = (actor: Actor, decision: { communityId: string; about: Level[] }): boolean =>
  readsByGlass(actor, decision.communityId) ||
  (moderatesLevel(actor, decision.communityId, 'green') &&
    decision.about.every((level) => moderatesLevel(actor, decision.communityId, level)))

interface WrittenFacts {
  authorId: string
  contactData: boolean
  /** Whoever wrote it is a professional of the community now. */
  byProfessional: boolean
}

/** The words that an item is about; a nickname has none. */
export type WordsFacts =
  | ({ subject: 'post' | 'thread'; state: PostState; level: Level } & WrittenFacts)
  | ({ subject: 'message'; state: 'sent' | 'hidden' } & WrittenFacts)
  | { subject: 'member' }

/**
 * What may be done with the words of an item. Nothing else is accepted.
 *
 * | item \ words       | held            | published, sent | hidden        | returned | withdrawn | a nickname |
 * | ------------------ | --------------- | --------------- | ------------- | -------- | --------- | ---------- |
 * | held_post, open    | approve, return | –               | –             | –        | seen      |            |
 * | report, open       | approve, return | keep, hide      | keep, restore | keep     | keep      | keep       |
 * | either, closed     | –               | –               | restore       | –        | –         | –          |
 *
 * A held post that was urgent waits on when its author takes it back: somebody of the team says that they saw it. Restoring is a professional's. Nobody decides about their own words or about themselves. What holds contact data a
 * volunteer does not see whole: they may take it away, and never put or leave it in sight. Words of a professional a volunteer
 * takes away from nobody (`guardsWords`).
 */
export function actsFor(actor: Actor, item: ItemFacts, words: WordsFacts): Act[] {
  if (item.kind !== 'held_post' && item.kind !== 'report') return []
  if (!handlesItem(actor, item) || isMe(actor, item.personId)) return []
  if (words.subject === 'member') return item.state === 'open' ? ['keep'] : []
  if (isMe(actor, words.authorId)) return []
  if (words.subject !== 'message' && !moderatesLevel(actor, item.communityId, words.level)) return []
  const professional = roleIn(actor, item.communityId) === 'professional'
  const restore: Act[] = words.state === 'hidden' && professional ? ['restore'] : []
  if (item.state === 'closed') return restore
  const shown = professional || !words.contactData
  const guarded = guardsWords(actor, item, words)
  const either = (leaves: Act, takes: Act): Act[] => [...(shown ? [leaves] : []), ...(guarded ? [] : [takes])]
  if (words.state === 'held') return either('approve', 'return')
  if (item.kind === 'held_post') return words.state === 'withdrawn' ? ['seen'] : []
  if (words.state === 'published' || words.state === 'sent') return either('keep', 'hide')
  return ['keep', ...restore]
}

/**
 * Words of a professional are taken away by a colleague: a volunteer who finds that they cannot stay makes the item more urgent.
 * Else one volunteer gone wrong takes the answer from somebody in need first.
 */
export const guardsWords = (actor: Actor, item: Pick<ItemFacts, 'communityId'>, words: WordsFacts): boolean =>
  words.subject !== 'member' && words.byProfessional && roleIn(actor, item.communityId) === 'volunteer'

/**
 * A request to join is decided by a human of the team, once; who asks is never who decides. One that was urgent waits on when it is
 * taken back: somebody says that they saw it.
 *
 * | request | open            | withdrawn | accepted, declined |
 * | ------- | --------------- | --------- | ------------------ |
 * | acts    | accept, decline | seen      | –                  |
 */
export function joinActsFor(actor: Actor, item: ItemFacts, request: { state: string }): JoinAct[] {
  if (item.kind !== 'join_request' || item.state === 'closed') return []
  if (!handlesItem(actor, item) || isMe(actor, item.personId)) return []
  if (request.state === 'open') return ['accept', 'decline']
  return request.state === 'withdrawn' ? ['seen'] : []
}

/** An objection goes to a professional who is neither the one who decided nor the one who objects. */
export const objectionActsFor = (
  actor: Actor,
  item: ItemFacts,
  objection: { state: string; deciderId: string },
): ObjectionAct[] =>
  item.kind === 'objection' &&
  item.state === 'open' &&
  objection.state === 'open' &&
  handlesItem(actor, item) &&
  roleIn(actor, item.communityId) === 'professional' &&
  !isMe(actor, item.personId) &&
  !isMe(actor, objection.deciderId)
    ? ['confirm', 'reverse']
    : []

/**
 * Steps on the person an item is about, in this community.
 *
 * | person       | free               | paused                   | blocked | waits to be let in | nickname, of who is of no team |
 * | ------------ | ------------------ | ------------------------ | ------- | ------------------ | ------------------------------ |
 * | volunteer    | warn               | warn                     | –       | –                  | –                              |
 * | professional | warn, pause, block | warn, pause, block, lift | lift    | –                  | rename                         |
 *
 * On peers; on volunteers by a professional; on professionals by nobody here: who is staff is the coordinator's. Who deleted
 * their account is not stepped on. Nobody decides about themselves. A nickname stands everywhere: it is taken from who is
 * on no team at all, else a professional of one community decided about the team of another.
 */
export function personActsFor(
  actor: Actor,
  item: ItemFacts,
  person: { role: Role | null; paused: boolean; blocked: boolean; gone: boolean; ofTeam: boolean },
): PersonAct[] {
  if (person.gone) return []
  if (!handlesItem(actor, item) || isMe(actor, item.personId)) return []
  const own = roleIn(actor, item.communityId)
  const rename: PersonAct[] = own === 'professional' && !person.ofTeam ? ['rename'] : []
  if (item.kind === 'join_request' || person.role === 'professional') return rename
  if (own === 'professional') {
    if (person.blocked) return ['lift', ...rename]
    return person.paused ? ['warn', 'pause', 'block', 'lift', ...rename] : ['warn', 'pause', 'block', ...rename]
  }
  return own === 'volunteer' && person.role !== 'volunteer' && !person.blocked ? ['warn'] : []
}

/** A conversation that goes wrong is closed for new replies, and opened again, from the item about it. */
export const threadActsFor = (
  actor: Actor,
  item: ItemFacts,
  thread: { state: PostState; level: Level; locked: boolean } | null,
): ThreadAct[] =>
  thread?.state === 'published' && handlesItem(actor, item) && moderatesLevel(actor, item.communityId, thread.level)
    ? [thread.locked ? 'unlock' : 'lock']
    : []

/** To which levels an open item may be brought, the highest first: up by anybody of the team who sees it, down by a professional. */
export function levelsFor(actor: Actor, item: ItemFacts): Level[] {
  if (item.state === 'closed' || !handlesItem(actor, item) || isMe(actor, item.personId)) return []
  const professional = roleIn(actor, item.communityId) === 'professional'
  return LEVELS.toReversed().filter(
    (level) => level !== item.level && (professional || URGENCY[level] > URGENCY[item.level]),
  )
}

/** A volunteer who does not know what to do with an open item may ask the professionals of the team to look along. */
export const asksColleague = (actor: Actor, item: ItemFacts): boolean =>
  item.state === 'open' && roleIn(actor, item.communityId) === 'volunteer' && handlesItem(actor, item)

/** What was urgent is not made less so without words: a volunteer may read it from then on. */
export const needsReasonFor = (from: Level, to: Level): boolean =>
  URGENCY[from] >= URGENCY.red && URGENCY[to] < URGENCY[from]

/** Decisions that the person they are about reads; that somebody reported them in vain is not among them. */
export const TOLD_ACTS: LogAct[] = [
  'return',
  'hide',
  'restore',
  'fold',
  'accept',
  'decline',
  'warn',
  'pause',
  'block',
  'lift',
  'rename',
]
/** Decisions that take something from somebody: they may object. */
export const OBJECTABLE_ACTS: LogAct[] = ['return', 'hide', 'decline', 'warn', 'pause', 'block', 'rename']
/** Art. 20 DSA: a decision can be complained about for at least six months. */
export const OBJECT_DAYS = 183
const DAY = 86_400_000

export const objectUntil = (decision: { decidedAt: Date }): Date =>
  new Date(decision.decidedAt.getTime() + OBJECT_DAYS * DAY)

/** Once, by the person it is about, within six months. */
export const canObject = (
  actor: Actor,
  decision: { act: LogAct; personId: string | null; decidedAt: Date; objected: boolean },
  now: Date,
): boolean =>
  decision.personId !== null &&
  isMe(actor, decision.personId) &&
  OBJECTABLE_ACTS.includes(decision.act) &&
  !decision.objected &&
  now < objectUntil(decision)

/** A warning counts for twelve months. */
export const warningsThatCount = (sanctions: { kind: string; startsAt: Date; liftedAt: Date | null }[], now: Date) =>
  sanctions.filter((one) => one.kind === 'warn' && !one.liftedAt && now.getTime() - one.startsAt.getTime() < 365 * DAY)
    .length

/** How urgent a report is by what it is about. A worry about somebody, or a threat, never waits behind a quarrel. */
export const REPORT_LEVEL: Record<ReportReason, Level> = {
  worried: 'red',
  threatens: 'red',
  harmful: 'red',
  privacy: 'amber',
  unkind: 'amber',
  other: 'green',
}

/** So long before a promise ends that nobody kept yet, the professionals hear of it: in time to keep it still. */
export const LATE_SOON_MINUTES = 60

/** Minutes until somebody has answered (`moderation.md`, levels and clocks). */
export const ANSWER_MINUTES: Record<Level, number> = { crisis: 15, red: 30, amber: 120, green: 720 }

export const URGENCY: Record<Level, number> = { green: 0, amber: 1, red: 2, crisis: 3 }

/** An item is never less urgent than the post it is about: who may not see the one may not see the other. */
export const higherLevel = (a: Level, b: Level): Level => (URGENCY[a] >= URGENCY[b] ? a : b)

/** What a decision on a person, or a report about a nickname, is about: the person in this one community. */
export const memberSubject = (communityId: string, memberId: string) => `${communityId}.${memberId}`

/** What keeps somebody from writing in a community: until when (null: no end), and the decision that says why. */
export interface Silenced {
  until: Date | null
  decisionId: string | null
}

/** Null for who may write there: no pause and no block, or one that is over. */
export function silencedBy(
  row: { pausedUntil: Date | null; blockedAt: Date | null; decisionId: string | null } | undefined,
  now: Date,
): Silenced | null {
  if (!row) return null
  const until = row.pausedUntil && row.pausedUntil > now ? row.pausedUntil : null
  return row.blockedAt || until ? { until: row.blockedAt ? null : until, decisionId: row.decisionId } : null
}
