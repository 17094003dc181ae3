import * as schema from '#db/schema/index.ts'
import type { Level } from '#worker/forum/contract.ts'
import { type Role, union, without } from './marks.ts'
import { memberId, type Place, placeId, teamAndGlass, type World } from './world.ts'

interface Conversation {
  id: string
  place: Place
  what: string
  sides: Role[]
  /** Who reads it for the team. */
  asTeam: Role[]
  number: number
}

/** Conversations with the team, in every place and at both levels, and one between members. Answers what was reported of it. */
export function seedWritten(world: World): { id: string; by: Role; place: Place } {
  const withTeam = [
    { place: 'hidden', by: 'member', level: 'green' },
    { place: 'hidden', by: 'member', level: 'red' },
    { place: 'hidden', by: 'out', level: 'amber' },
    { place: 'archived', by: 'member', level: 'green' },
    { place: 'open', by: 'outsider', level: 'amber' },
    // Began as a member, and came to be of the team: never its team in this one.
    { place: 'hidden', by: 'professional', level: 'green' },
  ] as const
  for (const { place, by, level } of withTeam) {
    const asTeam = without(teamAndGlass(place, level), by)
    const conversation = seedConversation(world, { place, sides: [by], asTeam, level, kind: 'team' })
    seedMessage(world, conversation, { by })
    seedMessage(world, conversation, { by: asTeam[0]!, fromTeam: true })
    seedMessage(world, conversation, { by: asTeam[0]!, internal: true })
    seedMessage(world, conversation, { by, hidden: true })
    seedMessage(world, conversation, { by: asTeam[0]!, fromTeam: true, hidden: true })
    // The last word is the member's: it waits.
    seedMessage(world, conversation, { by })
  }
  const place = 'hidden'
  const between = seedConversation(world, {
    place,
    sides: ['writer', 'member'],
    asTeam: [],
    level: 'green',
    kind: 'members',
  })
  const reported = seedMessage(world, between, { by: 'writer', alsoFor: teamAndGlass(place, 'amber') })
  seedMessage(world, between, { by: 'member', hidden: true })
  seedMessage(world, between, { by: 'writer' })
  return { id: reported, by: 'writer', place }
}

function seedConversation(
  world: World,
  given: { place: Place; sides: Role[]; asTeam: Role[]; level: Level; kind: 'team' | 'members' },
): Conversation {
  const { place, sides, asTeam, level, kind } = given
  const id = world.id('cnv')
  const may = union(sides, asTeam)
  const what = `a ${level} conversation of ${sides.join(' and ')} in ${place}`
  const [first, second] = sides
  world.add(
    world.db.insert(schema.conversations).values({
      id,
      communityId: placeId(place),
      kind,
      subject: world.marks.make(`subject of ${what}`, may),
      memberId: memberId(first!),
      otherId: second ? memberId(second) : null,
      pairKey: second ? `${placeId(place)}.${id}` : null,
      state: 'open',
      waitingSince: kind === 'team' ? world.moment() : null,
      dueAt: kind === 'team' ? world.hours(2) : null,
      level,
      urgency: level === 'red' ? 2 : 0,
      messageCount: 4,
      lastMessageAt: world.moment(),
      createdAt: world.moment(),
    }),
  )
  world.thing('conversationId', id, may)
  return { id, place, what, sides, asTeam, number: 0 }
}

function seedMessage(
  world: World,
  conversation: Conversation,
  given: { by: Role; fromTeam?: boolean; internal?: boolean; hidden?: boolean; alsoFor?: Role[] },
): string {
  const { by, fromTeam = false, internal = false, hidden = false, alsoFor = [] } = given
  const { sides, asTeam, what } = conversation
  const id = world.id('msg')
  const toSides = internal ? [] : hidden ? sides.filter((side) => side === by && !fromTeam) : sides
  const may = union(asTeam, toSides, alsoFor)
  const which = `${internal ? 'a note in' : hidden ? 'a hidden message in' : 'a message in'} ${what}`
  const text = world.marks.make(`text of ${which}`, may)
  if (!internal) conversation.number += 1
  world.add(
    world.db.insert(schema.messages).values({
      id,
      conversationId: conversation.id,
      authorId: memberId(by),
      fromTeam: fromTeam || internal,
      internal,
      draftKey: `seed-${id}`,
      number: internal ? null : conversation.number,
      // The page shows what was rendered; the source stands in no page but the item of a report.
      markdown: `${text} tekst`,
      html: `<p>${text} tekst</p>`,
      state: hidden ? 'hidden' : 'sent',
      createdAt: world.moment(),
    }),
  )
  world.thing('messageId', id, internal ? [] : without(toSides, by), which)
  for (const role of union(sides, asTeam))
    world.add(
      world.db.insert(schema.notifications).values({
        id: world.id('ntf'),
        memberId: memberId(role),
        kind: 'message',
        subjectId: id,
        communityId: placeId(conversation.place),
        conversationId: conversation.id,
        createdAt: world.moment(),
      }),
    )
  return id
}
