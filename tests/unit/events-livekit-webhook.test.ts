import { createHash } from 'node:crypto'
import { AccessToken } from 'livekit-server-sdk'
import { expect, test } from 'vitest'
import { verifyWebhook } from '#worker/livekit/live.ts'

const settings = { url: 'ws://127.0.0.1:1', key: 'key', secret: 'a secret of at least thirty-two characters' }

const body = JSON.stringify({
  id: 'EV_1',
  event: 'participant_joined',
  room: { name: 'the-room', sid: 'RM_1' },
  participant: { identity: 'the-identity', sid: 'PA_1', joinedAt: '1' },
  createdAt: '1',
  somethingNew: true,
})

const sign = (text: string, by: { key?: string; secret?: string; ttl?: number } = {}) => {
  const token = new AccessToken(by.key ?? settings.key, by.secret ?? settings.secret, { ttl: by.ttl ?? 300 })
  token.sha256 = createHash('sha256').update(text).digest('base64')
  return token.toJwt()
}

test('what LiveKit signed is read, fields of a later version left aside', async () => {
  expect(await verifyWebhook(settings, body, await sign(body))).toEqual({
    id: 'EV_1',
    event: 'participant_joined',
    room: 'the-room',
    identity: 'the-identity',
  })
})

test('an event without a participant', async () => {
  const text = JSON.stringify({ id: 'EV_2', event: 'room_started', room: { name: 'the-room' } })
  expect(await verifyWebhook(settings, text, await sign(text))).toMatchObject({ identity: null, room: 'the-room' })
})

test.each([
  ['no signature', async () => undefined],
  ['nonsense', async () => 'Bearer x'],
  ['another secret', () => sign(body, { secret: 'another secret of thirty-two characters..' })],
  ['another key', () => sign(body, { key: 'other' })],
  ['another body', () => sign(`${body} `)],
  ['an old signature, played again', () => sign(body, { ttl: -600 })],
])('forged: %s', async (_, authorization) => {
  expect(await verifyWebhook(settings, body, await authorization())).toBeNull()
})

test('a signed body that is no event', async () => {
  expect(await verifyWebhook(settings, 'not json', await sign('not json'))).toBeNull()
})
