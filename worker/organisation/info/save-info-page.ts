import { type InfoInput, type SaveInfoOutcome, standingKind } from '#worker/communities/contract.ts'
import { conflict, decideSave, pageSlug } from '#worker/communities/info/decide-info.ts'
import { generalPagesToKeep, generalPageToKeep, insertInfo, replaceInfo } from '#worker/communities/info/store.ts'
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
          // Its id follows from its address: of two that make it at once one is refused.
          id: `inf_${target}`,
          communityId: null,
          kind: (name && standingKind(name)) || input.kind,
          slug: target,
          position: Math.max(0, ...order.map((one) => one.position)) + 1,
          ...written,
        }),
      ]
  const result = await commit(scope, [...statements, logged(scope, 'info_changed', { detail: input.title })])
  if (result.committed) return { kind: 'saved', page: target }
  const [[first]] = await db.batch([generalPageToKeep(db, target)])
  return first && name !== null ? conflict(first) : { kind: 'taken' }
}
