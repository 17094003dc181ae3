import { createDb, type Db, newMeter } from '#db/client.ts'
import { acceptInvitation } from './accounts/accept-invitation.ts'
import { changeNickname } from './accounts/change-nickname.ts'
import { changePassword } from './accounts/change-password.ts'
import { chooseFigure } from './accounts/choose-figure.ts'
import { mailRound } from './accounts/email/mail-round.ts'
import { removeOldEmail } from './accounts/email/remove-old.ts'
import { endDevice } from './accounts/end-device.ts'
import { endOldSessions } from './accounts/end-old-sessions.ts'
import { enterDemo, listDemo } from './accounts/enter-demo.ts'
import { deleteAccount } from './accounts/farewell/delete-account.ts'
import { readFarewell } from './accounts/farewell/read-farewell.ts'
import { proposeNickname } from './accounts/propose-nickname.ts'
import { readAccount } from './accounts/read-account.ts'
import { readDevices } from './accounts/read-devices.ts'
import { readInvitation } from './accounts/read-invitation.ts'
import { recover } from './accounts/recover.ts'
import { renewRecoveryCode } from './accounts/renew-recovery-code.ts'
import { showRecoveryCode } from './accounts/show-recovery-code.ts'
import { signIn } from './accounts/sign-in.ts'
import { signOut } from './accounts/sign-out.ts'
import { signOutEverywhere } from './accounts/sign-out-everywhere.ts'
import { signUp } from './accounts/sign-up.ts'
import { belongingVerbs } from './belonging-verbs.ts'
import { communityVerbs } from './community-verbs.ts'
import { coordinatorVerbs } from './coordinator-verbs.ts'
import { isStaff } from './core/actor.ts'
import { type Env, objectNamed, readConfig, requireSecret } from './core/config.ts'
import { Refusal } from './core/refusal.ts'
import type { Scope } from './core/scope.ts'
import { createVault } from './core/vault.ts'
import { emailVerbs } from './email-verbs.ts'
import { claimTicket } from './events/claim-ticket.ts'
import { readCalendar } from './events/read-calendar.ts'
import { readEvent } from './events/read-event.ts'
import { readRoom } from './events/read-room.ts'
import { takeSeat } from './events/take-seat.ts'
import { factorVerbs } from './factor-verbs.ts'
import { askToFeature } from './forum/keeping/ask-to-feature.ts'
import { lockThread } from './forum/keeping/lock-thread.ts'
import { moveToForum } from './forum/keeping/move-to-forum.ts'
import { pinThread } from './forum/keeping/pin-thread.ts'
import { readKeeping } from './forum/keeping/read-keeping.ts'
import { GONE_NAME } from './forum/limits.ts'
import { listenToThread } from './forum/listen-to-thread.ts'
import { previewPost } from './forum/preview-post.ts'
import { readStartForm } from './forum/read-start-form.ts'
import { readThread } from './forum/read-thread.ts'
import { startThread } from './forum/start-thread.ts'
import { submitReply } from './forum/submit-reply.ts'
import { forumVerbs } from './forum-verbs.ts'
import { heard, hearUnsent } from './heard.ts'
import { readHelp } from './help/read-help.ts'
import { inboxVerbs } from './inbox-verbs.ts'
import { liveMail } from './mail/live.ts'
import { messageVerbs } from './message-verbs.ts'
import { answerJoin } from './moderation/answer-join.ts'
import { answerObjection } from './moderation/answer-objection.ts'
import { askColleague } from './moderation/ask-colleague.ts'
import { fileReport } from './moderation/file-report.ts'
import { followReport } from './moderation/follow-report.ts'
import { readHandled } from './moderation/handled/read-handled.ts'
import { listOwnDecisions } from './moderation/list-own-decisions.ts'
import { listOwnReports } from './moderation/list-own-reports.ts'
import { listenToDesk } from './moderation/listen-to-desk.ts'
import { markItemLooked } from './moderation/looking/mark-item-looked.ts'
import { makeObjection } from './moderation/make-objection.ts'
import { readDecision } from './moderation/read-decision.ts'
import { readItem } from './moderation/read-item.ts'
import { readQueue } from './moderation/read-queue.ts'
import { readReportForm } from './moderation/read-report-form.ts'
import { setItemLevel } from './moderation/set-level.ts'
import { stepOnPerson } from './moderation/step-on-person.ts'
import { takeDecision } from './moderation/take-decision.ts'
import { notificationVerbs } from './notification-verbs.ts'
import { removeOldNotifications } from './notifications/remove-old.ts'
import { visitEntrance } from './organisation/entrances/visit-entrance.ts'
import { readGlassLog, readGlassTime } from './organisation/glass/read-glass-log.ts'
import { callAgain } from './outbox/call-again.ts'
import { drain, sweep } from './outbox/drain.ts'
import type { Reach } from './outbox/effects.ts'
import { tellOfWaiting } from './outbox/tell-of-waiting.ts'
import { keepSearch } from './search/keep-search.ts'
import { keptSearch } from './search/kept-search.ts'
import { readPlaces } from './search/read-places.ts'
import { searchPosts } from './search/search-posts.ts'

type Verb<I extends unknown[], O> = (scope: Scope, ...input: I) => Promise<O>
type Bound<I extends unknown[], O> = (...input: I) => Promise<O>

/** What a request may do, with an ear behind every verb by which somebody writes (`heard.ts`). */
export const createServices = (scope: Scope): Services => heard(scope, compose(scope))

/**
 * The only composition root. Each verb says at the door whom it is for: anybody, members, people who moderate
 * somewhere, or coordinators. What they may do to which thing is decided inside, by the slice's `policy` and `visible`.
 */
function compose(scope: Scope) {
  const anybody =
    <I extends unknown[], O>(verb: Verb<I, O>): Bound<I, O> =>
    async (...input) =>
      verb(scope, ...input)
  const members =
    <I extends unknown[], O>(verb: Verb<I, O>): Bound<I, O> =>
    async (...input) => {
      if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
      return verb(scope, ...input)
    }
  const staff =
    <I extends unknown[], O>(verb: Verb<I, O>): Bound<I, O> =>
    async (...input) => {
      if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
      if (scope.actor.awaitsSecondFactor) throw new Refusal('second_factor')
      if (!isStaff(scope.actor)) throw new Refusal('not_found')
      return verb(scope, ...input)
    }
  /** The team, and to read only a coordinator who broke the glass. */
  const staffOrGlass =
    <I extends unknown[], O>(verb: Verb<I, O>): Bound<I, O> =>
    async (...input) => {
      const reads = scope.actor.kind === 'member' && !scope.actor.awaitsSecondFactor && scope.actor.glass.size > 0
      return reads ? verb(scope, ...input) : staff(verb)(...input)
    }
  const coordinators =
    <I extends unknown[], O>(verb: Verb<I, O>): Bound<I, O> =>
    async (...input) => {
      if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
      if (scope.actor.awaitsSecondFactor) throw new Refusal('second_factor')
      if (!scope.actor.coordinator) throw new Refusal('not_found')
      return verb(scope, ...input)
    }
  return {
    accounts: {
      ...allBehind(members, factorVerbs.forMembers),
      ...allBehind(anybody, factorVerbs.forAnybody),
      signUp: anybody(signUp),
      proposeNickname: anybody(proposeNickname),
      signIn: anybody(signIn),
      signOut: anybody(signOut),
      recover: anybody(recover),
      account: members(readAccount),
      devices: members(readDevices),
      endDevice: members(endDevice),
      signOutEverywhere: members(signOutEverywhere),
      changePassword: members(changePassword),
      changeNickname: members(changeNickname),
      chooseFigure: members(chooseFigure),
      farewell: members(readFarewell),
      deleteAccount: members(deleteAccount),
      invitation: anybody(readInvitation),
      acceptInvitation: members(acceptInvitation),
      recoveryCode: members(showRecoveryCode),
      renewRecoveryCode: members(renewRecoveryCode),
      ...(__DEMO__ ? { enterDemo: anybody(enterDemo), demoPeople: anybody(listDemo) } : {}),
    },
    email: { ...allBehind(members, emailVerbs.forMembers), ...allBehind(anybody, emailVerbs.forAnybody) },
    communities: {
      ...allBehind(anybody, communityVerbs.forAnybody),
      ...allBehind(members, communityVerbs.forMembers),
    },
    events: {
      calendar: anybody(readCalendar),
      event: anybody(readEvent),
      takeSeat: anybody(takeSeat),
      room: anybody(readRoom),
      ticket: anybody(claimTicket),
    },
    search: {
      places: anybody(readPlaces),
      posts: anybody(searchPosts),
      keep: anybody(keepSearch),
      kept: anybody(keptSearch),
    },
    help: { lines: anybody(readHelp), hear: anybody(hearUnsent) },
    forum: {
      ...allBehind(members, forumVerbs),
      thread: anybody(readThread),
      startForm: members(readStartForm),
      start: members(startThread),
      reply: members(submitReply),
      listen: members(listenToThread),
      preview: members(previewPost),
      keeping: staff(readKeeping),
      pin: staff(pinThread),
      lock: staff(lockThread),
      move: staff(moveToForum),
      askToFeature: staff(askToFeature),
    },
    messages: allBehind(members, messageVerbs),
    inbox: { ...allBehind(staffOrGlass, inboxVerbs.forReaders), ...allBehind(staff, inboxVerbs.forStaff) },
    notifications: allBehind(members, notificationVerbs),
    moderation: {
      reportForm: anybody(readReportForm),
      report: anybody(fileReport),
      followReport: anybody(followReport),
      ownReports: members(listOwnReports),
      decision: members(readDecision),
      ownDecisions: members(listOwnDecisions),
      object: members(makeObjection),
      queue: staffOrGlass(readQueue),
      handled: staffOrGlass(readHandled),
      item: staffOrGlass(readItem),
      decide: staff(takeDecision),
      answerJoin: staff(answerJoin),
      answerObjection: staff(answerObjection),
      stepOnPerson: staff(stepOnPerson),
      setLevel: staff(setItemLevel),
      askColleague: staff(askColleague),
      markLooked: staff(markItemLooked),
      listen: staffOrGlass(listenToDesk),
      glassLog: staff(readGlassLog),
      glassTime: staff(readGlassTime),
    },
    belonging: allBehind(staff, belongingVerbs),
    organisation: { ...allBehind(coordinators, coordinatorVerbs), visit: anybody(visitEntrance) },
  }
}

type BoundAll<V> = {
  [K in keyof V]: V[K] extends (scope: Scope, ...input: infer I) => Promise<infer O> ? Bound<I, O> : never
}

/** Puts every verb of a list behind one door. */
const allBehind = <V extends Record<string, Verb<never[], unknown>>>(
  door: (verb: Verb<never[], unknown>) => Bound<never[], unknown>,
  verbs: V,
) => Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, door(verb)])) as BoundAll<V>

export type Services = ReturnType<typeof compose>

/** What happens without anybody asking: the outbox, and what ran out. Called by the queue and the cron. */
export function createUpkeep(env: Env) {
  const db = createDb(env.DB, newMeter())
  const reach = createReach(env, db)
  return {
    /** Carries out what the named commits announced. */
    drain: (ids: string[]) => drain(db, reach, ids, new Date()),
    /** What the queue lost, what ran out, who is told of what waits for nobody or too long, calls about what nobody opened, mail. */
    async everyMinute() {
      const now = new Date()
      await endOldSessions(db, now)
      await removeOldNotifications(db, now)
      await removeOldEmail(db, now)
      await tellOfWaiting(reach)
      // One of these may fail without the others waiting for it.
      const rounds = await Promise.allSettled([sweep(db, reach, now), callAgain(reach), mailRound(reach)])
      for (const round of rounds) if (round.status === 'rejected') throw round.reason
    },
  }
}

/** What the effects of the outbox may reach in this installation. */
function createReach(env: Env, db: Db): Reach {
  const config = readConfig(env)
  return {
    db,
    now: () => new Date(),
    config,
    mail: liveMail(env.MAIL, { name: config.appName, email: config.mailFrom }),
    vault: createVault(requireSecret(env)),
    async hintThread(threadId, audience) {
      await objectNamed(env, env.THREAD_ROOM, threadId).changed(audience)
    },
    async hintDesk(communityId) {
      await objectNamed(env, env.DESK_ROOM, 'desk').changed(communityId)
    },
    async hintMember(memberId) {
      await objectNamed(env, env.MEMBER_ROOM, memberId).changed()
    },
    async forgetInRoom(sessionId, memberId) {
      await objectNamed(env, env.EVENT_ROOM, sessionId).forgetMember(memberId, GONE_NAME)
    },
    async endMember(memberId) {
      await objectNamed(env, env.MEMBER_ROOM, memberId).ended()
    },
  }
}
