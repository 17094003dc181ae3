import { useEffect } from 'react'
import { useWords } from '#app/i18n/words.tsx'

/**
 * Says that something urgent is before the eyes of who was called about it, so that nobody is called again: by itself once the
 * page is in sight, or with a press where no script runs. Looking at the page alone changes nothing.
 */
export function MarkLooked({ action, again }: { action: string; again: boolean }) {
  const words = useWords().desk
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', mark)
      // One that is lost costs a call more. Where it would lead, the page is already.
      const body = new URLSearchParams({ quiet: '1' })
      void fetch(action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => {})
    }
    document.addEventListener('visibilitychange', mark)
    mark()
    return () => document.removeEventListener('visibilitychange', mark)
  }, [action])
  if (again) return null
  return (
    <noscript>
      <form method="post" action={action}>
        <button type="submit" className="button button-quiet">
          {words.looked}
        </button>
      </form>
    </noscript>
  )
}
