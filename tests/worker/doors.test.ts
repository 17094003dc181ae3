import { describe, expect, test } from 'vitest'
import { as, guest, refusal } from '#tests/support/as.ts'
import { make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import type { Services } from '#worker/services.ts'

/** Every verb that somebody without an account may use. Whoever adds one, adds it here, with open eyes. */
const PUBLIC = [
  'accounts.demoPeople',
  'accounts.enterDemo',
  'accounts.invitation',
  'accounts.passkeyOptions',
  'accounts.proposeNickname',
  'accounts.recover',
  'accounts.signIn',
  'accounts.signInWithPasskey',
  'accounts.signOut',
  'accounts.signUp',
  'accounts.signUpWithPasskey',
  'communities.community',
  'communities.feed',
  'communities.generalInfo',
  'communities.groups',
  'communities.home',
  'communities.info',
  'communities.infoList',
  'communities.invited',
  'communities.page',
  'communities.sitemap',
  'email.confirm',
  'email.never',
  'email.stop',
  'email.stopLink',
  'events.calendar',
  'events.event',
  'events.room',
  'events.takeSeat',
  'events.ticket',
  'forum.thread',
  'help.hear',
  'help.lines',
  'moderation.followReport',
  'moderation.report',
  'moderation.reportForm',
  'organisation.visit',
  'search.keep',
  'search.kept',
  'search.places',
  'search.posts',
]
/** Every verb for people who moderate somewhere; to others it does not exist. */
const STAFF = [
  'belonging.find',
  'belonging.links',
  'belonging.list',
  'belonging.makeLink',
  'belonging.openCase',
  'belonging.person',
  'belonging.places',
  'belonging.withdrawLink',
  'forum.askToFeature',
  'forum.keeping',
  'forum.lock',
  'forum.move',
  'forum.pin',
  'inbox.answer',
  'inbox.assign',
  'inbox.begin',
  'inbox.beginForm',
  'inbox.close',
  'inbox.conversations',
  'inbox.note',
  'inbox.open',
  'moderation.answerJoin',
  'moderation.answerObjection',
  'moderation.decide',
  'moderation.glassLog',
  'moderation.glassTime',
  'moderation.handled',
  'moderation.item',
  'moderation.listen',
  'moderation.queue',
  'moderation.setLevel',
  'moderation.stepOnPerson',
]
/** Every verb of a coordinator; to others it does not exist, and to them only after a second factor. */
const COORDINATORS = [
  'organisation.addDay',
  'organisation.addHolidays',
  'organisation.addHours',
  'organisation.addWord',
  'organisation.archiveCommunity',
  'organisation.breakTheGlass',
  'organisation.changeCommunity',
  'organisation.changeFunction',
  'organisation.checkHelpLine',
  'organisation.closeEntrance',
  'organisation.closeGlass',
  'organisation.communities',
  'organisation.days',
  'organisation.entranceReport',
  'organisation.entrances',
  'organisation.giveRole',
  'organisation.glass',
  'organisation.helpLines',
  'organisation.home',
  'organisation.hours',
  'organisation.infoPage',
  'organisation.infoPages',
  'organisation.invitationForm',
  'organisation.invite',
  'organisation.log',
  'organisation.makeCommunity',
  'organisation.moveInfoPage',
  'organisation.openEntrance',
  'organisation.person',
  'organisation.removeDay',
  'organisation.removeHelpLine',
  'organisation.removeHours',
  'organisation.removeTemplate',
  'organisation.removeWord',
  'organisation.resetSecondFactor',
  'organisation.saveHelpLine',
  'organisation.saveInfoPage',
  'organisation.saveTemplate',
  'organisation.settings',
  'organisation.takeCoordinator',
  'organisation.team',
  'organisation.templates',
  'organisation.tryPhrases',
  'organisation.withdrawInvitation',
  'organisation.words',
]

type Verb = (...input: unknown[]) => Promise<unknown>
const verbsOf = (services: Services) =>
  Object.entries(services).flatMap(([slice, verbs]) =>
    Object.entries(verbs).map(([name, verb]): [string, Verb] => [`${slice}.${name}`, verb as Verb]),
  )

describe('the doors of the house', () => {
  const all = verbsOf(guest()).map(([name]) => name)

  test('what is public is what is listed, and nothing else', () => {
    expect(all.filter((name) => PUBLIC.includes(name)).sort()).toEqual(PUBLIC)
  })

  test.each(all.filter((name) => !PUBLIC.includes(name)))('%s refuses a guest', async (name) => {
    const verb = new Map(verbsOf(guest())).get(name)!
    expect(await refusal(verb('x', {}))).toBe('unauthenticated')
  })

  test.each(STAFF)('%s does not exist for peers', async (name) => {
    const place = await make.community({ kind: 'closed' })
    for (const member of [
      await make.member(),
      await make.member({ in: place }),
      await make.member({ coordinator: true }),
    ])
      expect(await refusal(new Map(verbsOf(as(member))).get(name)!('x', {}))).toBe('not_found')
  })

  test('what is the coordinator’s is what is listed, and nothing else', () => {
    expect(all.filter((name) => name.startsWith('organisation.') && !PUBLIC.includes(name)).sort()).toEqual(
      COORDINATORS,
    )
  })

  test.each(COORDINATORS)('%s is the coordinator’s alone, after a second factor', async (name) => {
    const place = await make.community({ kind: 'closed' })
    const ask = (actor: Member) => refusal(new Map(verbsOf(as(actor))).get(name)!('x', {}))
    for (const role of ['peer', 'volunteer', 'professional'] as const)
      expect(await ask(await make.member({ in: place, role })), role).toBe('not_found')
    const unproven = { ...(await make.member()), awaitsSecondFactor: true }
    expect(await ask(unproven)).toBe('second_factor')
  })

  test('a build without demo people has no door for them', () => {
    const scope = globalThis as { __DEMO__?: boolean }
    const before = scope.__DEMO__
    scope.__DEMO__ = false
    try {
      expect(verbsOf(guest()).filter(([name]) => /demo/i.test(name))).toEqual([])
    } finally {
      scope.__DEMO__ = before
    }
  })
})
