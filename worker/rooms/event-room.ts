import { DurableObject } from 'cloudflare:workers'
import { createDb, newMeter } from '#db/client.ts'
import { type Env, requireSecret } from '#worker/core/config.ts'
import { randomCode } from '#worker/core/ids.ts'
import { endSession } from '#worker/events/end-session.ts'
import { type MediaGateway, mediaSettings } from '#worker/livekit/gateway.ts'
import { liveGateway } from '#worker/livekit/live.ts'
import { type MediaEvent, roomName } from '#worker/livekit/webhook.ts'
import { ARRIVALS, Buckets, FRAMES, HOST_FRAMES } from './event-bucket.ts'
import { RoomCommand } from './event-commands.ts'
import { succeeds, tokenFor, whoIsIn } from './event-media.ts'
import { nextAlarm, reduce } from './event-room-machine.ts'
import { audienceOf, type Delta, deltaSince, project } from './event-room-projection.ts'
import { type Effect, emptyRoom, type RoomAction, type RoomState, type Stamp } from './event-room-state.ts'
import { mayHaveMedia } from './event-room-steps.ts'
import { RoomStorage } from './event-room-storage.ts'
import { closeSocket, isFrame, parseFrame, send, sendText, sinceOf, stamp, stampOf } from './event-socket.ts'
import { mediaIdentity, readTicket } from './event-ticket.ts'
import { CLOSE, PING, PONG } from './protocol.ts'

/** After this many frames over the limit in a row it is a script, not a person. */
const FLOOD_FRAMES = 60

/**
 * The hub of one event session: lobby, chat, seats, and who may have media. A shell around `event-room-machine.ts`:
 * it checks the ticket, parses frames, stores what the reducer decided, tells each receiver through the one
 * projection, and carries out effects. LiveKit carries picture and sound, nothing else.
 */
export class EventRoom extends DurableObject<Env> {
  readonly #storage: RoomStorage
  readonly #media: MediaGateway | null
  readonly #frames = new Buckets()
  readonly #arrivals = new Buckets()
  #state: RoomState | null
  #alarmAt: number | null | undefined
  #looking = false

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG))
    const settings = mediaSettings(env)
    this.#media = settings && liveGateway(settings)
    this.#storage = new RoomStorage(ctx.storage.sql)
    this.#state = this.#storage.load()
    if (this.#state) this.#wake(this.#state)
  }

  /** After an eviction: sockets that did not survive it have left, and media may have been set up meanwhile. */
  #wake(state: RoomState) {
    const url = this.#media?.url ?? null
    if (state.hall.media.url !== url)
      this.#state = { ...state, hall: { ...state.hall, media: { ...state.hall.media, url } } }
    const here = new Set(this.#open().map((socket) => stampOf(socket).seatId))
    for (const seat of state.seats.values())
      if (seat.here && !here.has(seat.id)) this.#dispatch({ kind: 'leave', seatId: seat.id })
  }

  /** A browser with a ticket. The newest connection of a seat wins; the older one is told. */
  override async fetch(request: Request): Promise<Response> {
    const secret = requireSecret(this.env)
    const ticket = request.headers.get('X-Kring-Ticket') ?? ''
    const sessionId = request.headers.get('X-Kring-Session') ?? ''
    const claims = await readTicket(secret, ticket, sessionId, new Date())
    if (!claims || (this.#state && this.#state.hall.sessionId !== sessionId))
      return new Response('Forbidden', { status: 403 })
    if (!this.#arrivals.take(claims.seatId, ARRIVALS, Date.now()).allowed)
      return new Response('Too Many Requests', { status: 429 })
    const identity = await mediaIdentity(secret, sessionId, claims.seatId)

    const { 0: client, 1: server } = new WebSocketPair()
    for (const older of this.#open(claims.seatId)) closeSocket(older, CLOSE.moved)
    this.ctx.acceptWebSocket(server, [claims.seatId])
    stamp(server, claims)
    if (!this.#state) {
      this.#storage.prepare()
      this.#state = emptyRoom(sessionId, claims.endsAt, this.#media?.url ?? null)
    }
    this.#dispatch({ kind: 'arrive', claims, identity }, { socket: server, since: sinceOf(request) })
    return new Response(null, { status: 101, webSocket: client })
  }

  override webSocketMessage(socket: WebSocket, frame: string | ArrayBuffer): void {
    const by = stampOf(socket)
    if (by.gone) return
    if (!isFrame(frame)) closeSocket(socket, CLOSE.tooBig)
    else if (this.#mayAsk(socket, by)) this.#obey(socket, by, frame)
  }

  #obey(socket: WebSocket, by: Stamp, frame: string): void {
    const command = RoomCommand.safeParse(parseFrame(frame))
    if (!command.success) send(socket, { kind: 'refused', code: 'unreadable' })
    else this.#dispatch({ kind: 'command', by: { seatId: by.seatId, role: by.role }, command: command.data })
  }

  override webSocketClose(socket: WebSocket): void {
    const by = stampOf(socket)
    closeSocket(socket, 1000)
    if (!by.gone && this.#open(by.seatId).length === 0) this.#dispatch({ kind: 'leave', seatId: by.seatId })
  }

  override webSocketError(socket: WebSocket): void {
    this.webSocketClose(socket)
  }

  override alarm(): void {
    this.#alarmAt = undefined
    if (this.#state) this.#dispatch({ kind: 'tick' })
  }

  /** A webhook whose signature held. Stored before it is answered; told twice, it counts once. */
  noteMediaEvent(event: MediaEvent): { kind: 'stored' | 'known' | 'not_ours' } {
    if (!this.#state || this.#state.hall.media.room !== event.room) return { kind: 'not_ours' }
    if (!this.#storage.hear(event.id, Date.now())) return { kind: 'known' }
    if (event.event === 'participant_joined' && event.identity)
      this.#dispatch({ kind: 'media.seen', room: event.room, identities: [event.identity] })
    return { kind: 'stored' }
  }

  /** Somebody deleted their account: nothing here is theirs any more. */
  forgetMember(memberId: string, name: string): void {
    this.#dispatch({ kind: 'gone', memberId, name })
  }

  /** Reduces, stores, tells everybody what they may know, then carries out what follows. */
  #dispatch(action: RoomAction, arriving?: { socket: WebSocket; since: number }): void {
    const before = this.#state
    if (!before) return
    const { state, effects } = reduce(before, action, {
      now: Date.now(),
      freshRoomName: () => roomName(before.hall.sessionId, randomCode(16)),
    })
    this.#state = state
    if (state !== before) this.#storage.save(before.hall.seq === 0 ? null : before, state)
    if (state.hall.seq > before.hall.seq) this.#broadcast(state, deltaSince(state, before.hall.seq), arriving?.socket)
    if (arriving) this.#welcome(state, arriving)
    this.#schedule(state)
    for (const effect of effects) this.#carryOut(effect)
  }

  #broadcast(state: RoomState, delta: Delta, except?: WebSocket): void {
    const shared = new Map<string, string | null>()
    for (const socket of this.#open()) {
      const seat = state.seats.get(stampOf(socket).seatId)
      if (!seat || socket === except) continue
      const audience = audienceOf(seat, delta)
      let text = audience === null ? undefined : shared.get(audience)
      if (text === undefined) {
        const update = project(state, seat, delta)
        text = update && JSON.stringify(update)
        if (audience !== null) shared.set(audience, text)
      }
      if (text !== null) sendText(socket, text)
    }
  }

  /** Everything for somebody new; for somebody who was cut off, what they missed. */
  #welcome(state: RoomState, { socket, since }: { socket: WebSocket; since: number }): void {
    const seat = state.seats.get(stampOf(socket).seatId)
    const update = seat && project(state, seat, deltaSince(state, since < state.hall.seq ? since : 0))
    if (update) send(socket, update)
  }

  #schedule(state: RoomState): void {
    const at = nextAlarm(state)
    if (at === this.#alarmAt) return
    this.#alarmAt = at
    this.ctx.waitUntil(at === null ? this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(at))
  }

  #carryOut(effect: Effect): void {
    const work = this.#work(effect)
    if (work) this.ctx.waitUntil(work)
  }

  #work(effect: Effect): Promise<unknown> | undefined {
    switch (effect.kind) {
      case 'refuse':
        for (const socket of this.#open(effect.seatId))
          send(socket, { kind: 'refused', code: effect.code, key: effect.key })
        return undefined
      case 'close':
        for (const socket of this.#open(effect.seatId)) closeSocket(socket, effect.code)
        return undefined
      case 'grant':
        return Promise.all(effect.seatIds.map((seatId) => this.#grant(seatId)))
      case 'media.make':
        return this.#make(effect.room)
      case 'media.look':
        return this.#look(effect.room)
      case 'media.remove':
        return Promise.all(
          effect.identities.map((identity) => succeeds(this.#media?.removeParticipant(effect.room, identity))),
        )
      case 'media.delete':
        return this.#delete(effect.room)
      case 'record.ended':
        return this.#recordEnd(effect.at)
      case 'forget':
        return this.#forget()
    }
  }

  /** Mints a token for one seat, if it may still have one once it is made. */
  async #grant(seatId: string): Promise<void> {
    const seat = this.#state?.seats.get(seatId)
    const room = this.#state?.hall.media.room
    if (!seat || !room || !this.#media) return
    const token = await tokenFor(this.#media, room, seat)
    const state = this.#state
    const now = state?.seats.get(seatId)
    if (!state || !now || state.hall.media.room !== room || !mayHaveMedia(state, now)) return
    for (const socket of this.#open(seatId)) send(socket, { kind: 'grant', url: this.#media.url, room, token })
  }

  /** One look at a time: a slow server is not asked again before it answered. */
  async #look(room: string): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    const identities = await whoIsIn(this.#media, room)
    this.#looking = false
    if (identities) this.#dispatch({ kind: 'media.seen', room, identities })
  }

  async #make(room: string): Promise<void> {
    const made = await succeeds(this.#media?.makeRoom(room))
    this.#dispatch({ kind: made ? 'media.answered' : 'media.silent', room })
  }

  async #delete(room: string): Promise<void> {
    this.#dispatch({ kind: 'media.closed', room, done: await succeeds(this.#media?.deleteRoom(room)) })
  }

  async #recordEnd(at: number): Promise<void> {
    const sessionId = this.#state?.hall.sessionId
    if (sessionId) await endSession(createDb(this.env.DB, newMeter()), sessionId, new Date(at))
  }

  /** A week after the end: the chat, the seats, everything. */
  async #forget(): Promise<void> {
    for (const socket of this.#open()) closeSocket(socket, CLOSE.ended)
    this.#state = null
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  /** Takes one from the seat's bucket. Over the limit: told once, then silence, then closed. */
  #mayAsk(socket: WebSocket, by: Stamp): boolean {
    const limits = by.role === 'host' ? HOST_FRAMES : FRAMES
    const { allowed, over } = this.#frames.take(by.seatId, limits, Date.now())
    if (over === 1) send(socket, { kind: 'refused', code: 'too_fast' })
    if (over >= FLOOD_FRAMES) closeSocket(socket, CLOSE.flood)
    return allowed
  }

  #open(seatId?: string): WebSocket[] {
    return this.ctx.getWebSockets(seatId).filter((socket) => !stampOf(socket).gone)
  }
}
