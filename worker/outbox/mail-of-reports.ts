import type { Db } from '#db/client.ts'
import type { Level } from '#worker/forum/contract.ts'
import { inTurn } from './turns.ts'

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
  reach: { db: Db; now(): Date; row?: string },
  report: { itemId: string; level: Level },
  send: () => Promise<unknown>,
): Promise<void> {
  const now = reach.now().getTime()
  const turns = [{ name: `${report.itemId}.${report.level}.${Math.floor(now / HOUR)}` }]
  if (report.level !== 'crisis') turns.push({ name: `reports.${Math.floor(now / CEILING)}` })
  await inTurn(reach, turns, send)
}
