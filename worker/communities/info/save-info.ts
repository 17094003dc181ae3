import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { type InfoInput, type SaveInfoOutcome, standingKind } from '../contract.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { conflict, decideSave, pageSlug } from './decide-info.ts'
import { infoOrder, infoPage, insertInfo, replaceInfo } from './store.ts'

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
  const written = {
    title: input.title,
    markdown: input.markdown,
    html: renderMarkdown(input.markdown),
    published: input.published === 'on',
    updatedBy: actor.id,
    updatedAt: now,
  }
  const statements = page
    ? replaceInfo(db, page, written)
    : [
        insertInfo(db, {
          id: newId('inf', now),
          communityId: community.id,
          kind: (name && standingKind(name)) || input.kind,
          slug: target,
          position: Math.max(0, ...order.map((one) => one.position)) + 1,
          ...written,
        }),
      ]
  const result = await commit(scope, statements)
  if (result.committed) return { kind: 'saved', page: target }
  const [[first]] = await db.batch([infoPage(db, actor, slug, target)])
  return first && name !== null ? conflict(first) : { kind: 'taken' }
}
