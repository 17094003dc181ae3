import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { CLOSE, PING, PONG, type RoomCommand, type RoomNews } from '#worker/rooms/protocol.ts'
import { type ClientRoom, EMPTY_ROOM, hear, verdict } from './room-state.ts'

/**
 * Where this browser stands. `lost`: connecting again by itself. From `left` on for good, or until one presses;
 * `declined` keeps its line, and becomes `inside` by itself when one is let in after all.
 */
export type Place =
  | 'outside'
  | 'connecting'
  | 'inside'
  | 'lost'
  | 'left'
  | 'ended'
  | 'removed'
  | 'declined'
  | 'moved'
  | 'flood'
  | 'closed'

const FINAL: Record<number, Place> = {
  [CLOSE.ended]: 'ended',
  [CLOSE.removed]: 'removed',
  [CLOSE.moved]: 'moved',
  [CLOSE.flood]: 'flood',
  [CLOSE.tooBig]: 'flood',
}

const isOn = (place: Place) => place === 'connecting' || place === 'inside' || place === 'lost'

/** A deploy drops everybody at once: they come back spread over five seconds, and slower when it lasts. */
const SPREAD_MS = 5_000
const FIRST_RETRY_MS = 300
const PING_MS = 20_000
const PONG_WITHIN_MS = 8_000
/** What was not shown back by then is sent again; the hub knows it by its key. */
const RESEND_MS = 4_000

type Grant = Extract<RoomNews, { kind: 'grant' }>

/** The room's line: a ticket, a socket, resuming where it broke off. Nothing here is media. */
export function useRoom(sessionId: string, onGrant: (grant: Grant) => void) {
  const [state, dispatch] = useReducer(hear, EMPTY_ROOM)
  const [place, setPlace] = useState<Place>('outside')
  const socket = useRef<WebSocket | null>(null)
  const wanted = useRef(false)
  const latest = useRef<ClientRoom>(state)
  latest.current = state
  const granted = useRef(onGrant)
  granted.current = onGrant

  const send = useCallback((command: RoomCommand) => {
    if (socket.current?.readyState === WebSocket.OPEN) socket.current.send(JSON.stringify(command))
  }, [])

  const say = useCallback(
    (text: string) => {
      const key = crypto.randomUUID()
      dispatch({ kind: 'say', key, text })
      send({ kind: 'chat.say', key, text })
    },
    [send],
  )

  const hushed = useCallback(() => dispatch({ kind: 'hush' }), [])

  const close = useCallback((to: Place) => {
    wanted.current = false
    socket.current?.close(1000)
    socket.current = null
    setPlace(to)
  }, [])

  const enter = useCallback(() => {
    wanted.current = true
    setPlace((now) => (isOn(now) ? now : 'connecting'))
  }, [])

  const leave = useCallback(() => close('left'), [close])

  const on = isOn(place)
  useEffect(() => {
    if (!on) return
    let ended = false
    let failures = 0
    let retry: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined

    const again = () => {
      if (ended || !wanted.current) return
      setPlace('lost')
      const wait = failures === 0 ? FIRST_RETRY_MS : Math.min(2 ** failures, 6) * 1000
      failures += 1
      retry = setTimeout(connect, wait * 0.5 + Math.random() * (failures > 1 ? SPREAD_MS : wait))
    }

    const end = (code: number) => {
      const final = FINAL[code]
      if (final) close(final)
      else again()
    }

    const connect = async () => {
      const answer = await askTicket(sessionId)
      if (ended || !wanted.current) return
      if (answer.kind === 'closed') return close('closed')
      if (answer.kind === 'failed') return again()
      const url = new URL(`/live/rooms/${sessionId}`, location.href.replace(/^http/, 'ws'))
      url.search = new URLSearchParams({ ticket: answer.ticket, since: String(latest.current.seq) }).toString()
      const line = new WebSocket(url)
      socket.current = line
      line.onmessage = ({ data }) => {
        if (socket.current !== line) return
        clearTimeout(silence)
        if (data === PONG) return
        const news = JSON.parse(String(data)) as RoomNews
        if (news.kind === 'closing') {
          socket.current = null
          line.close(1000)
          return end(news.code)
        }
        failures = 0
        setPlace('inside')
        if (news.kind === 'grant') granted.current(news)
        else dispatch(news)
      }
      line.onclose = ({ code }) => {
        clearTimeout(silence)
        if (socket.current !== line) return
        socket.current = null
        end(code)
      }
    }

    const ping = setInterval(() => {
      const line = socket.current
      if (line?.readyState !== WebSocket.OPEN) return
      line.send(PING)
      clearTimeout(silence)
      silence = setTimeout(() => {
        line.onclose?.(new CloseEvent('close', { code: 1006 }))
        line.close()
      }, PONG_WITHIN_MS)
    }, PING_MS)
    const resend = setInterval(() => {
      for (const { key, text } of latest.current.unsent) send({ kind: 'chat.say', key, text })
    }, RESEND_MS)

    void connect()
    return () => {
      ended = true
      clearTimeout(retry)
      clearTimeout(silence)
      clearInterval(ping)
      clearInterval(resend)
      socket.current?.close(1000)
      socket.current = null
    }
  }, [on, sessionId, send, close])

  return { state, place: (on && verdict(state)) || place, enter, leave, send, say, hushed }
}

/** A ticket for whoever holds the seat; `closed` when there is no way in now. */
async function askTicket(
  sessionId: string,
): Promise<{ kind: 'ticket'; ticket: string } | { kind: 'closed' } | { kind: 'failed' }> {
  try {
    const response = await fetch(`/room/${sessionId}/ticket`, { method: 'POST' })
    if (response.ok) return { kind: 'ticket', ...((await response.json()) as { ticket: string }) }
    return { kind: response.status >= 500 || response.status === 429 ? 'failed' : 'closed' }
  } catch {
    return { kind: 'failed' }
  }
}
