import { professionalsOf } from '#worker/communities/store.ts'
import { notify } from '#worker/notifications/notify.ts'
import { coordinatorRows } from '#worker/organisation/team/store.ts'
import type { MessageOf } from './catalog.ts'
import type { Reach } from './effects.ts'

/**
 * Who reads what a community keeps from others is no surprise to those who answer for it: the coordinators hear that somebody came
 * into a team, its professionals that they have a colleague. Not who came, nor who gave the role.
 */
export async function tellOfColleague(m: MessageOf<'team.joined'>, reach: Reach): Promise<void> {
  const { communityId } = m
  const [coordinators, team] = await reach.db.batch([
    coordinatorRows(reach.db),
    professionalsOf(reach.db, communityId ?? ''),
  ])
  const others = (ids: string[]) => ids.filter((id) => id !== m.memberId && id !== m.by)
  const subjectId = `${communityId ?? 'coordinator'}.${m.memberId}.${m.at}`
  const first = others(coordinators.map((one) => one.id))
  await notify(reach, first, { kind: 'team_joined', subjectId, communityId })
  // Once is enough for who is both.
  const rest = others(team.map((one) => one.memberId)).filter((id) => !first.includes(id))
  await notify(reach, rest, { kind: 'colleague_joined', subjectId, communityId })
}
