import type { BatchItem } from 'drizzle-orm/batch'
import { outbox } from '#db/schema/outbox.ts'
import type { Message } from '#worker/outbox/catalog.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type Statement = BatchItem<'sqlite'>

/** `conflict` names the unique columns that broke, as SQLite says it: `moderation_log.subject_id, …`. */
export type Commit = { committed: true } | { committed: false; conflict: string }

/**
 * The one writer: all statements and the messages that follow from them in one D1 batch, which holds whole or not at
 * all. A broken unique constraint is an answer, and so is a decision on a
 * version that is no longer there; anything else is a bug and is thrown.
 */
export async function commit(scope: Scope, statements: Statement[], messages: Message[] = []): Promise<Commit> {
  const rows = messages.map((message) => ({ id: newId('out', scope.now), message, createdAt: scope.now }))
  const all = rows.length ? [...statements, scope.db.insert(outbox).values(rows)] : statements
  try {
    await scope.db.batch(all as [Statement, ...Statement[]])
  } catch (error) {
    const conflict = uniqueConflict(error)
    if (conflict) return { committed: false, conflict }
    throw error
  }
  if (rows.length) scope.send(rows.map((row) => row.id))
  return { committed: true }
}

function uniqueConflict(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const found = /UNIQUE constraint failed: ([^:]+)/.exec(at.message)
    if (found) return found[1]
    // The version of a decision comes from the subject as it was seen; it is empty when that changed meanwhile.
    if (/NOT NULL constraint failed: moderation_log\.version/.test(at.message)) return 'moderation_log.version'
  }
}
