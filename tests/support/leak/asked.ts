import * as schema from '#db/schema/index.ts'
import type { Level } from '#worker/forum/contract.ts'
import { memberSubject, URGENCY } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'
import { type Role, without } from './marks.ts'
import type { Said } from './said.ts'
import { memberId, type Place, placeId, teamAndGlass, type World } from './world.ts'

type ItemKind = (typeof schema.ITEM_KINDS)[number]
type Subject = (typeof schema.SUBJECTS)[number]

interface About {
  place: Place
  level: Level
  person: Role
  subject: Subject
  subjectId: string
  threadId?: string
  postId?: string
}

/** Who was stepped on, where and how. */
const STEPPED_ON = [
  ['paused', 'hidden', 'pause'],
  ['out', 'listed', 'block'],
] as const

/** Something for the desk; answers its id. `seers`: who of the team sees it. */
function seedItem(world: World, kind: ItemKind, about: About, seers: Role[], closed = false): string {
  const id = itemId(kind, about.subjectId)
  world.add(
    world.db.insert(schema.caseItems).values({
      id,
      communityId: placeId(about.place),
      personId: memberId(about.person),
      kind,
      subject: about.subject,
      subjectId: about.subjectId,
      threadId: about.threadId ?? null,
      postId: about.postId ?? null,
      state: closed ? 'closed' : 'open',
      level: about.level,
      urgency: URGENCY[about.level],
      reasons: [],
      openedAt: world.moment(),
      dueAt: world.hours(2),
    }),
  )
  world.thing('itemId', id, seers, `${kind} ${about.place} for ${seers.join(' and ')}`)
  return id
}

/** Somebody told the team about something. What was said, as it stood, and who told it are for those who see the item. */
function seedReport(world: World, about: About & { by: Role | null; version: number }) {
  const { marks } = world
  // A report about somebody of the team is not theirs to see.
  const seesIt = without(teamAndGlass(about.place, about.level), about.person)
  const what = `a ${about.level} report on a ${about.subject} in ${about.place}`
  world.add(
    world.db.insert(schema.reports).values({
      id: world.id('rep'),
      itemId: seedItem(world, 'report', about, seesIt),
      subject: about.subject,
      subjectId: about.subjectId,
      communityId: placeId(about.place),
      reporterId: about.by && memberId(about.by),
      reason: 'other',
      explanation: marks.make(`explanation of ${what}`, seesIt),
      snapshotMarkdown: marks.make(`words frozen with ${what}`, seesIt),
      snapshotVersion: about.version,
      followUpHash: marks.nobodys(`code with which to follow ${what}`),
      createdAt: world.moment(),
    }),
  )
}

/** Reports of every kind of thing; on what others read, and on what a volunteer wrote. */
export function seedReports(world: World, said: Said[], message: { id: string; by: Role; place: Place }) {
  const onPost = (one: Said, level: Level, by: Role | null) =>
    seedReport(world, {
      ...one,
      level,
      by,
      person: one.by,
      subject: 'post',
      subjectId: one.postId,
    })
  const find = (place: Place, level: Level, by: Role) =>
    said.find((one) => one.place === place && one.level === level && one.by === by && one.state === 'published')!
  onPost(find('open', 'green', 'writer'), 'green', 'paused')
  onPost(find('hidden', 'green', 'writer'), 'amber', 'paused')
  onPost(find('hidden', 'red', 'writer'), 'red', 'paused')
  onPost(find('open', 'green', 'volunteer'), 'amber', 'paused')
  onPost(find('elsewhere', 'green', 'elsewhere'), 'amber', null)
  seedReport(world, {
    place: message.place,
    level: 'amber',
    person: message.by,
    subject: 'message',
    subjectId: message.id,
    by: 'member',
    version: 1,
  })
  for (const [person, place] of STEPPED_ON)
    seedReport(world, {
      place,
      level: 'green',
      person,
      subject: 'member',
      subjectId: memberSubject(placeId(place), memberId(person)),
      by: null,
      version: 1,
    })
  const thread = find('hidden', 'green', 'writer')
  seedReport(world, {
    ...thread,
    level: 'red',
    person: 'writer',
    subject: 'thread',
    subjectId: thread.threadId,
    by: null,
  })
}

/** Who asks to come in: waiting, turned down, let in. */
export function seedJoins(world: World) {
  const { db, marks } = world
  const asked = [
    { by: 'outsider', place: 'listed', state: 'open' },
    { by: 'out', place: 'listed', state: 'declined' },
    { by: 'member', place: 'hidden', state: 'accepted' },
  ] as const
  for (const { by, place, state } of asked) {
    const id = world.id('jrq')
    const what = `a request to join ${place} that is ${state}`
    const decided = state !== 'open'
    const seesIt = teamAndGlass(place)
    seedItem(
      world,
      'join_request',
      { place, level: 'green', person: by, subject: 'join_request', subjectId: id },
      seesIt,
      decided,
    )
    // Who asked knows what they wrote; no page shows it to them again.
    const answer = marks.make(`answer with ${what}`, [...seesIt, by], seesIt)
    world.add(
      db.insert(schema.joinRequests).values({
        id,
        communityId: placeId(place),
        memberId: memberId(by),
        answers: [{ question: 'Waarom?', answer }],
        consentedAt: world.moment(),
        state,
        words: decided ? marks.make(`words about ${what}`, [...seesIt, by], seesIt) : null,
        createdAt: world.moment(),
        decidedAt: decided ? world.moment() : null,
        decidedBy: decided ? memberId('professional') : null,
      }),
    )
    world.thing('requestId', id, [by])
    if (decided)
      seedDecision(world, { place, person: by, subjectId: id, act: state === 'declined' ? 'decline' : 'accept' })
  }
}

/** A decision with its reason, for the person and the team; the note beside it is the team's. */
function seedDecision(
  world: World,
  given: {
    place: Place
    person: Role
    subjectId: string
    act: (typeof schema.LOG_ACTS)[number]
    level?: Level
    onDesk?: boolean
  },
): string {
  const { place, person, subjectId, act, level = 'green', onDesk = true } = given
  const seesIt = teamAndGlass(place, level)
  const { marks } = world
  const id = world.id('log')
  const what = `a decision to ${act} about ${person} in ${place}, ${level}`
  world.add(
    world.db.insert(schema.moderationLog).values({
      id,
      subjectId,
      version: 2,
      communityId: placeId(place),
      personId: memberId(person),
      actorId: memberId('professional'),
      act,
      rule: 'kind',
      reason: marks.make(`reason of ${what}`, [...seesIt, person], onDesk ? [...seesIt, person] : [person]),
      note: marks.make(`note with ${what}`, seesIt, []),
      decidedAt: world.moment(),
    }),
  )
  world.thing('decisionId', id, [person], `${act} ${person} ${place}`)
  return id
}

/** Steps on people and decisions on what they wrote, with what they said against it. */
export function seedDecisions(world: World, said: Said[]) {
  const { db, marks } = world
  for (const [person, place, kind] of STEPPED_ON) {
    const logId = seedDecision(world, {
      place,
      person,
      subjectId: memberSubject(placeId(place), memberId(person)),
      act: kind,
    })
    world.add(
      db.insert(schema.sanctions).values({
        id: logId.replace('log', 'san'),
        communityId: placeId(place),
        memberId: memberId(person),
        kind,
        rule: 'kind',
        // It stands with the decision.
        reason: marks.make(`reason of the step to ${kind}`, [...teamAndGlass(place), person], []),
        actorId: memberId('professional'),
        startsAt: world.moment(),
        endsAt: kind === 'pause' ? world.hours(500) : null,
      }),
    )
    const decided = kind === 'block'
    const both = [...teamAndGlass(place), person]
    seedItem(
      world,
      'objection',
      { place, level: 'green', person, subject: 'decision', subjectId: logId },
      teamAndGlass(place),
      decided,
    )
    world.add(
      db.insert(schema.objections).values({
        id: world.id('obj'),
        logId,
        communityId: placeId(place),
        memberId: memberId(person),
        text: marks.make(`objection of ${person}`, both),
        state: decided ? 'confirmed' : 'open',
        words: decided ? marks.make(`answer to the objection of ${person}`, both) : null,
        createdAt: world.moment(),
        decidedAt: decided ? world.moment() : null,
        decidedBy: decided ? memberId('elsewhere') : null,
      }),
    )
  }
  const decidedOn = said.filter(({ state, by }) => (state === 'hidden' || state === 'returned') && by === 'writer')
  const urgent = (one: Said) => one.level === 'red'
  for (const one of [...decidedOn.filter((each) => !urgent(each)), ...decidedOn.filter(urgent)])
    seedDecision(world, {
      place: one.place,
      person: one.by,
      subjectId: one.postId,
      act: one.state === 'hidden' ? 'hide' : 'return',
      level: one.level,
      // The newest ten about a person stand on the desk: what a professional said about what is red, among them.
      onDesk: urgent(one),
    })
}
