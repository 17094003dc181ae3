interface Told {
  reason: string
  explanation: string
  snapshot: string
  from: string | null
}

/**
 * Reports with those folded that say the same of the same words, without an account: in the place of the latest, with how often.
 * What a member told stands by itself. The first so many of these hold all of the first so many reports.
 */
export function foldReports<R extends Told>(reports: R[]): (R & { times: number })[] {
  const folded = new Map<string, R & { times: number }>()
  for (const [at, report] of reports.entries()) {
    const { reason, explanation, snapshot, from } = report
    const key = from === null ? JSON.stringify([reason, explanation.trim(), snapshot]) : String(at)
    const first = folded.get(key)
    if (first) first.times += 1
    else folded.set(key, { ...report, times: 1 })
  }
  return [...folded.values()]
}
