import { useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'

/** A line that dropped comes back within 1 to 20 s, spread so that a deploy does not bring everybody at once. */
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 20_000]
const PING_MS = 30_000
/** Close code of `worker/rooms`: come back through the door. */
const COME_BACK = 4001

/**
 * Keeps a socket to `path` while the page is open; each hint asks the page's own loaders again, so that everybody gets
 * what they themselves may see. After a gap it asks once, because a hint may have been missed. Between the making of a page
 * and its first socket one may be missed too: with `seen` (what the page shows, as that socket's door knows it) the door
 * hints at once when it is no longer so, without `seen` the page asks once.
 */
export function useHints(path: string | null, seen?: string): void {
  const { revalidate } = useRevalidator()
  const shown = useRef(seen)
  shown.current = seen

  useEffect(() => {
    if (!path) return
    let ended = false
    let failures = 0
    let opened = 0
    let socket: WebSocket | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const ping = setInterval(() => socket?.readyState === WebSocket.OPEN && socket.send('ping'), PING_MS)

    // Without a line a page that asks again would lose what it shows; it asks once the line is back.
    const lookAgain = () => {
      if (navigator.onLine) void revalidate()
    }
    addEventListener('online', lookAgain)

    const connect = () => {
      const door = new URL(path, location.href.replace(/^http/, 'ws'))
      const knows = opened === 0 ? shown.current : undefined
      if (knows !== undefined) door.searchParams.set('seen', knows)
      socket = new WebSocket(door)
      socket.onopen = () => {
        if (opened > 0 || knows === undefined) lookAgain()
        opened += 1
        failures = 0
      }
      socket.onmessage = (event) => {
        if (event.data !== 'pong') lookAgain()
      }
      socket.onclose = ({ code }) => {
        if (ended) return
        // Sessions ended elsewhere: a page that lies open somewhere shows at once whether it may still be seen.
        if (code === COME_BACK) lookAgain()
        const wait = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)]!
        failures += 1
        timer = setTimeout(connect, wait * (0.5 + Math.random()))
      }
    }
    connect()
    return () => {
      ended = true
      removeEventListener('online', lookAgain)
      clearInterval(ping)
      clearTimeout(timer)
      socket?.close()
    }
  }, [path, revalidate])
}
