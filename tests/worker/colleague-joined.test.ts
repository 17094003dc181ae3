import { beforeEach, expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox.ts'
import { as, db } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { newInvitation } from '#worker/accounts/invitation.ts'
import type { Member } from '#worker/core/actor.ts'
import { drain } from '#worker/outbox/drain.ts'

beforeEach(clock.reset)

const deliver = async () => {
  const ids = (await db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
  const { reach } = recordingReach()
  await drain(db, reach, ids, clock.now())
}
const told = async (of: Member) =>
  (await as(of).notifications.inbox(null)).unread
    .filter((line) => line.kind === 'team_joined' || line.kind === 'colleague_joined')
    .map(({ kind, href, community }) => ({ kind, href, community }))

test('who joins a team is no surprise: its professionals and the coordinators hear of it, who gave the role and who came do not', async () => {
  const place = await make.community({ kind: 'closed', name: 'Zz groep' })
  const [els, joris] = [await make.member({ coordinator: true }), await make.member({ coordinator: true })]
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const elsewhere = await make.community()
  const tarik = await make.member({ in: elsewhere, role: 'professional' })
  const give = (role: 'volunteer' | 'professional') =>
    as(els).organisation.giveRole(tarik.id, { communityId: place.id, role })
  await give('volunteer')
  await deliver()
  expect(await told(joris)).toEqual([{ kind: 'team_joined', href: '/manage/team', community: 'Zz groep' }])
  expect(await told(noor)).toEqual([{ kind: 'colleague_joined', href: `/c/${place.slug}`, community: 'Zz groep' }])
  for (const other of [els, libel, peer, tarik]) expect(await told(other)).toEqual([])
  // Another role of a colleague is no news.
  clock.pass(1)
  await give('professional')
  await deliver()
  expect(await told(noor)).toHaveLength(1)
})

test('also who comes by an invitation, which who made it hears too; a new coordinator only the coordinators', async () => {
  const place = await make.community({ kind: 'closed', name: 'Zz groep' })
  const els = await make.member({ coordinator: true })
  const noor = await make.member({ in: place, role: 'professional' })
  const person = await make.member()
  const { token, statement } = await newInvitation(db, clock.now(), {
    roles: [{ communityId: place.id, role: 'volunteer' }],
    coordinator: true,
    invitedBy: els.id,
  })
  await db.batch([statement])
  expect(await as(person).accounts.acceptInvitation(token, { as: person.nickname })).toMatchObject({ kind: 'done' })
  await deliver()
  expect((await told(els)).map((line) => line.community).sort()).toEqual(['Zz groep', null])
  expect(await told(noor)).toEqual([{ kind: 'colleague_joined', href: `/c/${place.slug}`, community: 'Zz groep' }])
  expect(await told(person)).toEqual([])
})
