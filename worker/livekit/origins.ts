/** Origins that the room's page may connect to (`connect-src`): the media server's socket and its https side. */
export function mediaOrigins(env: { LIVEKIT_URL?: string }): string[] {
  if (!env.LIVEKIT_URL) return []
  const { host, protocol } = new URL(env.LIVEKIT_URL)
  const safe = protocol === 'wss:' || protocol === 'https:'
  return safe ? [`wss://${host}`, `https://${host}`] : [`ws://${host}`, `http://${host}`]
}
