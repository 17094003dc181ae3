import type { Db } from '#db/client.ts'
import type { Level } from '#worker/forum/contract.ts'
import { giveBackTurns, takeTurn } from './store.ts'

const HOUR = 3_600_000
/** Of all red reports together, one mail in this time: it says no more than that something waits. */
const CEILING = 5 * 60_000

/**
 * Sends the mail about an urgent report when it is its turn, so that whoever reports again and again does not drown a real alarm:
 *
 * | the item became | at most                                                    |
 * | --------------- | ---------------------------------------------------------- |
 * | crisis          | one mail an item and hour; the first at once, always       |
 * | red             | the same, and one in five minutes for all reports together |
 *
 * Red reports and crises take turns apart: the one never keeps the other waiting. A mail that fails gives its turns back.
 */
export async function mailOfReport(
  reach: { db: Db; now(): Date },
  report: { itemId: string; level: Level },
  send: () => Promise<unknown>,
): Promise<void> {
  const now = reach.now()
  const turns = [`${report.itemId}.${report.level}.${Math.floor(now.getTime() / HOUR)}`]
  if (report.level !== 'crisis') turns.push(`reports.${Math.floor(now.getTime() / CEILING)}`)
  const taken: string[] = []
  for (const turn of turns) {
    const [rows] = await reach.db.batch([takeTurn(reach.db, turn, now)])
    if (rows.length) taken.push(turn)
    else break
  }
  const all = taken.length === turns.length
  try {
    if (all) await send()
  } catch (error) {
    await reach.db.batch([giveBackTurns(reach.db, taken)])
    throw error
  }
  if (!all && taken.length) await reach.db.batch([giveBackTurns(reach.db, taken)])
}
