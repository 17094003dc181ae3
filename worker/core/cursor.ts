/** A place in a list ordered by time, then id. */
export interface Cursor {
  at: Date
  id: string
}

/** A page link's place in a list: time and id of the last row, readable and harmless. */
export const writeCursor = (at: Date, id: string): string => `${at.getTime()}.${id}`

/** `null` for anything that is not a cursor: a broken link shows the first page. */
export function readCursor(value: string | null): Cursor | null {
  const found = /^(\d{1,15})\.([a-z0-9_]{1,64}|[a-z][a-z0-9_.]{0,63})$/.exec(value ?? '')
  return found ? { at: new Date(Number(found[1])), id: found[2]! } : null
}
