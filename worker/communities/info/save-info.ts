import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { type InfoInput, type SaveInfoOutcome, standingKind } from '../contract.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { conflict, decideSave, pageSlug, writtenInfo } from './decide-info.ts'
import { infoOrder, infoPage, writeInfo } from './store.ts'

/**
 * Writes a page of information (`name` null: a new one). Whoever saves on an older version than the one that stands gets
 * the other's text and loses nothing of their own.
 */
export async function saveInfo(
  scope: Scope,
  slug: string,
  name: string | null,
  input: InfoInput,
): Promise<SaveInfoOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const target = name ?? pageSlug(input)
  const [[community], [page], order] = await db.batch([
    communityBySlug(db, actor, slug),
    infoPage(db, actor, slug, target),
    infoOrder(db, slug),
  ])
  if (!community) throw notFound()
  if (!canKeepInfo(actor, community.id)) throw forbidden()
  const decision = decideSave({ page, name, target, count: order.length, input, writerId: actor.id })
  if (decision.kind === 'missing') throw notFound()
  if (decision.kind !== 'write') return decision
  const kind = (name && standingKind(name)) || input.kind
  const first = { id: newId('inf', now), communityId: community.id, kind, slug: target }
  const written = writtenInfo(input, renderMarkdown(input.markdown), actor.id, now)
  const statements = writeInfo(db, page, first, order, written)
  const result = await commit(scope, statements)
  if (result.committed) return { kind: 'saved', page: target }
  const [[theirs]] = await db.batch([infoPage(db, actor, slug, target)])
  return theirs && name !== null ? conflict(theirs) : { kind: 'taken' }
}
