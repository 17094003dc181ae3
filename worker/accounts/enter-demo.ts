import type { Role } from '#worker/core/actor.ts'
import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { nicknameKey } from './nickname.ts'
import { newSession } from './session.ts'
import { demoMember, demoMembers } from './store.ts'

/** Signs in as a demo person, without a password. Composed only into builds with demo people (`__DEMO__`). */
export async function enterDemo(scope: Scope, nickname: string): Promise<{ token: string }> {
  const [[member]] = await scope.db.batch([demoMember(scope.db, nicknameKey(nickname))])
  if (!member) throw notFound()
  const session = await newSession(scope.db, member.id, scope.now, { secondFactor: true })
  await commit(scope, [session.statement])
  return { token: session.token }
}

export interface DemoPersonView {
  nickname: string
  /** The seed of their drawn figure. */
  figure: string
  role: Role | 'coordinator'
  communities: string[]
}

/** Everybody one may be in a demo, each with the highest role they have anywhere. */
export async function listDemo(scope: Scope): Promise<DemoPersonView[]> {
  const [rows] = await scope.db.batch([demoMembers(scope.db)])
  const people = new Map<string, DemoPersonView>()
  for (const row of rows) {
    const person = people.get(row.nickname) ?? {
      nickname: row.nickname,
      figure: row.figure,
      role: 'peer',
      communities: [],
    }
    if (row.coordinator) person.role = 'coordinator'
    else if (row.role && row.role !== 'peer') person.role = row.role
    if (row.community) person.communities.push(row.community)
    people.set(row.nickname, person)
  }
  return [...people.values()]
}
