import { INFO_PAGES_MAX, type InfoInput, type OtherVersion, type SaveInfoOutcome, standingKind } from '../contract.ts'

/** A page as it stands, with what a decision about writing it anew needs to know. */
export interface StandingPage extends Omit<OtherVersion, 'at'> {
  published: boolean
  updatedBy: string | null
  updatedAt: Date
}

/**
 * Whether a page may be written as it was sent. `name` is null for a new one. The first row that fits holds.
 *
 * | page stands | facts                                    | answer               |
 * | ----------- | ---------------------------------------- | -------------------- |
 * | yes         | this very text of this very writer       | saved (sent twice)   |
 * | yes         | it was to be a new one                   | taken                |
 * | yes         | another version was on the screen        | conflict             |
 * | no          | an address that is not always there      | missing              |
 * | no          | there are `INFO_PAGES_MAX`               | full                 |
 * | –           | anything else                            | write                |
 */
export function decideSave(facts: {
  page: StandingPage | undefined
  name: string | null
  target: string
  count: number
  input: InfoInput
  writerId: string
}): SaveInfoOutcome | { kind: 'write' } | { kind: 'missing' } {
  const { page, name, target, count, input, writerId } = facts
  if (page) {
    const same =
      page.markdown === input.markdown && page.title === input.title && page.published === (input.published === 'on')
    if (same && page.updatedBy === writerId) return { kind: 'saved', page: target }
    if (name === null) return { kind: 'taken' }
    return page.version === input.version ? { kind: 'write' } : conflict(page)
  }
  if (name !== null && !standingKind(name)) return { kind: 'missing' }
  return count >= INFO_PAGES_MAX ? { kind: 'full' } : { kind: 'write' }
}

/** What somebody is told whose colleague saved first: the other's text; their own they still have. */
export const conflict = (page: StandingPage) =>
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

/** What of a page is written down; `html` is its text rendered. */
export const writtenInfo = ({ title, markdown, published }: InfoInput, html: string, writerId: string, now: Date) => ({
  title,
  markdown,
  html,
  published: published === 'on',
  updatedBy: writerId,
  updatedAt: now,
})

/** Addresses that mean something else. */
const RESERVED = ['new', 'rules', 'readers']
const SLUG_MAX = 60

/** The address of a new page, from its title; of the two that always exist, their own. */
export function pageSlug({ kind, title }: InfoInput): string {
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

/** Which pages get another place when one goes a place up or down; at the end it stays. Null when there is no such page. */
export function decideMove(
  order: { id: string; slug: string; position: number }[],
  name: string,
  direction: 'up' | 'down',
): { id: string; position: number }[] | null {
  const at = order.findIndex((one) => one.slug === name)
  const moved = order[at]
  if (!moved) return null
  const rest = order.filter((one) => one !== moved)
  const to = Math.min(Math.max(0, at + (direction === 'up' ? -1 : 1)), rest.length)
  return [...rest.slice(0, to), moved, ...rest.slice(to)].flatMap(({ id, position }, place) =>
    position === place + 1 ? [] : [{ id, position: place + 1 }],
  )
}
