import type { Track } from 'livekit-client'
import { useEffect, useRef } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Tile, Tiles } from '#app/ui/room.tsx'
import type { HostView } from '#worker/events/contract.ts'
import type { RoomView } from '#worker/rooms/protocol.ts'
import { figureOf } from './figure-of.ts'
import type { MediaView } from './media.ts'

/** Who presents; and in plain words what is so when there is nothing to see. */
export function Stage({
  room,
  media,
  hosts,
  startSound,
}: {
  room: RoomView
  media: MediaView
  hosts: HostView[]
  startSound: () => void
}) {
  const words = useWords().room.stage
  return (
    <>
      <MediaNotice room={room} media={media} />
      {!room.hostHere && (
        <Notice live>
          <p>{words.hostAway}</p>
        </Notice>
      )}
      {media.soundBlocked && (
        <Notice live tone="amber" title={words.soundHint}>
          <Button type="button" icon="ring" onClick={startSound}>
            {words.sound}
          </Button>
        </Notice>
      )}
      {media.presenters.length > 0 ? (
        <Tiles one={media.presenters.length === 1}>
          {media.presenters.map((one) => (
            <Tile
              key={one.identity}
              name={one.name}
              avatar={figureOf(one.name, hosts)}
              mic={one.mic}
              you={one.own}
              speaking={one.speaking}
            >
              {one.video && <Picture track={one.video} own={one.own} />}
            </Tile>
          ))}
        </Tiles>
      ) : (
        media.line === 'on' &&
        room.hostHere && (
          <div className="stage-note">
            <p>{words.waiting}</p>
            <p>{words.waitingHint}</p>
          </div>
        )
      )}
    </>
  )
}

function MediaNotice({ room, media }: { room: RoomView; media: MediaView }) {
  const words = useWords().room.stage
  if (room.media.url === null)
    return (
      <Notice title={words.notConfigured}>
        <p>{words.notConfiguredText}</p>
      </Notice>
    )
  if (room.media.state === 'unavailable' && media.line !== 'on')
    return (
      <Notice tone="amber" live title={words.unavailable}>
        <p>{words.unavailableText}</p>
      </Notice>
    )
  if (media.line === 'lost')
    return (
      <Notice tone="amber" live>
        {words.lost}
      </Notice>
    )
  if (media.line === 'on' && media.wentOff)
    return (
      <Notice tone="amber" live>
        {words.wentOff[media.wentOff]}
      </Notice>
    )
  if (media.line === 'on' && media.stuck)
    return (
      <Notice tone="amber" live>
        {words.stuck}
      </Notice>
    )
  if (room.media.state === 'starting') return <p className="stage-note">{words.starting}</p>
  if (media.line === 'connecting') return <p className="stage-note">{words.connecting}</p>
  return null
}

function Picture({ track, own }: { track: Track; own: boolean }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    track.attach(element)
    return () => {
      track.detach(element)
    }
  }, [track])
  return <video ref={video} autoPlay playsInline muted className={own ? 'picture-own' : undefined} />
}
