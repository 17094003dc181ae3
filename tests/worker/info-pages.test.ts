import { beforeEach, describe, expect, it } from 'vitest'
import { as, guest, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import type { Actor } from '#worker/core/actor.ts'
import { input } from './communities-make.ts'

beforeEach(clock.reset)

describe('pages of information', () => {
  it('are written by a professional here, rendered once, and read by who may read the community', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    expect(await as(noor).communities.saveInfo(place.slug, null, input())).toEqual({
      kind: 'saved',
      page: 'small-steps',
    })
    // Pressed twice.
    expect(await as(noor).communities.saveInfo(place.slug, null, input())).toEqual({
      kind: 'saved',
      page: 'small-steps',
    })
    const read = await guest().communities.info(place.slug, 'small-steps')
    expect(read.page).toMatchObject({ title: 'Small steps', html: '<p>Go <strong>slowly</strong>.</p>' })
    expect(read.can.keep).toBe(false)
    expect((await guest().communities.infoList(place.slug)).pages.map((page) => page.slug)).toEqual(['small-steps'])
    expect(await as(noor).communities.saveInfo(place.slug, null, input({ markdown: 'Other' }))).toEqual({
      kind: 'taken',
    })
    for (const actor of [
      await make.member(),
      await make.member({ in: place }),
      await make.member({ in: place, role: 'volunteer' }),
      await make.member({ in: await make.community(), role: 'professional' }),
      await make.member({ coordinator: true }),
    ]) {
      expect(await refusal(as(actor).communities.infoForm(place.slug, 'small-steps'))).toBe('forbidden')
      expect(await refusal(as(actor).communities.saveInfo(place.slug, 'small-steps', input()))).toBe('forbidden')
      expect(await refusal(as(actor).communities.moveInfo(place.slug, 'small-steps', 'up'))).toBe('forbidden')
    }
    expect(await refusal(guest().communities.info(place.slug, 'nothing'))).toBe('not_found')
  })

  it('are shown to the team only while they are not shown', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const libel = await make.member({ in: place, role: 'volunteer' })
    await as(noor).communities.saveInfo(place.slug, null, input({ published: undefined }))
    for (const services of [guest(), as(await make.member({ in: place }))]) {
      expect(await refusal(services.communities.info(place.slug, 'small-steps'))).toBe('not_found')
      expect((await services.communities.infoList(place.slug)).pages).toEqual([])
      expect((await services.communities.community(place.slug, null)).info).toEqual([])
    }
    expect((await as(libel).communities.info(place.slug, 'small-steps')).page).toMatchObject({ published: false })
  })

  it('of a closed community are read before its door only as far as one must know to ask', async () => {
    const place = await make.community({ kind: 'closed' })
    const noor = as(await make.member({ in: place, role: 'professional' }))
    await noor.communities.saveInfo(place.slug, 'rules', input({ kind: 'rules', title: 'Our rules' }))
    await noor.communities.saveInfo(place.slug, null, input({ kind: 'not_for', title: 'Not for' }))
    await noor.communities.saveInfo(place.slug, null, input())
    const seen = async (services: ReturnType<typeof guest>) =>
      (await services.communities.infoList(place.slug)).pages.map((page) => page.slug)
    expect(await seen(guest())).toEqual(['rules', 'not-for'])
    expect(await seen(as(await make.member()))).toEqual(['rules', 'not-for'])
    expect(await seen(as(await make.member({ in: place })))).toEqual(['rules', 'not-for', 'small-steps'])
    expect(await refusal(guest().communities.info(place.slug, 'small-steps'))).toBe('not_found')
    expect((await guest().communities.info(place.slug, 'not-for')).page?.title).toBe('Not for')
  })

  it('the rules and who reads are always there, the second with the team by itself', async () => {
    const place = await make.community({ kind: 'closed' })
    const noor = await make.member({ in: place, role: 'professional', staffFunction: 'coach' })
    expect((await guest().communities.info(place.slug, 'rules')).page).toBeNull()
    expect(await guest().communities.info(place.slug, 'readers')).toMatchObject({
      page: null,
      team: [{ nickname: noor.nickname, staffFunction: 'coach' }],
    })
    await as(noor).communities.saveInfo(place.slug, 'readers', input({ kind: 'readers', title: 'We read' }))
    expect((await guest().communities.info(place.slug, 'readers')).page).toMatchObject({ title: 'We read' })
  })

  it('two who write at once: the second gets the other’s text, and nothing is lost', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional', nickname: 'Noor W' })
    const tarik = await make.member({ in: place, role: 'professional' })
    await as(noor).communities.saveInfo(place.slug, null, input())
    const edit = (who: Actor, markdown: string, version: number) =>
      as(who).communities.saveInfo(place.slug, 'small-steps', input({ markdown, version }))
    const outcomes = await Promise.all([edit(noor, 'Of Noor', 1), edit(tarik, 'Of Tarik', 1)])
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['conflict', 'saved'])
    const lost = outcomes.find((one) => one.kind === 'conflict')!
    const stands = await guest().communities.info(place.slug, 'small-steps')
    expect(lost).toMatchObject({ theirs: { version: 2, markdown: expect.stringMatching(/^Of /) } })
    expect(stands.page?.html).toContain(lost.kind === 'conflict' ? lost.theirs.markdown : '?')
    expect(await edit(tarik, 'Of Tarik again', 1)).toMatchObject({ kind: 'conflict', theirs: { version: 2 } })
    expect(await edit(tarik, 'Of Tarik again', 2)).toEqual({ kind: 'saved', page: 'small-steps' })
  })

  it('go up and down in their list', async () => {
    const place = await make.community()
    const noor = as(await make.member({ in: place, role: 'professional' }))
    for (const title of ['One', 'Two', 'Three']) await noor.communities.saveInfo(place.slug, null, input({ title }))
    const order = async () => (await noor.communities.infoList(place.slug)).pages.map((page) => page.slug)
    expect(await order()).toEqual(['one', 'two', 'three'])
    await noor.communities.moveInfo(place.slug, 'three', 'up')
    expect(await order()).toEqual(['one', 'three', 'two'])
    await noor.communities.moveInfo(place.slug, 'one', 'up')
    await noor.communities.moveInfo(place.slug, 'one', 'down')
    expect(await order()).toEqual(['three', 'one', 'two'])
    expect(await refusal(noor.communities.moveInfo(place.slug, 'four', 'up'))).toBe('not_found')
  })

  it('take no address that means something else', async () => {
    const place = await make.community()
    const noor = as(await make.member({ in: place, role: 'professional' }))
    for (const [title, page] of [
      ['New', 'new-1'],
      ['Rules', 'rules-1'],
      ['Één kléin idee!', 'een-klein-idee'],
      ['???', 'info-1'],
    ] as const)
      expect(await noor.communities.saveInfo(place.slug, null, input({ title, markdown: title }))).toEqual({
        kind: 'saved',
        page,
      })
  })
})
