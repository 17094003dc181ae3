import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { dutchOf } from '#worker/i18n/dutch.ts'
import { en } from '#worker/i18n/en.ts'
import type { Language } from '#worker/i18n/words.ts'
import { decideReport, REPORT_DAYS, reportCsv } from './decide-report.ts'
import { allEntrances, monthlyCounts } from './store.ts'

/** The report for who pays: visits and new accounts by month and entrance, as CSV. */
export async function reportEntrances(scope: Scope, language: Language): Promise<{ csv: string }> {
  const { db, now, config } = scope
  const from = localDay({ config, now: new Date(now.getTime() - REPORT_DAYS * 86_400_000) })
  const [entrances, counts] = await db.batch([allEntrances(db), monthlyCounts(db, from)])
  const words = (language === 'en' ? en : dutchOf(config.country)).manageLists.entrances
  return {
    csv: reportCsv(
      entrances.map(({ id, name, region, code }) => ({ name, region, code, months: decideReport(counts, id) })),
      { head: [words.name, words.codeHead, words.region, words.month, words.visits, words.signUps], few: words.few },
    ),
  }
}
