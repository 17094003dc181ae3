import type { Db } from '#db/client.ts'
import type { Statement } from '#worker/core/commit.ts'
import { DEMO_COMMUNITIES } from '../content.ts'
import { conversations } from './conversations.ts'
import { heldPosts } from './held.ts'
import { organisationPast } from './log.ts'
import { notices } from './notices.ts'
import { entrances, hours } from './office.ts'
import { pages } from './pages.ts'
import { past } from './past.ts'
import { joins, reports } from './reports.ts'
import { newScene } from './scene.ts'

/** Demo data around the forums: a desk with a case of every kind, conversations, opening hours, ways in, notifications. */
export function demoCases(
  db: Db,
  now: Date,
  communityId: Map<string, string>,
  memberId: Map<string, string>,
): Statement[] {
  const scene = newScene(db, now, communityId, memberId)
  const before = past(scene)
  const asked = joins(scene)
  const talked = conversations(scene)
  return [
    ...hours(scene, DEMO_COMMUNITIES),
    ...pages(scene, DEMO_COMMUNITIES),
    ...entrances(scene),
    ...organisationPast(scene),
    ...before.rows,
    ...asked.rows,
    ...talked.rows,
    ...heldPosts(scene),
    ...reports(scene),
    ...notices(scene, { letInId: asked.letInId, members: talked.members, assigned: talked.assigned }),
  ]
}
