import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { RoomPageView } from '#worker/events/contract.ts'
import type { RoomView } from '#worker/rooms/protocol.ts'

/** Waiting to be let in: no device, no token, and nobody who sees you but the host. */
export function Lobby({
  about,
  room,
  lost,
  leave,
}: {
  about: RoomPageView
  room: RoomView | null
  lost: boolean
  leave: () => void
}) {
  const words = useWords().room
  const { lobby, line } = words
  return (
    <div className="main main-text stack room-door">
      <h1>{about.title}</h1>
      <div className="beside" role="status">
        <Avatar seed={about.figure} size="large" />
        <div>
          <h2>{lobby.title}</h2>
          <p>{room?.hostHere !== false ? lobby.text : Date.now() < +about.startsAt ? lobby.noHost : lobby.noHostYet}</p>
        </div>
      </div>
      {lost && (
        <Notice tone="amber" live>
          {line.lost}
        </Notice>
      )}
      <section aria-labelledby="while-waiting">
        <h2 id="while-waiting">{lobby.read}</h2>
        <div className="prose">
          <ul>
            {lobby.tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </div>
      </section>
      <div>
        <Button type="button" variant="quiet" icon="exit" onClick={leave}>
          {words.controls.leave}
        </Button>
      </div>
    </div>
  )
}

/** Between the button and the room, before it is known who waits and who does not: a host never does. */
export function Opening({ about, lost, leave }: { about: RoomPageView; lost: boolean; leave: () => void }) {
  const { arrive, controls } = useWords().room
  return (
    <div className="main main-text stack room-door">
      <h1>{about.title}</h1>
      {lost ? (
        <Notice tone="amber" live>
          {arrive.failed}
        </Notice>
      ) : (
        <p role="status">{arrive.opening}</p>
      )}
      <div>
        <Button type="button" variant="quiet" icon="exit" onClick={leave}>
          {controls.leave}
        </Button>
      </div>
    </div>
  )
}
