import type { Visitor } from '#tests/support/visitor.ts'

function connect(base: string, path: string, visitor: Visitor, origin = base) {
  const options = { headers: { Origin: origin, Cookie: visitor.cookies } }
  return new WebSocket(new URL(path, base.replace('http', 'ws')), options as never)
}

/** Whether a socket opens for somebody. */
export const knock = (base: string, path: string, visitor: Visitor, origin?: string) =>
  new Promise<'open' | 'refused'>((resolve) => {
    const socket = connect(base, path, visitor, origin)
    socket.addEventListener('open', () => {
      socket.close()
      resolve('open')
    })
    socket.addEventListener('error', () => resolve('refused'))
  })

/** An open socket, and everything that was said over it. */
export async function listen(base: string, path: string, visitor: Visitor) {
  const socket = connect(base, path, visitor)
  const heard: string[] = []
  socket.addEventListener('message', (event) => heard.push(String(event.data)))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return { socket, heard }
}
