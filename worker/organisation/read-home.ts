import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { HELP_LINE_STALE_DAYS } from '#worker/help/contract.ts'
import { linesCheckedBefore } from '#worker/help/store.ts'
import { lateCounts } from '#worker/moderation/waiting/store.ts'
import { decideUnattended } from './care/decide-unattended.ts'
import { unattendedConversations, unattendedItems } from './care/store.ts'
import { decideHolidays } from './decide-holidays.ts'
import { allCommunities, hoursCounts, rulesPage, sameDays, teamCounts } from './settings/store.ts'
import { openInvitationCount } from './team/store.ts'

/** Two months ahead is in time to plan who is there in the holidays. */
const HOLIDAYS_AHEAD_DAYS = 60

/** What needs the coordinator's attention, in counts only. */
export async function readOrganisation(scope: Scope) {
  const { db, now, config } = scope
  const ahead = localDay({ config, now: new Date(now.getTime() + HOLIDAYS_AHEAD_DAYS * 86_400_000) })
  const year = Number(ahead.slice(0, 4))
  const holidays = decideHolidays(config.country, year).map((day) => day.date)
  const [communities, team, hours, [stale], [invitations], rules, known, items, conversations, late] = await db.batch([
    allCommunities(db),
    teamCounts(db),
    hoursCounts(db),
    linesCheckedBefore(db, config.country, new Date(now.getTime() - HELP_LINE_STALE_DAYS * 86_400_000)),
    openInvitationCount(db, now),
    rulesPage(db),
    sameDays(db, holidays, null),
    unattendedItems(db),
    unattendedConversations(db),
    lateCounts(db, now),
  ])
  const live = communities.filter((row) => row.archivedAt === null)
  const led = new Set(team.filter((row) => row.role === 'professional' && row.able > 0).map((row) => row.communityId))
  const called = new Set(
    team.filter((row) => row.role === 'professional' && row.mailed > 0).map((row) => row.communityId),
  )
  const found = [...items, ...conversations.map((row) => ({ ...row, kind: 'conversation' as const }))]
  const timed = new Set(hours.map((row) => row.communityId))
  return {
    unattended: decideUnattended(found, communities, (id) => Number(led.has(id))),
    /** Where people wait longer than was promised, and how many. */
    late: late.map(({ name, count }) => ({ name, count })),
    noCommunities: live.length === 0,
    noProfessional: live.filter((row) => !led.has(row.id)).length,
    /** Places in a team of people who cannot open the desk yet. */
    noSecondStep: team.reduce((sum, row) => sum + row.count - row.able, 0),
    // The mailbox of the desk hears of every group.
    noMail:
      config.deskMail && config.mailFrom ? 0 : live.filter((row) => !config.mailFrom || !called.has(row.id)).length,
    /** Whether this installation mails anybody at all. */
    mails: config.mailFrom !== '',
    noHours: live.filter((row) => !timed.has(row.id)).length,
    staleLines: stale?.count ?? 0,
    openInvitations: invitations?.count ?? 0,
    noRules: rules.length === 0,
    noHolidays: known.length === 0 ? year : null,
  }
}
