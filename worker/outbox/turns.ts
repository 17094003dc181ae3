import type { Db } from '#db/client.ts'
import { giveBackTurns, markTurnsSent, takeTurn, turnOf } from './store.ts'

/** Something that is sent once: ever under this name, or once in so many minutes. */
export interface Turn {
  name: string
  minutes?: number
}

/**
 * Sends what may go only when all these turns are one's own, and keeps them once it went. A send that fails (throws, or answers
 * false) gives them back, for the next who comes. One that was cut off half-way holds them for the row of the outbox it came
 * from (`row`), which runs again: nobody else's mail is needed then, and after a mail that went it sends no second.
 */
export async function inTurn(
  { db, now, row }: { db: Db; now(): Date; row?: string },
  turns: Turn[],
  send: () => Promise<unknown>,
): Promise<void> {
  const by = row ?? crypto.randomUUID()
  const at = now()
  const own: string[] = []
  let sent = false
  try {
    for (const { name, minutes } of turns) {
      const freeSince = minutes === undefined ? null : new Date(at.getTime() - minutes * 60_000)
      const [, [turn]] = await db.batch([takeTurn(db, name, { by, freeSince, now: at }), turnOf(db, name)])
      if (turn?.by !== by || turn.sent) break
      own.push(name)
    }
    if (own.length === turns.length) sent = (await send()) !== false
  } finally {
    if (own.length) await db.batch([sent ? markTurnsSent(db, own, by) : giveBackTurns(db, own, by)])
  }
}
