/** A question to the record, as D1 takes it. */
export interface Question {
  sql: string
  params: string[]
}

const OPEN = "c.kind = 'open' and c.archived_at is null"

/** Pages that every guest sees alike, and the question whose answer changes with whatever one of them could show. */
const PAGES: { path: RegExp; sql: string }[] = [
  {
    path: /^\/t\/(thr_[a-z0-9]+)$/,
    sql: `select t.revision || '.' || c.revision as revision from threads t join communities c on c.id = t.community_id
      where t.id = ? and t.state = 'published' and ${OPEN}`,
  },
  {
    path: /^\/c\/([a-z0-9-]+)$/,
    sql: `select c.revision || '' as revision from communities c where c.slug = ? and ${OPEN}`,
  },
  {
    path: /^\/(?:groups)?$/,
    sql: "select count(*) || '.' || total(c.revision) as revision from communities c",
  },
]

/**
 * The question that says whether a guest's page at this path still is what it was: one row with `revision`, kept by the
 * triggers of migration 0002. No row: not a page that anybody may see without an account, so it is not kept. `null` for
 * every other path.
 */
export function guestRevision(path: string): Question | null {
  for (const page of PAGES) {
    const found = page.path.exec(path)
    if (found) return { sql: page.sql, params: found.slice(1) }
  }
  return null
}
