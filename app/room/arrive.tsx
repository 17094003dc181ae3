import { useWords } from '#app/i18n/words.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FullTime } from '#app/ui/time.tsx'
import type { RoomPageView } from '#worker/events/contract.ts'
import { DeviceCheck } from './device-check.tsx'

/** At the door: something kind to read, and one button. A host may try camera and microphone first. */
export function Arrive({ about, enter }: { about: RoomPageView; enter: () => void }) {
  const { arrive: words, needsScript, backToEvent } = useWords().room
  const host = about.role === 'host'
  return (
    <div className="main main-text stack room-door">
      <BackLink href={`/events/${about.slug}`}>{backToEvent}</BackLink>
      <h1>{about.title}</h1>
      <noscript>
        <p className="notice notice-amber">{needsScript}</p>
      </noscript>
      {about.entry !== 'enter' ? (
        <Notice title={about.entry === 'too_early' ? words.tooEarly : words[about.entry]}>
          {about.entry === 'too_early' && (
            <p>
              {words.opens} <FullTime at={about.opensAt} />.
            </p>
          )}
        </Notice>
      ) : (
        <>
          <h2>{host ? words.hostTitle : words.title}</h2>
          <div className="stack stack-tight">
            <p>{words.as(about.nickname)}</p>
            {host ? (
              <p>{words.hostCalm}</p>
            ) : (
              <>
                <p>{words.calm}</p>
                <p>{words.device}</p>
                <p>{words.leaveAnytime}</p>
              </>
            )}
          </div>
          {host && (
            <div className="needs-script">
              <DeviceCheck />
            </div>
          )}
          <div className="needs-script">
            <Button type="button" icon="arrow-right" onClick={enter}>
              {words.enter}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
