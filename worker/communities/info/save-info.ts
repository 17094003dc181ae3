import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { INFO_PAGES_MAX, type InfoInput, type SaveInfoOutcome, standingKind } from '../contract.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
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
  const written = {
    title: input.title,
    markdown: input.markdown,
    html: renderMarkdown(input.markdown),
    published: input.published === 'on',
    updatedBy: actor.id,
    updatedAt: now,
  }
  if (page) {
    // Sent twice: what stands is what they wrote.
    const same = page.markdown === input.markdown && page.title === input.title && page.published === written.published
    if (same && page.updatedBy === actor.id) return { kind: 'saved', page: target }
    if (name === null) return { kind: 'taken' }
    if (page.version !== input.version) return conflict(page)
  } else {
    if (name !== null && !standingKind(name)) throw notFound()
    if (order.length >= INFO_PAGES_MAX) return { kind: 'full' }
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

const conflict = (page: { title: string; markdown: string; version: number; by: string | null; updatedAt: Date }) =>
  ({
    kind: 'conflict',
    theirs: {
      title: page.title,
      markdown: page.markdown,
      version: page.version,
      by: page.by,
      at: page.updatedAt,
    },
  }) as const

/** Addresses that mean something else. */
const RESERVED = ['new', 'rules', 'readers']
const SLUG_MAX = 60

/** The address of a new page, from its title; of the two that always exist, their own. */
function pageSlug({ kind, title }: InfoInput): string {
  if (standingKind(kind)) return kind
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' || RESERVED.includes(plain) ? `${plain || 'info'}-1` : plain
}
