import * as schema from '#db/schema/index.ts'
import { sealAddress } from '#worker/accounts/email/address.ts'
import type { InfoKind } from '#worker/communities/contract.ts'
import { createVault } from '#worker/core/vault.ts'
import { ROLES, type Role, union } from './marks.ts'
import type { Said } from './said.ts'
import { COORDINATORS, KNOW, memberId, PLACES, type Place, placeId, READERS, team, type World } from './world.ts'

const STAFF: Role[] = ['volunteer', 'professional', 'unproven', 'elsewhere', ...COORDINATORS]

/** Kinds of pages that stand before the door of a closed community too. */
const BEFORE_THE_DOOR = ['rules', 'readers', 'not_for']

/** What the organisation keeps: pages, days, templates, words, entrances, invitations, its log, its events. */
export function seedOrganisation(world: World) {
  const { db, marks } = world
  for (const place of PLACES) {
    const id = placeId(place)
    // Hidden and put away, there is no door to stand before.
    const atDoor = place === 'listed' ? [...ROLES] : READERS[place]
    for (const kind of ['rules', 'tips'] as const)
      seedInfo(world, place, kind, BEFORE_THE_DOOR.includes(kind) ? atDoor : READERS[place])
    seedInfo(world, place, 'other', team(place), false)
    const keep = union(team(place), COORDINATORS)
    const open = place === 'open' || place === 'listed'
    const templateId = world.id('tpl')
    world.thing('templateId', templateId, COORDINATORS)
    world.add(
      db.insert(schema.closedDays).values({
        id: world.id('day'),
        communityId: id,
        date: new Date(world.hours(48)).toISOString().slice(0, 10),
        name: marks.make(`closed day of ${place}`, open ? [...ROLES] : KNOW[place], COORDINATORS),
      }),
      db.insert(schema.replyTemplates).values({
        id: templateId,
        communityId: id,
        use: 'decision',
        title: marks.make(`title of a template of ${place}`, keep, COORDINATORS),
        body: marks.make(`template of ${place}`, keep, place === 'hidden' ? keep : []),
      }),
      db.insert(schema.watchedWords).values({
        id: world.id('wrd'),
        communityId: id,
        language: 'nl',
        kind: 'watched',
        phrase: marks.make(`watched word of ${place}`, COORDINATORS),
        createdAt: world.moment(),
      }),
      db.insert(schema.organisationLog).values({
        id: world.id('olg'),
        actorId: memberId('coordinator'),
        act: 'community_changed',
        communityId: id,
        detail: marks.make(`line of the log about ${place}`, COORDINATORS),
        createdAt: world.moment(),
      }),
    )
    seedEvent(world, place)
  }
  seedInfo(world, null, 'tips', [...ROLES])
  seedInfo(world, null, 'other', COORDINATORS, false)
  const lineId = world.id('hlp')
  world.thing('lineId', lineId, COORDINATORS)
  world.add(
    db.insert(schema.helpLines).values({
      id: lineId,
      country: 'BE',
      name: marks.make('help line', ROLES),
      hours: 'dag en nacht',
      hoursEn: 'day and night',
      about: 'Voor iedereen.',
      aboutEn: 'For everybody.',
      emergency: true,
      position: 0,
      checkedAt: world.now,
    }),
    db.insert(schema.entrances).values({
      id: world.id('ent'),
      code: 'poster',
      name: marks.make('name of an entrance', COORDINATORS),
      region: marks.make('region of an entrance', COORDINATORS),
      createdAt: world.moment(),
    }),
    db.insert(schema.invitations).values({
      id: world.id('inv'),
      tokenHash: marks.nobodys('token of an invitation'),
      roles: [{ communityId: placeId('hidden'), role: 'volunteer' }],
      staffFunction: marks.make('function in an invitation', COORDINATORS, []),
      note: marks.make('note with an invitation', COORDINATORS),
      invitedBy: memberId('coordinator'),
      createdAt: world.moment(),
      expiresAt: world.hours(24),
    }),
    db.insert(schema.outbox).values({
      id: world.id('out'),
      message: { kind: marks.nobodys('message of the outbox') },
      createdAt: world.moment(),
      drainedAt: world.moment(),
    }),
  )
}

function seedInfo(world: World, place: Place | null, kind: InfoKind, may: Role[], published = true) {
  const slug = published ? kind : 'concept'
  const what = `the page ${slug} of ${place ?? 'the organisation'}`
  world.add(
    world.db.insert(schema.infoPages).values({
      id: world.id('inf'),
      communityId: place && placeId(place),
      kind,
      slug,
      title: world.marks.make(`title of ${what}`, may),
      markdown: world.marks.make(`source of ${what}`, may, []),
      // What the organisation does not show yet has no page but the one on which it is written.
      html: `<p>${world.marks.make(`text of ${what}`, may, place || published ? may : [])}</p>`,
      published,
      updatedAt: world.moment(),
    }),
  )
  if (place === 'open') world.thing('page', slug, ROLES)
  if (place === 'open' && !published) world.thing('page', 'readers', ROLES)
}

function seedEvent(world: World, place: Place) {
  const { db, marks } = world
  const eventId = world.id('evt')
  const sessionId = world.id('ses')
  const slug = `event-${place}`
  const may = READERS[place]
  world.add(
    db.insert(schema.events).values({
      id: eventId,
      slug,
      kind: 'webinar',
      title: marks.make(`title of the event of ${place}`, may),
      about: marks.make(`text of the event of ${place}`, may),
      communityId: placeId(place),
      capacity: 9,
      state: 'planned',
      createdAt: world.moment(),
    }),
    db.insert(schema.eventSessions).values({
      id: sessionId,
      eventId,
      startsAt: world.hours(2),
      endsAt: world.hours(3),
    }),
    db.insert(schema.eventHosts).values({ eventId, memberId: memberId('professional') }),
    db.insert(schema.seats).values({
      id: world.id('sea'),
      sessionId,
      memberId: memberId('member'),
      tokenHash: marks.nobodys(`token of a seat in ${place}`),
      nickname: marks.make(`name in the room of ${place}`, ['member', 'professional'], []),
      nicknameKey: marks.nobodys(`key of a name in the room of ${place}`),
      role: 'attendee',
      place: 1,
      createdAt: world.moment(),
    }),
  )
  world.thing('eventSlug', slug, may)
  world.thing('sessionId', sessionId, may)
}

/** What stands behind an account, and people who only did something quietly: nobody but the team of a place meets their names. */
export async function seedAccounts(world: World, said: Said[], secret: string) {
  const { db, marks } = world
  const vault = createVault(secret)
  const quiet = (what: string, may: Role[] = []) => {
    const nickname = marks.make(`name of who ${what}`, may)
    const id = world.id('mem')
    world.add(
      db.insert(schema.members).values({
        id,
        nickname,
        nicknameKey: marks.nobodys(`key of the name of who ${what}`),
        secretHash: 'x',
        avatar: marks.make(`figure of who ${what}`, may),
        createdAt: world.moment(),
      }),
    )
    world.thing('personId', id, COORDINATORS, 'quiet')
    world.thing('memberId', id, may.includes('professional') ? ['professional'] : [], what)
    return id
  }
  const post = said.find(({ place, state }) => place === 'open' && state === 'published')!
  const at = world.moment()
  const onPost = { postId: post.postId, createdAt: at }
  const onThread = { threadId: post.threadId }
  world.add(
    db.insert(schema.reactions).values({ ...onPost, memberId: quiet('gave a gesture'), kind: 'hug' }),
    db.insert(schema.follows).values({ ...onThread, memberId: quiet('follows a thread'), state: 'on', createdAt: at }),
    db.insert(schema.communityMarks).values({
      communityId: placeId('open'),
      memberId: quiet('follows a community'),
      follows: true,
      seenUntil: at,
      createdAt: at,
    }),
    db.insert(schema.threadReads).values({ ...onThread, memberId: quiet('read a thread'), readUntil: at }),
    db.insert(schema.mutes).values({ memberId: quiet('muted the writer'), mutedId: memberId('writer'), createdAt: at }),
    db.insert(schema.mutes).values({
      memberId: memberId('writer'),
      mutedId: quiet('was muted by the writer', ['writer']),
      createdAt: at,
    }),
    db.insert(schema.memberships).values({
      // To the team of the community only: a silent member is still one whom somebody may have to speak to.
      memberId: quiet('belongs to a hidden community and says nothing', team('hidden')),
      communityId: placeId('hidden'),
      role: 'peer',
      joinedAt: at,
    }),
    db.insert(schema.memberships).values({
      // What waits may be red: that they wrote is a professional's to know.
      memberId: quiet('wrote in an open forum what was never placed', ['professional']),
      communityId: placeId('open'),
      role: 'peer',
      approvedPosts: 0,
      joinedAt: at,
    }),
  )
  for (const role of ROLES) {
    if (role === 'guest') continue
    const of = { memberId: memberId(role) }
    world.thing('personId', of.memberId, COORDINATORS, STAFF.includes(role) ? role : 'peer')
    world.add(
      db.insert(schema.memberEmails).values({
        ...of,
        // To the round of mails it has been waiting for long: the last test of the file reads what it sends.
        ...(await sealAddress(vault, of.memberId, `${marks.nobodys(`address of ${role}`)}@example.org`)),
        verifyHash: marks.nobodys(`question whether the address of ${role} is right`),
        verifiedAt: at,
        waitingSince: world.hours(-30),
        dueAt: world.hours(-1),
      }),
      db.insert(schema.nicknames).values({
        skeleton: marks.nobodys(`earlier name of ${role}`),
        ...of,
        keptUntil: world.hours(900),
      }),
      db.insert(schema.recoveryCodes).values({ ...of, codeHash: marks.nobodys(`code of ${role}`), createdAt: at }),
      db
        .insert(schema.authenticators)
        .values({ ...of, sealedSecret: marks.nobodys(`app of ${role}`), confirmedAt: at }),
      db.insert(schema.passkeys).values({
        id: `pky${role}`,
        ...of,
        publicKey: marks.nobodys(`key of a passkey of ${role}`),
        counter: 0,
        transports: [],
        name: marks.make(`name of a passkey of ${role}`, [role]),
        createdAt: at,
      }),
      db.insert(schema.challenges).values({
        id: world.id('cha'),
        challenge: marks.nobodys(`challenge of ${role}`),
        ...of,
        purpose: 'sign_in',
        expiresAt: world.hours(1),
      }),
      db.insert(schema.sessions).values({
        tokenHash: world.id('hash'),
        ...of,
        device: marks.make(`other device of ${role}`, [role]),
        createdAt: at,
        expiresAt: world.hours(900),
      }),
    )
    world.thing('passkeyId', `pky${role}`, [role], 'passkey')
  }
}
