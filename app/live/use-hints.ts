import { useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'

/** A line that dropped comes back within 1 to 20 s, spread so that a deploy does not bring everybody at once. */
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 20_000]
const PING_MS = 30_000

/**
 * Keeps a socket to `path` while the page is open; each hint asks the page's own loaders again, so that everybody gets
 * what they themselves may see. After a gap it asks once, because a hint may have been missed. `onHint` hears each one.
 */
export function useHints(path: string | null, onHint?: () => void): void {
  const { revalidate } = useRevalidator()
  const hinted = useRef(onHint)
  hinted.current = onHint

  useEffect(() => {
    if (!path) return
    let ended = false
    let failures = 0
    let socket: WebSocket | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const ping = setInterval(() => socket?.readyState === WebSocket.OPEN && socket.send('ping'), PING_MS)

    // Without a line a page that asks again would lose what it shows; it asks once the line is back.
    const lookAgain = () => {
      if (navigator.onLine) void revalidate()
    }
    addEventListener('online', lookAgain)

    const connect = () => {
      socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')))
      socket.onopen = () => {
        if (failures > 0) lookAgain()
        failures = 0
      }
      socket.onmessage = (event) => {
        if (event.data === 'pong') return
        hinted.current?.()
        lookAgain()
      }
      socket.onclose = () => {
        if (ended) return
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
