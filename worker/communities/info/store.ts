import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, infoPages } from '#db/schema/communities.ts'
import { type Actor, communitiesWhere } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { DOOR_KINDS, INFO_PAGES_MAX } from '../contract.ts'
import { among, knownCommunity, visibleCommunity } from '../visible.ts'

const shown = eq(infoPages.published, true)

/** SQL twin of `canReadInfo`; the query joins `communities`. */
export const visibleInfo = (actor: Actor): SQL =>
  or(
    and(
      visibleCommunity(actor),
      or(shown, among(communities.id, communitiesWhere(actor, 'volunteer', 'professional'))),
    ),
    and(knownCommunity(actor), shown, inArray(infoPages.kind, [...DOOR_KINDS])),
  )!

const linkColumns = {
  slug: named(infoPages.slug, 'page_slug'),
  kind: named(infoPages.kind, 'page_kind'),
  title: infoPages.title,
  published: infoPages.published,
}

/** The pages of information of a community that this actor may read, in the team's order. */
export const infoLinks = (db: Db, actor: Actor, slug: string) =>
  db
    .select(linkColumns)
    .from(infoPages)
    .innerJoin(communities, eq(communities.id, infoPages.communityId))
    .where(and(eq(communities.slug, slug), visibleInfo(actor)))
    .orderBy(asc(infoPages.position), asc(infoPages.id))
    .limit(INFO_PAGES_MAX)

const pageColumns = {
  ...linkColumns,
  id: named(infoPages.id, 'page_id'),
  html: infoPages.html,
  markdown: infoPages.markdown,
  version: infoPages.version,
  updatedAt: infoPages.updatedAt,
  updatedBy: infoPages.updatedBy,
  by: members.nickname,
}

export const infoPage = (db: Db, actor: Actor, slug: string, page: string) =>
  db
    .select(pageColumns)
    .from(infoPages)
    .innerJoin(communities, eq(communities.id, infoPages.communityId))
    .leftJoin(members, eq(members.id, infoPages.updatedBy))
    .where(and(eq(communities.slug, slug), eq(infoPages.slug, page), visibleInfo(actor)))

/** A page of the whole installation: for everybody. */
export const generalPage = (db: Db, page: string) =>
  db
    .select({ title: infoPages.title, html: infoPages.html, updatedAt: infoPages.updatedAt })
    .from(infoPages)
    .where(and(isNull(infoPages.communityId), eq(infoPages.slug, page), shown))
    .orderBy(desc(infoPages.updatedAt))
    .limit(1)

/** The same for who keeps it, shown or not, with what a change needs to know. */
export const generalPageToKeep = (db: Db, page: string) =>
  db
    .select(pageColumns)
    .from(infoPages)
    .leftJoin(members, eq(members.id, infoPages.updatedBy))
    .where(and(isNull(infoPages.communityId), eq(infoPages.slug, page)))
    .orderBy(desc(infoPages.updatedAt))
    .limit(1)

/** All of them for who keeps them, in their order, with their places. */
export const generalPagesToKeep = (db: Db) =>
  db
    .select({
      id: infoPages.id,
      slug: infoPages.slug,
      kind: infoPages.kind,
      title: infoPages.title,
      published: infoPages.published,
      position: infoPages.position,
    })
    .from(infoPages)
    .where(isNull(infoPages.communityId))
    .orderBy(asc(infoPages.position), asc(infoPages.id))
    .limit(INFO_PAGES_MAX)

export const generalPages = (db: Db) =>
  db
    .select({ slug: infoPages.slug, title: infoPages.title })
    .from(infoPages)
    .where(and(isNull(infoPages.communityId), shown))
    .orderBy(asc(infoPages.position), asc(infoPages.id))
    .limit(INFO_PAGES_MAX)

/** Ids and places of all pages of a community, to put one elsewhere. */
export const infoOrder = (db: Db, slug: string) =>
  db
    .select({
      id: named(infoPages.id, 'page_id'),
      slug: named(infoPages.slug, 'page_slug'),
      position: infoPages.position,
    })
    .from(infoPages)
    .innerJoin(communities, eq(communities.id, infoPages.communityId))
    .where(eq(communities.slug, slug))
    .orderBy(asc(infoPages.position), asc(infoPages.id))
    .limit(INFO_PAGES_MAX)

type InfoRow = typeof infoPages.$inferInsert
type Written = Pick<InfoRow, 'title' | 'markdown' | 'html' | 'published' | 'updatedBy' | 'updatedAt'>

/** Writes a page of information: one that stands anew, one that does not (`first` says which) behind the others. */
export const writeInfo = (
  db: Db,
  page: { id: string; version: number } | undefined,
  first: Pick<InfoRow, 'id' | 'communityId' | 'kind' | 'slug'>,
  order: { position: number }[],
  written: Written,
): Statement[] =>
  page
    ? replaceInfo(db, page, written)
    : [
        db
          .insert(infoPages)
          .values({ ...first, ...written, position: Math.max(0, ...order.map((one) => one.position)) + 1 }),
      ]

/** Writes a page anew on the version that was on the screen. When somebody else was first, the batch breaks on the page's id. */
const replaceInfo = (db: Db, page: { id: string; version: number }, written: Written): Statement[] => [
  db.insert(infoPages).select(
    db
      .select()
      .from(infoPages)
      .where(and(eq(infoPages.id, page.id), sql`${infoPages.version} <> ${page.version}`)),
  ),
  db
    .update(infoPages)
    .set({ ...written, version: page.version + 1 })
    .where(and(eq(infoPages.id, page.id), eq(infoPages.version, page.version))),
]

export const placeInfo = (db: Db, id: string, position: number) =>
  db.update(infoPages).set({ position }).where(eq(infoPages.id, id))
