import type { Participant, RemoteTrack, Room, Track } from 'livekit-client'
import { type DeviceTrouble, troubleOf } from './device-trouble.ts'
import { watchFlow } from './media-watch.ts'

let library: Promise<typeof import('livekit-client')> | undefined

/** The media client, fetched once, while somebody reads and waits. It says nothing in the console: that names rooms. */
export const loadMedia = (): Promise<typeof import('livekit-client')> => {
  library ??= import('livekit-client').then(
    (media) => {
      media.setLogLevel('silent')
      return media
    },
    (error) => {
      library = undefined
      throw error
    },
  )
  return library
}

/** Fetches the media client ahead of need; when that fails, the stage tries again and says what is wrong. */
export const warmMedia = (): void => void loadMedia().catch(() => {})

export interface Presenter {
  identity: string
  name: string
  own: boolean
  video: Track | null
  mic: boolean
  speaking: boolean
}

/** What the page shows of the media line. A new object with each change. */
export interface MediaView {
  line: 'off' | 'connecting' | 'on' | 'lost'
  presenters: Presenter[]
  /** The browser plays no sound until somebody presses. */
  soundBlocked: boolean
  camera: boolean
  mic: boolean
  trouble: DeviceTrouble | null
  /** What was on before the line broke, and could not be turned on again. */
  wentOff: 'both' | 'camera' | 'mic' | null
  /** The line is up, but nothing comes over it. */
  stuck: boolean
}

const NOTHING: MediaView = {
  line: 'off',
  presenters: [],
  soundBlocked: false,
  camera: false,
  mic: false,
  trouble: null,
  wentOff: null,
  stuck: false,
}

/**
 * The one connection to LiveKit: picture and sound, nothing else. React reads `view` and hears of changes; a token
 * comes from the hub and is used once.
 */
export class MediaLine {
  view: MediaView = NOTHING
  /** The connection broke without anybody wanting it. */
  onLost: () => void = () => {}
  readonly #listeners = new Set<() => void>()
  readonly #sounds = new Map<string, HTMLMediaElement>()
  #room: Room | null = null
  #name: string | null = null
  #unwatch: () => void = () => {}
  /** What this person turned on: after a break it comes back by itself. Forgotten when one leaves. */
  readonly #wanted = { camera: false, mic: false }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot = () => this.view

  /** Warms up the way to the server, before there is a token. */
  async prepare(url: string) {
    try {
      const { Room } = await loadMedia()
      await new Room().prepareConnection(url)
    } catch {
      // Only a head start: connecting says what is wrong.
    }
  }

  async connect(grant: { url: string; room: string; token: string }) {
    if (this.#name === grant.room && (this.view.line === 'connecting' || this.view.line === 'on')) return
    this.#drop()
    this.#name = grant.room
    this.#change({ line: 'connecting' })
    const media = await loadMedia().catch(() => null)
    if (this.#name !== grant.room || this.view.line !== 'connecting') return
    if (!media) return this.#lost(true)
    const room = new media.Room({ adaptiveStream: true, dynacast: true })
    this.#room = room
    const { RoomEvent } = media
    const look = () => this.#room === room && this.#look(room)
    for (const event of [
      RoomEvent.ParticipantConnected,
      RoomEvent.ParticipantDisconnected,
      RoomEvent.TrackMuted,
      RoomEvent.TrackUnmuted,
      RoomEvent.LocalTrackPublished,
      RoomEvent.LocalTrackUnpublished,
      RoomEvent.ActiveSpeakersChanged,
      RoomEvent.AudioPlaybackStatusChanged,
    ] as const)
      room.on(event, look)
    room
      .on(RoomEvent.TrackSubscribed, (track) => {
        this.#play(track)
        look()
      })
      .on(RoomEvent.TrackUnsubscribed, (track) => {
        this.#hush(track)
        look()
      })
      .on(RoomEvent.SignalReconnecting, () => this.#room === room && this.#lost(false))
      .on(RoomEvent.Reconnecting, () => this.#room === room && this.#lost(false))
      .on(RoomEvent.Reconnected, () => this.#room === room && this.#up(room))
      .on(RoomEvent.Disconnected, () => this.#room === room && this.#lost(true))
    try {
      await room.connect(grant.url, grant.token)
      if (this.#room !== room) return void room.disconnect()
      this.#unwatch = watchFlow(room, (stuck) => this.#room === room && this.#change({ stuck }))
      this.#up(room)
    } catch {
      if (this.#room === room) this.#lost(true)
    }
  }

  /** Turns the own camera on or off; trouble is named, never thrown. */
  camera = (on: boolean) => this.#publish('camera', on)

  mic = (on: boolean) => this.#publish('mic', on)

  forgetTrouble = () => this.#change({ trouble: null })

  /** After a press: the browser now lets sound through. */
  startSound = async () => {
    await this.#room?.startAudio()
    if (this.#room) this.#look(this.#room)
  }

  /** Stops everything this instant: own tracks first, then sound and picture, then the line. */
  stop = () => {
    Object.assign(this.#wanted, { camera: false, mic: false })
    this.rest()
  }

  /** No line for now; what was on comes back with it. */
  rest = () => {
    this.#drop()
    this.#change(NOTHING)
  }

  #up(room: Room) {
    this.#change({ line: 'on', stuck: false })
    this.#look(room)
    void this.#restore(room)
  }

  async #restore(room: Room) {
    const own = room.localParticipant
    const attempt = async (wanted: boolean, turn: () => Promise<unknown>) => {
      if (!wanted) return true
      return turn().then(
        () => true,
        () => false,
      )
    }
    const camera = await attempt(this.#wanted.camera && !own.isCameraEnabled, () => own.setCameraEnabled(true))
    if (this.#room !== room) return silence(room)
    const mic = await attempt(this.#wanted.mic && !own.isMicrophoneEnabled, () => own.setMicrophoneEnabled(true))
    if (this.#room !== room) return silence(room)
    if (!camera || !mic) this.#change({ wentOff: camera ? 'mic' : mic ? 'camera' : 'both' })
    this.#look(room)
  }

  #drop() {
    const room = this.#room
    this.#room = null
    this.#unwatch()
    if (!room) return
    silence(room)
    for (const sound of this.#sounds.values()) {
      sound.pause()
      sound.srcObject = null
      sound.remove()
    }
    this.#sounds.clear()
    void room.disconnect(true)
  }

  #lost(forGood: boolean) {
    if (forGood) {
      this.#drop()
      this.#change({ ...NOTHING, line: 'lost', trouble: this.view.trouble })
    } else this.#change({ line: 'lost', stuck: false })
    this.onLost()
  }

  async #publish(device: 'camera' | 'mic', on: boolean) {
    const room = this.#room
    const own = room?.localParticipant
    this.#change({ trouble: null, wentOff: null })
    this.#wanted[device] = false
    try {
      await (device === 'camera' ? own?.setCameraEnabled(on) : own?.setMicrophoneEnabled(on))
      this.#wanted[device] = on
    } catch (error) {
      this.#change({ trouble: troubleOf(error) })
    }
    if (room && this.#room !== room) silence(room)
    if (this.#room) this.#look(this.#room)
  }

  #play(track: RemoteTrack) {
    if (track.kind !== 'audio') return
    const sound = track.attach()
    this.#sounds.set(track.sid ?? '', sound)
    document.body.appendChild(sound)
  }

  #hush(track: RemoteTrack) {
    for (const element of track.detach()) if (track.kind === 'audio') element.remove()
    this.#sounds.delete(track.sid ?? '')
  }

  #look(room: Room) {
    const own = room.localParticipant
    const people = [...room.remoteParticipants.values(), ...(own.permissions?.canPublish ? [own] : [])]
    this.#change({
      presenters: people.map((one) => presenterOf(one, one === own)),
      soundBlocked: room.remoteParticipants.size > 0 && !room.canPlaybackAudio,
      camera: own.isCameraEnabled,
      mic: own.isMicrophoneEnabled,
    })
  }

  #change(change: Partial<MediaView>) {
    this.view = { ...this.view, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The own camera and microphone stop, also one that only just started while somebody left. */
function silence(room: Room) {
  for (const publication of room.localParticipant.trackPublications.values()) {
    publication.track?.mediaStreamTrack.stop()
    publication.track?.stop()
  }
}

function presenterOf(participant: Participant, own: boolean): Presenter {
  const camera = [...participant.videoTrackPublications.values()].find((publication) => publication.source === 'camera')
  return {
    identity: participant.identity,
    name: participant.name ?? '',
    own,
    video: camera?.track && !camera.isMuted ? camera.track : null,
    mic: participant.isMicrophoneEnabled,
    speaking: participant.isSpeaking,
  }
}
