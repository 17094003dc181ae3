import { as } from '#tests/support/as.ts'
import { make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import type { Act, DecisionInput } from '#worker/moderation/contract.ts'

/** What a moderator sends: a rule and a reason where the act wants them. */
export const decision = (act: Act, version = 1): DecisionInput => ({
  version,
  act,
  ...(act === 'return' || act === 'hide'
    ? { rule: 'kind', reason: 'Dit is niet vriendelijk genoeg.' }
    : { reason: '' }),
})

/** Decides as somebody, on the version they saw. */
export const decide = async (member: Member, item: string, act: Act, version = 1) =>
  as(member).moderation.decide(item, { ...decision(act, version), seen: await now.seen(item) })

/** A forum with its team, and one peer who writes there. */
export async function scene(given: Parameters<typeof make.community>[0] = {}) {
  const place = await make.community({ review: 'before', ...given })
  const author = await make.member({ in: place, nickname: `Zeester ${place.position}` })
  const noor = await make.member({ in: place, role: 'professional', nickname: `Noor ${place.position}` })
  const tarik = await make.member({ in: place, role: 'professional', nickname: `Tarik ${place.position}` })
  const libel = await make.member({ in: place, role: 'volunteer', nickname: `Libel ${place.position}` })
  return { place, author, noor, tarik, libel }
}
