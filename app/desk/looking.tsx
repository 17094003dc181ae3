import { useEffect } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Time } from '#app/ui/time.tsx'
import type { LookView } from '#worker/moderation/looking/decide-look.ts'

/** Who passes over it on the way to another did not look. */
const GLANCE_MS = 5_000

/**
 * Who has something urgent before them, and who is busy with it: that colleagues know, and nobody is called again for a while.
 * That somebody looks is told by itself once it was in sight for some seconds; that they are busy with it takes a press.
 */
export function Looking({ action, look, now }: { action: string; look: LookView; now: Date }) {
  const words = useWords().desk.looking
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const mark = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', mark)
        // One that is lost costs a call more. Where it would lead, the page is already.
        const body = new URLSearchParams({ quiet: '1' })
        void fetch(action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => {})
      }, GLANCE_MS)
    }
    document.addEventListener('visibilitychange', mark)
    mark()
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', mark)
    }
  }, [action])
  const { seen, taken } = look
  return (
    <>
      {taken ? (
        <p>
          {words.taken(taken.by)} <Time at={taken.until} now={now} />.
        </p>
      ) : (
        <>
          {seen && (
            <p className="soft">
              {words.seen(seen.by)} <Time at={seen.at} now={now} />
            </p>
          )}
          <form method="post" action={action}>
            <Button variant="quiet" icon="check" name="taken" value="on">
              {words.take}
            </Button>
          </form>
        </>
      )}
    </>
  )
}
