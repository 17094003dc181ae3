import { expect, test } from 'vitest'
import { mediaSettings } from '#worker/livekit/gateway.ts'
import { liveGateway } from '#worker/livekit/live.ts'
import { mediaOrigins } from '#worker/livekit/origins.ts'
import { roomName, sessionOfRoom } from '#worker/livekit/webhook.ts'

const gateway = liveGateway({
  url: 'ws://127.0.0.1:1',
  key: 'key',
  secret: 'a secret of at least thirty-two characters',
})

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

test('a viewer’s token: sees and hears, and nothing else; no name, no metadata', async () => {
  const { exp, nbf, ...claims } = claimsOf(await gateway.viewerToken('the-room', 'the-identity'))
  expect(claims).toEqual({
    iss: 'key',
    sub: 'the-identity',
    video: {
      roomJoin: true,
      room: 'the-room',
      hidden: true,
      canPublish: false,
      canPublishData: false,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    },
  })
  expect(Number(exp) - Number(nbf)).toBe(5 * 60)
})

test('a presenter’s token: camera and microphone under the nickname of this event; no data', async () => {
  const { exp, nbf, ...claims } = claimsOf(await gateway.presenterToken('the-room', 'the-identity', 'Lore'))
  expect(claims).toEqual({
    iss: 'key',
    sub: 'the-identity',
    name: 'Lore',
    video: {
      roomJoin: true,
      room: 'the-room',
      hidden: false,
      canPublish: true,
      canPublishSources: ['camera', 'microphone'],
      canPublishData: false,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    },
  })
  expect(Number(exp) - Number(nbf)).toBe(5 * 60)
})

test.each([
  [{}, null],
  [{ LIVEKIT_URL: '', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' }, null],
  [{ LIVEKIT_URL: 'wss://live.example/' }, null],
  [
    { LIVEKIT_URL: 'wss://live.example/', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' },
    { url: 'wss://live.example', key: 'k', secret: 's' },
  ],
])('settings of %j', (env, settings) => {
  expect(mediaSettings(env)).toEqual(settings)
})

test.each([
  ['', []],
  ['wss://live.example/rtc', ['wss://live.example', 'https://live.example']],
  ['ws://127.0.0.1:7880', ['ws://127.0.0.1:7880', 'http://127.0.0.1:7880']],
])('origins of %s', (url, origins) => {
  expect(mediaOrigins({ LIVEKIT_URL: url })).toEqual(origins)
})

test('a room’s name leads to its session, and a foreign one to none', () => {
  const session = 'ses_0123456789abcdefghjkm'
  expect(sessionOfRoom(roomName(session, '0123456789abcdef'))).toBe(session)
  for (const name of ['', 'room', session, `${session}-short`, `x${session}-0123456789abcdef`])
    expect(sessionOfRoom(name)).toBeNull()
})
