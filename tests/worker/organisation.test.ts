import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { invitations, members } from '#db/schema/accounts.ts'
import { closedDays, communities, memberships, openingHours } from '#db/schema/communities.ts'
import { eventHosts, events } from '#db/schema/events.ts'
import { helpLines } from '#db/schema/help.ts'
import { conversations } from '#db/schema/messages.ts'
import { organisationLog } from '#db/schema/organisation.ts'
import { as, db, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { CommunityInput, type InvitationInput, WordInput } from '#worker/organisation/contract.ts'

let els: Member
beforeAll(async () => {
  els = await make.member({ coordinator: true, nickname: 'Els' })
})
const organisation = () => as(els).organisation

const fields = (given: Record<string, string> = {}): CommunityInput =>
  CommunityInput.parse({
    name: 'Een groep',
    slug: `groep-${crypto.randomUUID().slice(0, 8)}`,
    about: 'Waar deze groep over gaat.',
    kind: 'closed',
    listed: 'on',
    review: 'newcomers',
    promiseHours: '24',
    question1: 'Wat brengt je hier?',
    teamMessages: 'on',
    position: '3',
    ...given,
  })

const logOf = async (act: string) =>
  (await db.select().from(organisationLog)).filter((row) => row.act === act && row.actorId === els.id)

describe('communities', () => {
  test('are made, with a line in the log', async () => {
    const input = fields({ ageMin: '16', ageMax: '25' })
    const outcome = await organisation().makeCommunity(input)
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const [row] = await db.select().from(communities).where(eq(communities.id, outcome.id))
    expect(row).toMatchObject({
      slug: input.slug,
      kind: 'closed',
      listed: true,
      review: 'newcomers',
      promiseHours: 24,
      joinQuestions: ['Wat brengt je hier?'],
      ageMin: 16,
      ageMax: 25,
      privateMessages: false,
      teamMessages: true,
      position: 3,
    })
    expect((await logOf('community_made')).map((entry) => entry.communityId)).toContain(outcome.id)
  })

  test('begin with office hours: nobody is promised a reader at night before the team said when it is there', async () => {
    const outcome = await organisation().makeCommunity(fields({ slug: 'met-uren' }))
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const { hours } = await organisation().hours(outcome.id)
    expect(hours.map(({ weekday, opensAt, closesAt }) => [weekday, opensAt, closesAt])).toEqual(
      [1, 2, 3, 4, 5].map((weekday) => [weekday, 540, 1020]),
    )
  })

  test('two cannot have the same name in the link', async () => {
    const place = await make.community()
    expect(await organisation().makeCommunity(fields({ slug: place.slug }))).toEqual({ kind: 'slug_taken' })
    const other = await make.community({ kind: 'closed' })
    expect(await organisation().changeCommunity(other.id, fields({ slug: place.slug }))).toEqual({ kind: 'slug_taken' })
  })

  test('an open forum is listed and asks nothing', async () => {
    const outcome = await organisation().makeCommunity(fields({ kind: 'open', listed: '' }))
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const [row] = await db.select().from(communities).where(eq(communities.id, outcome.id))
    expect(row).toMatchObject({ listed: true, joinQuestions: [] })
  })

  test('what was said behind a closed door stays there, held words too', async () => {
    const place = await make.community({ kind: 'closed' })
    expect((await organisation().settings(place.id)).can.open).toBe(true)
    await make.thread({ in: place, state: 'held' })
    expect((await organisation().settings(place.id)).can.open).toBe(false)
    expect(await organisation().changeCommunity(place.id, fields({ slug: place.slug, kind: 'open' }))).toEqual({
      kind: 'has_content',
    })
    const [row] = await db.select().from(communities).where(eq(communities.id, place.id))
    expect(row!.kind).toBe('closed')
  })

  test('an empty closed community may become open, and an open one closed', async () => {
    const empty = await make.community({ kind: 'closed' })
    expect(await organisation().changeCommunity(empty.id, fields({ slug: empty.slug, kind: 'open' }))).toMatchObject({
      kind: 'done',
    })
    const full = await make.community({ kind: 'open' })
    await make.thread({ in: full })
    expect(await organisation().changeCommunity(full.id, fields({ slug: full.slug, kind: 'closed' }))).toMatchObject({
      kind: 'done',
    })
  })

  test('the log names what changed, and nothing is written when nothing did', async () => {
    const place = await make.community({ kind: 'closed' })
    const input = fields({ slug: place.slug, review: 'before' })
    await organisation().changeCommunity(place.id, input)
    await organisation().changeCommunity(place.id, input)
    const mine = (await logOf('community_changed')).filter((entry) => entry.communityId === place.id)
    expect(mine).toHaveLength(1)
    expect(mine[0]!.detail).toContain('review')
  })

  test.each([
    [{ privateMessages: 'on', ageMin: '16' }, 'privateMessages', 'private_messages_youth'],
    [{ privateMessages: 'on' }, 'privateMessages', 'private_messages_age'],
    [{ privateMessages: 'on', ageMax: '17' }, 'privateMessages', 'private_messages_youth'],
    [{ privateMessages: 'on', ageMax: '25' }, 'privateMessages', 'private_messages_youth'],
    [{ ageMin: '30', ageMax: '20' }, 'ageMax', 'age_order'],
    [{ slug: 'Met Spatie' }, 'slug', 'slug_form'],
    [{ promiseHours: '0' }, 'promiseHours', 'promise_hours'],
    [{ promiseHours: '200' }, 'promiseHours', 'promise_hours'],
  ])('the form refuses %o', (given, field, code) => {
    const { success, error } = CommunityInput.safeParse({ ...raw, ...given })
    expect(success).toBe(false)
    expect(error!.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, code])
  })
  const raw = {
    name: 'Een groep',
    slug: 'een-groep',
    about: 'Waar deze groep over gaat.',
    kind: 'closed',
    review: 'after',
    promiseHours: '24',
    position: '0',
  }

  test('grown-ups may write to each other in private where it is allowed', () => {
    expect(CommunityInput.parse({ ...raw, privateMessages: 'on', ageMin: '18' }).privateMessages).toBe(true)
  })

  test('are put away and brought back, once each', async () => {
    const place = await make.community()
    for (const archived of ['yes', 'yes', 'no'] as const) await organisation().archiveCommunity(place.id, { archived })
    const [row] = await db.select().from(communities).where(eq(communities.id, place.id))
    expect(row!.archivedAt).toBeNull()
    expect((await logOf('community_archived')).filter((entry) => entry.communityId === place.id)).toHaveLength(1)
  })

  test('what is not there is not found', async () => {
    expect(await refusal(organisation().settings('com_none'))).toBe('not_found')
    expect(await refusal(organisation().changeCommunity('com_none', fields()))).toBe('not_found')
    expect(await refusal(organisation().archiveCommunity('com_none', { archived: 'yes' }))).toBe('not_found')
    expect(await refusal(organisation().hours('com_none'))).toBe('not_found')
    expect(await refusal(organisation().addHours('com_none', { weekday: 1, opensAt: 1, closesAt: 2 }))).toBe(
      'not_found',
    )
    expect(await refusal(organisation().addDay({ date: '2027-12-24', name: 'Teamdag', communityId: 'com_none' }))).toBe(
      'not_found',
    )
  })
})

describe('opening hours and closed days', () => {
  test('several a day; the same twice is once; over each other is refused', async () => {
    const place = await make.community()
    const add = (opensAt: number, closesAt: number, weekday = 1) =>
      organisation().addHours(place.id, { weekday, opensAt, closesAt })
    expect(await add(540, 720)).toEqual({ kind: 'done' })
    expect(await add(540, 720)).toEqual({ kind: 'done' })
    expect(await add(780, 1020)).toEqual({ kind: 'done' })
    expect(await add(700, 800)).toEqual({ kind: 'overlap' })
    expect(await add(700, 800, 2)).toEqual({ kind: 'done' })
    const { hours } = await organisation().hours(place.id)
    expect(hours.map((row) => [row.weekday, row.opensAt])).toEqual([
      [1, 540],
      [1, 780],
      [2, 700],
    ])
    await organisation().removeHours(place.id, { id: hours[0]!.id })
    await organisation().removeHours(place.id, { id: hours[0]!.id })
    expect((await organisation().hours(place.id)).hours).toHaveLength(2)
  })

  test('hours of another community are not taken out by mistake', async () => {
    const [one, two] = [await make.community(), await make.community()]
    await organisation().addHours(one.id, { weekday: 3, opensAt: 60, closesAt: 120 })
    const [row] = await db.select().from(openingHours).where(eq(openingHours.communityId, one.id))
    await organisation().removeHours(two.id, { id: row!.id })
    expect((await organisation().hours(one.id)).hours).toHaveLength(1)
  })

  test('public holidays are added once, however often one asks', async () => {
    expect(await organisation().addHolidays({ year: 2031 })).toEqual({ kind: 'done', added: 10 })
    expect(await organisation().addHolidays({ year: 2031 })).toEqual({ kind: 'done', added: 0 })
    const rows = (await db.select().from(closedDays)).filter((row) => row.date.startsWith('2031'))
    expect(rows).toHaveLength(10)
    expect(rows.every((row) => row.communityId === null)).toBe(true)
  })

  test('a day of one community, not twice, and not where all are away already', async () => {
    const place = await make.community()
    const day = { date: '2031-06-03', name: 'Teamdag', communityId: place.id }
    expect(await organisation().addDay(day)).toEqual({ kind: 'done' })
    expect(await organisation().addDay(day)).toEqual({ kind: 'known' })
    expect(await organisation().addDay({ ...day, communityId: '' })).toEqual({ kind: 'done' })
    expect(await organisation().addDay({ ...day, date: '2031-12-25' })).toEqual({ kind: 'known' })
    const { days } = await organisation().days()
    const mine = days.find((row) => row.date === '2031-06-03' && row.communityId === place.id)!
    expect(mine.community).toBe(place.name)
    await organisation().removeDay({ id: mine.id })
    await organisation().removeDay({ id: mine.id })
    expect((await organisation().days()).days.find((row) => row.id === mine.id)).toBeUndefined()
  })
})

describe('the team', () => {
  test('an invitation is a link that is nowhere in the record, and can be withdrawn', async () => {
    const place = await make.community()
    const input = { note: 'Sofie', staffFunction: 'pedagoog', coordinator: false, [`role-${place.id}`]: 'professional' }
    const outcome = await organisation().invite(input as unknown as InvitationInput)
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const token = outcome.path.split('/').at(-1)!
    const rows = await db.select().from(invitations)
    expect(JSON.stringify(rows)).not.toContain(token)
    const row = rows.find((one) => one.note === 'Sofie')!
    expect(row).toMatchObject({
      roles: [{ communityId: place.id, role: 'professional' }],
      coordinator: false,
      staffFunction: 'pedagoog',
      invitedBy: els.id,
    })
    expect(row.expiresAt.getTime() - clock.now().getTime()).toBe(7 * 86_400_000)
    const seen = (await organisation().team()).invitations.find((one) => one.id === row.id)
    expect(seen).toMatchObject({ note: 'Sofie', roles: [{ role: 'professional', community: place.name }] })
    expect(JSON.stringify(seen)).not.toContain(row.tokenHash)
    expect((await organisation().home()).openInvitations).toBe(1)
    await organisation().withdrawInvitation({ id: row.id })
    await organisation().withdrawInvitation({ id: row.id })
    expect((await organisation().team()).invitations).toEqual([])
    expect(await logOf('invitation_withdrawn')).toHaveLength(1)
  })

  test('an invitation gives something, and only roles in communities that are there', async () => {
    const nothing = { note: 'Niemand', staffFunction: null, coordinator: false, 'role-com_none': 'professional' }
    expect(await organisation().invite(nothing as unknown as InvitationInput)).toEqual({ kind: 'nothing' })
    const odd = await make.community()
    const role = { note: 'Niemand', staffFunction: null, coordinator: false, [`role-${odd.id}`]: 'coordinator' }
    expect(await organisation().invite(role as unknown as InvitationInput)).toEqual({ kind: 'nothing' })
  })

  test('a role changes, and is gone from the next request of that person', async () => {
    const place = await make.community({ kind: 'closed' })
    const noor = await make.member({ in: place, role: 'professional', staffFunction: 'pedagoog' })
    const token = await make.session(noor)
    expect((await request(token)).actor).toMatchObject({ roles: new Map([[place.id, 'professional']]) })
    expect(await organisation().giveRole(noor.id, { communityId: place.id, role: 'volunteer' })).toMatchObject({
      kind: 'done',
    })
    expect((await request(token)).actor).toMatchObject({ roles: new Map([[place.id, 'volunteer']]) })
    expect(await organisation().giveRole(noor.id, { communityId: place.id, role: 'none' })).toEqual({
      kind: 'done',
      left: true,
    })
    const after = await request(token)
    expect(after.actor).toMatchObject({ roles: new Map(), staffFunction: null })
    expect(await refusal(after.services.moderation.queue())).toBe('not_found')
    expect(await refusal(organisation().person(noor.id))).toBe('not_found')
    // At the door they read who did it; who leaves by themselves reads that they did.
    expect(await after.services.communities.page(place.slug, null)).toMatchObject({ access: 'door', left: 'taken_out' })
    const peer = await make.session(await make.member({ in: place }))
    await (await request(peer)).services.communities.leave(place.slug, { posts: 'keep' })
    expect(await (await request(peer)).services.communities.page(place.slug, null)).toMatchObject({
      left: 'by_oneself',
    })
  })

  test('who leaves the team of a closed group reads it no longer, and of an open one as everybody does', async () => {
    const [closed, open] = [await make.community({ kind: 'closed' }), await make.community()]
    const noor = await make.member({ in: [closed, open], role: 'professional' })
    const thread = await make.thread({ in: closed })
    const token = await make.session(noor)
    for (const { id } of [closed, open]) await organisation().giveRole(noor.id, { communityId: id, role: 'none' })
    const after = await request(token)
    expect(after.actor).toMatchObject({ roles: new Map([[open.id, 'peer']]) })
    expect(await refusal(after.services.forum.thread(thread.id, null))).toBe('not_found')
  })

  test('who leaves a team answers no conversation and hosts no event of it any more', async () => {
    const [here, there] = [await make.community(), await make.community()]
    const noor = await make.member({ in: [here, there], role: 'professional' })
    const hosted = [here, there].map((place) => ({ id: `evt_${place.id.slice(4)}`, communityId: place.id }))
    for (const { id, communityId } of hosted) {
      await db.batch([
        db.insert(events).values({
          id,
          slug: id,
          kind: 'webinar',
          title: 'Avond',
          about: 'Een avond.',
          communityId,
          capacity: 5,
          state: 'planned',
          createdAt: clock.now(),
        }),
        db.insert(eventHosts).values({ eventId: id, memberId: noor.id }),
        db.insert(conversations).values({
          id: `cnv_${communityId}`,
          communityId,
          kind: 'team',
          subject: 'Vraag',
          memberId: els.id,
          state: 'open',
          assignedTo: noor.id,
          lastMessageAt: clock.now(),
          createdAt: clock.now(),
        }),
      ])
    }
    await organisation().giveRole(noor.id, { communityId: here.id, role: 'none' })
    const hosts = await db.select().from(eventHosts).where(eq(eventHosts.memberId, noor.id))
    expect(hosts.map((row) => row.eventId)).toEqual([hosted[1]!.id])
    const assigned = await db.select().from(conversations).where(eq(conversations.assignedTo, noor.id))
    expect(assigned.map((row) => row.communityId)).toEqual([there.id])
  })

  test('a role in another community; one who left is back, one who was sent out is not', async () => {
    const [one, two, three] = [await make.community(), await make.community(), await make.community()]
    const noor = await make.member({ in: one, role: 'professional' })
    await db.insert(memberships).values([
      { memberId: noor.id, communityId: two.id, role: 'peer', joinedAt: clock.now(), leftAt: clock.now() },
      { memberId: noor.id, communityId: three.id, role: 'peer', joinedAt: clock.now(), blockedAt: clock.now() },
    ])
    expect(await organisation().giveRole(noor.id, { communityId: two.id, role: 'volunteer' })).toMatchObject({
      kind: 'done',
    })
    expect(await organisation().giveRole(noor.id, { communityId: three.id, role: 'volunteer' })).toEqual({
      kind: 'sent_out',
    })
    const person = await organisation().person(noor.id)
    const role = (id: string) => person.communities.find((row) => row.id === id)!.role
    expect([role(one.id), role(two.id), role(three.id)]).toEqual(['professional', 'volunteer', 'none'])
  })

  test('nobody gives themself a role, and peers are no business of this page', async () => {
    const place = await make.community({ kind: 'closed' })
    expect(await organisation().giveRole(els.id, { communityId: place.id, role: 'professional' })).toEqual({
      kind: 'own_role',
    })
    const peer = await make.member({ in: place })
    for (const work of [
      organisation().person(peer.id),
      organisation().giveRole(peer.id, { communityId: place.id, role: 'professional' }),
      organisation().changeFunction(peer.id, { staffFunction: 'x' }),
      organisation().takeCoordinator(peer.id),
    ])
      expect(await refusal(work)).toBe('not_found')
  })

  test('the last coordinator stays; with another one, either can stop', async () => {
    const alone = await organisation().takeCoordinator(els.id)
    expect(alone).toEqual({ kind: 'last_coordinator' })
    const second = await make.member({ coordinator: true })
    expect((await organisation().person(second.id)).can.takeCoordinator).toBe(true)
    expect(await as(second).organisation.takeCoordinator(second.id)).toEqual({ kind: 'done', own: true })
    const [row] = await db.select().from(members).where(eq(members.id, second.id))
    expect(row!.coordinator).toBe(false)
    expect(await organisation().takeCoordinator(els.id)).toEqual({ kind: 'last_coordinator' })
  })

  test('a function changes, with a line in the log', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    await organisation().changeFunction(noor.id, { staffFunction: 'opvoedcoach' })
    expect((await organisation().person(noor.id)).staffFunction).toBe('opvoedcoach')
    expect((await logOf('function_changed')).map((row) => row.personId)).toContain(noor.id)
  })
})

describe('help lines', () => {
  const line = {
    country: 'BE' as const,
    name: 'Noodnummer',
    phone: '112',
    site: null,
    hours: 'altijd',
    hoursEn: 'always',
    about: 'Bij gevaar.',
    aboutEn: 'In danger.',
    emergency: true,
    position: 0,
  }

  test('are added, checked, changed and taken out; the last emergency number stays', async () => {
    await organisation().saveHelpLine(null, line)
    const [only] = (await organisation().helpLines()).lines
    expect(only!.can.remove).toBe(false)
    expect(await organisation().removeHelpLine(only!.id)).toEqual({ kind: 'last_emergency' })
    for (const given of [{ emergency: false }, { country: 'NL' as const }])
      expect(await organisation().saveHelpLine(only!.id, { ...line, ...given })).toEqual({ kind: 'last_emergency' })
    await organisation().saveHelpLine(null, { ...line, name: 'Andere', phone: '106', emergency: false, position: 1 })
    const other = (await organisation().helpLines()).lines.find((one) => one.name === 'Andere')!
    await db.update(helpLines).set({ checkedAt: new Date(clock.now().getTime() - 90 * 86_400_000) })
    expect((await organisation().home()).staleLines).toBe(2)
    await organisation().checkHelpLine(other.id)
    expect((await organisation().home()).staleLines).toBe(1)
    expect((await organisation().helpLines()).lines.map((one) => [one.name, one.stale])).toEqual([
      ['Noodnummer', true],
      ['Andere', false],
    ])
    expect(await organisation().removeHelpLine(other.id)).toEqual({ kind: 'done' })
    expect(await organisation().removeHelpLine(other.id)).toEqual({ kind: 'done' })
    expect((await organisation().helpLines()).lines).toHaveLength(1)
    expect(await refusal(organisation().checkHelpLine(other.id))).toBe('not_found')
    expect(await refusal(organisation().saveHelpLine(other.id, line))).toBe('not_found')
  })
})

describe('lists', () => {
  test('words are added once, tried on a sentence that is kept nowhere, and taken out', async () => {
    const place = await make.community()
    const word = { phrase: 'groene olifant*', kind: 'watched', language: 'nl', communityId: '' } as const
    expect(await organisation().addWord(word)).toEqual({ kind: 'done' })
    expect(await organisation().addWord(word)).toEqual({ kind: 'known' })
    expect(await organisation().addWord({ ...word, communityId: place.id })).toEqual({ kind: 'done' })
    expect(await refusal(organisation().addWord({ ...word, communityId: 'com_none' }))).toBe('not_found')
    const tried = await organisation().tryPhrases({ text: 'Wij zagen twee GROENE olifanten in de tuin.' })
    expect(tried.found.map((one) => one.community)).toEqual(expect.arrayContaining([null, place.name]))
    expect((await organisation().tryPhrases({ text: 'Een groene kat.' })).found).toEqual([])
    const mine = (await organisation().words()).words.filter((one) => one.phrase === word.phrase)
    for (const { id } of [...mine, mine[0]!]) await organisation().removeWord({ id })
    expect((await organisation().words()).words.filter((one) => one.phrase === word.phrase)).toEqual([])
  })

  test.each(['ik', 'e*', 'ik ben', 'ik/school', 'de .. het'])(
    '%s is no word of crisis: it stands in every text',
    async (phrase) => {
      const word = { phrase, language: 'nl', communityId: '' } as const
      expect(await organisation().addWord({ ...word, kind: 'crisis' })).toEqual({ kind: 'wide' })
      expect((await organisation().words()).words.filter((one) => one.phrase === phrase)).toEqual([])
      expect(await organisation().addWord({ ...word, kind: 'plan' })).toEqual({ kind: 'done' })
    },
  )

  test.each(['zit aan mij', 'groene wolk dood', 'wil stil*'])('%s may be one', async (phrase) => {
    const word = { phrase, language: 'nl', kind: 'crisis', communityId: '' } as const
    expect(await organisation().addWord(word)).toEqual({ kind: 'done' })
  })

  test.each([
    ['Zelf  Moord*', 'zelf moord*'],
    ['café', 'café'],
    ['a*b', null],
    ['*', null],
    ['x', null],
    ['<b>', null],
    ['x'.repeat(61), null],
    ['slaat/sloeg me', 'slaat/sloeg me'],
    ['me .. geslagen', 'me .. geslagen'],
    ['/slaat', null],
    ['me ..', null],
    ['a/b/', null],
    ['mishandel* me', 'mishandel* me'],
    ['mis*handel', null],
  ])('%s as a word is %s', (phrase, kept) => {
    const { data } = WordInput.safeParse({ phrase, language: 'nl', kind: 'crisis' })
    expect(data?.phrase ?? null).toBe(kept)
  })

  test('templates are made, changed and taken out', async () => {
    const place = await make.community()
    const template = {
      use: 'message',
      language: 'nl',
      communityId: place.id,
      title: 'Dank je',
      body: 'Dank je voor je bericht.',
      position: 1,
    } as const
    await organisation().saveTemplate(null, template)
    const made = (await organisation().templates()).templates.find((one) => one.communityId === place.id)!
    expect(made).toMatchObject({ ...template, community: place.name })
    await organisation().saveTemplate(made.id, { ...template, title: 'Bedankt', communityId: '' })
    expect((await organisation().templates()).templates.find((one) => one.id === made.id)).toMatchObject({
      title: 'Bedankt',
      communityId: null,
    })
    for (let at = 0; at < 2; at++) await organisation().removeTemplate(made.id)
    expect((await organisation().templates()).templates.find((one) => one.id === made.id)).toBeUndefined()
    expect(await refusal(organisation().saveTemplate(made.id, template))).toBe('not_found')
  })
})

test('nothing that people write is in any view of the coordinator', async () => {
  const place = await make.community({ kind: 'closed' })
  const secret = 'woorden-die-niemand-mag-zien'
  const peer = await make.member({ in: place, nickname: 'Peer Zonder Naam' })
  const thread = await make.thread({ in: place, title: secret, by: peer, body: secret })
  await make.thread({ in: place, title: secret, state: 'held', by: peer, body: secret })
  await make.report({ on: thread.opening, by: peer })
  const views = [
    await organisation().home(),
    await organisation().communities(),
    await organisation().settings(place.id),
    await organisation().hours(place.id),
    await organisation().days(),
    await organisation().team(),
    await organisation().person(els.id),
    await organisation().invitationForm(),
    await organisation().helpLines(),
    await organisation().words(),
    await organisation().templates(),
    await organisation().entrances(),
    await organisation().glass(null),
    await organisation().log(null),
  ]
  expect(JSON.stringify(views)).toContain(place.id)
  expect(JSON.stringify(views)).not.toContain(secret)
  expect(JSON.stringify(views)).not.toContain(peer.nickname)
  expect(await refusal(as(els).forum.thread(thread.id, null))).toBe('not_found')
})

test('the log is read page by page, newest first', async () => {
  const place = await make.community()
  clock.pass(1)
  for (let at = 0; at < 45; at++) await organisation().archiveCommunity(place.id, { archived: at % 2 ? 'no' : 'yes' })
  const first = await organisation().log(null)
  expect(first.entries).toHaveLength(40)
  const second = await organisation().log(first.next)
  const ids = [...first.entries, ...second.entries].map((entry) => entry.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(first.entries[0]).toMatchObject({ by: 'Els', community: place.name })
})
