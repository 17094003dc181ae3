import { type InfoInput, type SaveInfoOutcome, standingKind } from '#worker/communities/contract.ts'
import { conflict, decideSave, pageSlug, writtenInfo } from '#worker/communities/info/decide-info.ts'
import { generalPagesToKeep, generalPageToKeep, writeInfo } from '#worker/communities/info/store.ts'
import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { logged } from '../store.ts'

/**
 * Writes a page of information of the whole installation (`name` null: a new one): the house rules everywhere, who reads
 * what, and whatever else is said to everybody. Two that save at once lose nothing, as in a community.
 */
export async function saveInfoPage(scope: Scope, name: string | null, input: InfoInput): Promise<SaveInfoOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const target = name ?? pageSlug(input)
  const [[page], order] = await db.batch([generalPageToKeep(db, target), generalPagesToKeep(db)])
  const decision = decideSave({ page, name, target, count: order.length, input, writerId: actor.id })
  if (decision.kind === 'missing') throw notFound()
  if (decision.kind !== 'write') return decision
  const kind = (name && standingKind(name)) || input.kind
  // Its id follows from its address: of two that make it at once one is refused.
  const first = { id: `inf_${target}`, communityId: null, kind, slug: target }
  const written = writtenInfo(input, renderMarkdown(input.markdown), actor.id, now)
  const statements = writeInfo(db, page, first, order, written)
  const result = await commit(scope, [...statements, logged(scope, 'info_changed', { detail: input.title })])
  if (result.committed) return { kind: 'saved', page: target }
  const [[theirs]] = await db.batch([generalPageToKeep(db, target)])
  return theirs && name !== null ? conflict(theirs) : { kind: 'taken' }
}
