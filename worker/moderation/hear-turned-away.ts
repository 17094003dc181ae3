import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { wordsOr } from '#worker/forum/checks/default-words.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { readTeamWords } from '#worker/forum/checks/team-words.ts'
import type { Heard } from '#worker/help/contract.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import type { ReportSubject } from './contract.ts'
import { decideAnswerBy } from './decide-answer-by.ts'
import { memberSubject } from './policy.ts'
import { placeToBeHeard, raiseRequestOf, turnedAwaySince } from './reports/store.ts'
import { caseRows, insertReport, itemId } from './store.ts'

/** Words that somebody sent and that went nowhere. */
export interface Said {
  /** A statement that finds the community they were meant for. */
  place: Parameters<typeof placeToBeHeard>[2]
  texts: (string | undefined)[]
  /** Meant for one other member: the team is told that there were such words, and does not get to read them. */
  private?: boolean
  /** What they were reporting: it may be about somebody else. */
  about?: { subject: ReportSubject; id: string }
}

/** So many cries of one person are kept in a day. All are one item; the help lines come every time. */
export const CRIES_A_DAY = 10
const DAY = 86_400_000
/** The same words sent again within this time are the same cry. */
const AGAIN = 10 * 60_000

/**
 * Looks after words that were turned away (paused, sent out, gone, locked, muted, too fast, signed out) as far as they may be a
 * crisis: their writer gets help lines with the refusal, and one item about them waits for the professionals of the place that
 * they were meant for, with the words as a held post keeps them. Says nothing about whether that place is there.
 *
 * | who                                          | help lines | item                         |
 * | -------------------------------------------- | ---------- | ---------------------------- |
 * | signed out                                   | yes        | – (nobody knows who)         |
 * | of the team there                            | yes        | yes, for words of their own  |
 * | may read the place, or once belonged to it   | yes        | yes, one open item a person  |
 * | asked to join it, and waits or was declined  | yes        | the same; a request that     |
 * |                                              |            | waits becomes as urgent      |
 * | anybody else                                 | yes        | –                            |
 */
export async function hearTurnedAway(scope: Scope, said: Said): Promise<Heard> {
  const { actor, db, now, config } = scope
  // A refusal costs no trip more than it did, unless words that Kring itself knows stand in it.
  if (!isCry(decideLevel(said.texts, []))) return {}
  const me = actor.kind === 'member' ? actor : null
  if (!me && !(await passes(scope))) return {}
  const [watched, lines, hours, closed, [place], before] = await db.batch([
    watchedWordsFor(db, said.place),
    linesOf(db, config.country),
    hoursOf(db, said.place),
    closedDaysFrom(db, said.place, dayBefore(config.timeZone, now)),
    placeToBeHeard(db, actor, said.place),
    turnedAwaySince(db, me?.id ?? '', new Date(now.getTime() - DAY), CRIES_A_DAY),
  ])
  const found = decideLevel(said.texts, watched)
  if (!isCry(found)) return {}
  const helpLines = lines.map(lineView)
  if (!me || !place) return { helpLines }
  const role = place.role ?? 'peer'
  const level = role === 'peer' ? found : readTeamWords(said.texts, wordsOr(watched), role).level
  if (!isCry(level)) return { helpLines }
  const heard = !place.attended ? 'waits' : said.private ? 'told' : 'read'
  if (before.length >= CRIES_A_DAY) return { helpLines }
  const subjectId = memberSubject(place.id, me.id)
  const words = said.texts.filter(Boolean).join('\n\n')
  const id = itemId('report', subjectId)
  const dueAt = decideAnswerBy(level, { hours, closed, timeZone: config.timeZone }, now)
  const once = await sha256(JSON.stringify([subjectId, words, Math.floor(now.getTime() / AGAIN)]))
  await commit(
    scope,
    [
      ...caseRows(db, {
        kind: 'report',
        subject: 'member',
        subjectId,
        communityId: place.id,
        personId: me.id,
        level,
        reasons: ['turned_away'],
        openedAt: now,
        dueAt,
      }),
      raiseRequestOf(db, { memberId: me.id, communityId: place.id }, level, dueAt),
      // The same words once more break on the number, and nothing of the second is written.
      insertReport(db, {
        id: `rep_${once.slice(0, 40)}`,
        itemId: id,
        subject: said.about?.subject ?? 'member',
        subjectId: said.about?.id ?? subjectId,
        communityId: place.id,
        reporterId: me.id,
        reason: 'turned_away',
        explanation: said.private ? '' : words,
        snapshotMarkdown: me.nickname,
        snapshotVersion: 1,
        createdAt: now,
      }),
    ],
    [{ kind: 'report.filed', itemId: id, communityId: place.id, level }],
  )
  return { helpLines, heard }
}

/** Whether the address behind this may be looked after once more: for who is signed out nothing else counts. */
const passes = (scope: Scope): Promise<boolean> =>
  scope.brake('write').then(
    () => true,
    () => false,
  )
