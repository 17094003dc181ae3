import { useEffect } from 'react'

/**
 * Remembers until when a thread was read, once its page was in sight. A POST of its own: looking at a page changes
 * nothing by itself. Without JavaScript a button does the same.
 */
export function MarkRead({ threadId, until, label }: { threadId: string; until: Date; label: string }) {
  const at = String(until.getTime())
  const action = `/t/${threadId}/read`
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', mark)
      const body = new URLSearchParams({ until: at, quiet: '1' })
      // A mark that is lost is made on the next visit. Where it would lead, the page is already.
      void fetch(action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => {})
    }
    document.addEventListener('visibilitychange', mark)
    mark()
    return () => document.removeEventListener('visibilitychange', mark)
  }, [action, at])
  return (
    <noscript>
      <form method="post" action={action}>
        <input type="hidden" name="until" value={at} />
        <button type="submit" className="button button-quiet">
          {label}
        </button>
      </form>
    </noscript>
  )
}
