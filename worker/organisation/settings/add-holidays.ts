import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { HolidaysInput } from '../contract.ts'
import { decideHolidays } from '../decide-holidays.ts'
import { logged } from '../store.ts'
import { insertDays, sameDays } from './store.ts'

/** Adds the public holidays of a year, of the installation's country and for every community; those known already stay. */
export async function addHolidays(scope: Scope, input: HolidaysInput): Promise<{ kind: 'done'; added: number }> {
  const holidays = decideHolidays(scope.config.country, input.year)
  const [known] = await scope.db.batch([
    sameDays(
      scope.db,
      holidays.map((day) => day.date),
      null,
    ),
  ])
  const fresh = holidays.filter((day) => !known.some((one) => one.date === day.date))
  if (fresh.length)
    await commit(scope, [
      insertDays(
        scope.db,
        fresh.map((day) => ({ ...day, id: newId('day', scope.now), communityId: null })),
      ),
      logged(scope, 'days_changed', { detail: `${input.year}: + ${fresh.length}` }),
    ])
  return { kind: 'done', added: fresh.length }
}
