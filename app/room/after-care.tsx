import { useEffect, useRef } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { RoomPageView } from '#worker/events/contract.ts'

export type Ending = 'left' | 'ended' | 'removed' | 'declined' | 'moved' | 'flood'

/** Nobody falls out of a room into nothing: what happened, and where there is somebody. */
export function AfterCare({
  ending,
  about,
  note,
  again,
}: {
  ending: Ending
  about: RoomPageView
  note: string | null
  again: () => void
}) {
  const { after: words, backToEvent } = useWords().room
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const back = ending === 'left' || ending === 'moved' || ending === 'flood'
  const soft = ending === 'left' || ending === 'ended'
  const host = about.role === 'host' && soft
  return (
    <div className="main main-text stack room-door">
      <h1 ref={head} tabIndex={-1}>
        {words[`${ending}Title`]}
      </h1>
      <p>{host ? words[ending === 'ended' ? 'hostEnded' : 'hostLeft'] : words[ending === 'ended' ? 'left' : ending]}</p>
      {ending === 'declined' && note && (
        <Notice title={words.note}>
          <p>{note}</p>
        </Notice>
      )}
      {ending === 'removed' && <p>{words.removedHelp}</p>}
      {soft && <p>{host ? words.hostCare : words.care}</p>}
      <div className="row">
        {back && (
          <Button type="button" variant={ending === 'left' ? 'quiet' : 'primary'} onClick={again}>
            {ending === 'moved' ? words.moveHere : words.again}
          </Button>
        )}
        <ButtonLink href="/help" variant="quiet" icon="help">
          {words.help}
        </ButtonLink>
        {!host && (
          <ButtonLink href="/groups" variant="quiet" icon="chat">
            {words.talk}
          </ButtonLink>
        )}
      </div>
      <p>
        <a href={`/events/${about.slug}`}>{backToEvent}</a>
      </p>
    </div>
  )
}
