import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env as workerEnv } from 'cloudflare:workers'
import type { Env } from '#worker/core/config.ts'
import type { EventRoom } from '#worker/rooms/event-room.ts'
import { signTicket } from '#worker/rooms/event-ticket.ts'
import { CHAT_MAX, type RoomCommand, type RoomNews, type RoomUpdate } from '#worker/rooms/protocol.ts'

export const env = workerEnv as unknown as Env

let made = 0

/** A hub of its own for one test, and people who come to it. */
export function newHub() {
  made += 1
  const sessionId = `ses_${String(made).padStart(21, '0')}`
  const stub = env.EVENT_ROOM.get(env.EVENT_ROOM.idFromName(sessionId))
  const endsAt = Date.now() + 3_600_000
  return {
    sessionId,
    stub,
    evict: () => evictDurableObject(stub),
    inside: <R>(act: (room: EventRoom, state: DurableObjectState) => R | Promise<R>) => runInDurableObject(stub, act),
    ticket: (seatId: string, role: 'host' | 'attendee', memberId: string | null = null, now = new Date()) =>
      signTicket(env.KRING_SECRET, { sessionId, seatId, role, nickname: `Nick ${seatId}`, memberId, endsAt }, now),
    async knock(ticket: string, since = 0) {
      const response = await stub.fetch('https://hub/', {
        headers: {
          Upgrade: 'websocket',
          'X-Kring-Ticket': ticket,
          'X-Kring-Session': sessionId,
          'X-Kring-Since': String(since),
        },
      })
      return { status: response.status, socket: response.webSocket }
    },
    async come(seatId: string, role: 'host' | 'attendee' = 'attendee', since = 0, memberId: string | null = null) {
      const { socket } = await this.knock(await this.ticket(seatId, role, memberId), since)
      const someone = listen(socket!)
      await someone.hears(() => someone.updates().length > 0, 'a welcome')
      return someone
    },
  }
}

export type Hub = ReturnType<typeof newHub>
export type Someone = ReturnType<typeof listen>

/** One person's end of the line: everything heard, in order. */
function listen(socket: WebSocket) {
  const heard: RoomNews[] = []
  let closed: number | null = null
  let wake = () => {}
  socket.addEventListener('message', ({ data }) => {
    if (data !== 'pong') heard.push(JSON.parse(String(data)) as RoomNews)
    wake()
  })
  socket.addEventListener('close', ({ code }) => {
    closed = code
    wake()
  })
  socket.accept()
  const until = async (true_: () => boolean, what: string) => {
    const end = Date.now() + 3000
    while (!true_()) {
      if (Date.now() > end) throw new Error(`${what} did not come; heard ${JSON.stringify(heard.slice(-5))}`)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, 50)
      })
    }
  }
  const updates = () => heard.filter((news): news is RoomUpdate => news.kind === 'update')
  return {
    socket,
    heard,
    updates,
    get closed() {
      return closed
    },
    seq: () => updates().at(-1)?.seq ?? 0,
    /** Ids of messages seen and not gone, with their text. */
    chat() {
      const seen = new Map<string, { text: string; state: string }>()
      for (const update of updates())
        for (const message of update.messages ?? [])
          if ('gone' in message) seen.delete(message.id)
          else seen.set(message.id, message)
      return [...seen].map(([id, { text, state }]) => ({ id, text, state }))
    },
    you: () => updates().findLast((update) => update.you)?.you,
    room: () => updates().findLast((update) => update.room)?.room,
    people: () =>
      new Map(
        updates()
          .flatMap((update) => update.people ?? [])
          .map((person) => [person.seatId, person]),
      ),
    refusals: () => heard.filter((news) => news.kind === 'refused').map((news) => news.code),
    grants: () => heard.filter((news) => news.kind === 'grant'),
    send: (command: RoomCommand) => socket.send(JSON.stringify(command)),
    say: (text: string, key = crypto.randomUUID() as string) =>
      socket.send(JSON.stringify({ kind: 'chat.say', key, text })),
    hears: (true_: () => boolean, what: string) => until(true_, what),
    closes: async () => {
      await until(() => closed !== null, 'the end of the line')
      return closed
    },
    /** Long enough for anything that was on its way. */
    quiet: () => new Promise((resolve) => setTimeout(resolve, 60)),
  }
}

export const longest = 'a'.repeat(CHAT_MAX)
