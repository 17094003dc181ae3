import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import type { PostState } from '#worker/forum/contract.ts'
import { canWriteIn } from '#worker/forum/policy.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import { canAskTeam } from '#worker/messages/policy.ts'
import { communityOfDecision, decisionAbout } from './decisions/store.ts'
import { canObject, objectUntil } from './policy.ts'
import { wasCry } from './rows.ts'
import type { DecisionView, Readers } from './views.ts'

/**
 * A decision, as the person it is about reads it: what, which rule, why, until when, their own text, and how to object.
 * Who of the team stays a function: people are not to be written to or looked for. Where their words were a cry, help lines
 * stand above it and the way to the team below: "not placed" must not be the last thing that somebody in need reads.
 */
export async function readDecision(scope: Scope, id: string): Promise<DecisionView> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const place = communityOfDecision(db, id)
  const [[row], watched, lines] = await db.batch([
    decisionAbout(db, actor.id, id),
    watchedWordsFor(db, place),
    linesOf(db, scope.config.country),
  ])
  if (!row) throw notFound()
  const objected = row.objectionText ?? undefined
  const cry = wasCry(row) || isCry(decideLevel([row.messageMarkdown ?? undefined, objected], watched))
  const staff = row.deciderRole && row.deciderRole !== 'peer' ? row.deciderRole : null
  return {
    id: row.id,
    act: row.act,
    community: row.community,
    rule: row.rule,
    reason: row.reason,
    by: { role: staff, staffFunction: staff ? row.staffFunction : null },
    decidedAt: row.decidedAt,
    until: row.until,
    liftedAt: row.liftedAt,
    post:
      row.postMarkdown !== null && row.postState
        ? { title: row.opening ? row.title : null, markdown: row.postMarkdown }
        : row.messageMarkdown !== null
          ? { title: null, markdown: row.messageMarkdown }
          : null,
    readers: readersOf(row),
    outOf: row.act === 'block' && !row.liftedAt ? row.slug : null,
    again: againAt(scope, row),
    objection:
      row.objectionState && row.objectionAt
        ? {
            text: row.objectionText ?? '',
            state: row.objectionState,
            words: row.objectionWords,
            createdAt: row.objectionAt,
            decidedAt: row.objectionDecidedAt,
          }
        : null,
    cry: cry
      ? {
          helpLines: lines.map(lineView),
          // Who was never let in is not that team's to answer.
          askTeam: row.act !== 'decline' && canAskTeam(actor, { ...row, id: row.communityId }) ? row.slug : null,
        }
      : null,
    can: { object: canObject(actor, { ...row, objected: row.objectionState !== null }, now) },
    objectUntil: objectUntil(row),
  }
}

/**
 * Who reads the words of a decision now.
 *
 * | words, now | held, returned, hidden | published                | withdrawn | sent |
 * | ---------- | ---------------------- | ------------------------ | --------- | ---- |
 * | readers    | team                   | everybody, the community | gone      | both |
 *
 * A reply in a topic that is not published itself is the team's too.
 */
function readersOf(row: {
  act: string
  kind: 'open' | 'closed'
  postState: PostState | null
  threadState: PostState | null
  messageState: 'sent' | 'hidden' | null
}): Readers | null {
  if (row.messageState) return row.messageState === 'sent' ? 'both' : 'team'
  if (!row.postState) return null
  // What was folded stands where it stood: the page says what that means.
  if (row.act === 'fold' && row.postState === 'published' && row.threadState === 'published') return null
  if (row.postState === 'withdrawn') return 'gone'
  if (row.postState !== 'published' || row.threadState !== 'published') return 'team'
  return row.kind === 'open' ? 'everybody' : 'community'
}

/**
 * Their words can be written anew while they are out of sight, where they may still write; not while paused, nor where they
 * no longer belong.
 */
function againAt(
  { actor }: Scope,
  row: {
    communityId: string
    kind: 'open' | 'closed'
    slug: string
    opening: boolean | null
    threadId: string | null
    act: string
    postState: PostState | null
  },
): DecisionView['again'] {
  if (row.threadId === null || (row.act !== 'return' && row.act !== 'hide')) return null
  if (row.postState !== 'returned' && row.postState !== 'hidden') return null
  if (!canWriteIn(actor, { id: row.communityId, kind: row.kind })) return null
  return row.opening ? { slug: row.slug } : { threadId: row.threadId }
}
