import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { LINE_EVENT } from '#app/live/steady-line.ts'
import { useHints } from '#app/live/use-hints.ts'

/**
 * Keeps the counts in the menu up to date while a page is open, and says that the thread or conversation on the screen
 * was read. Says so once for each new count (again when it did not get through), and not while nobody looks at the page.
 */
export function LiveInbox({
  unread,
  here,
  waiting,
}: {
  unread: number
  here: string | null
  /** What waits on the desks of the team; null where nobody is to hear of it, or the page listens to them itself. */
  waiting: number | null
}) {
  useHints('/live/me', String(unread))
  useHints(waiting === null ? null : '/live/desk', String(waiting))
  const { submit } = useFetcher()
  const said = useRef('')

  useEffect(() => {
    if (!here) return
    const key = `${here} ${unread}`
    const say = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine || said.current === key) return
      said.current = key
      void submit({ place: here }, { method: 'post', action: '/notifications/seen' })
    }
    const line = (event: Event) => {
      if ((event as CustomEvent<boolean>).detail) said.current = ''
      else say()
    }
    say()
    document.addEventListener('visibilitychange', say)
    addEventListener('online', say)
    addEventListener(LINE_EVENT, line)
    return () => {
      document.removeEventListener('visibilitychange', say)
      removeEventListener('online', say)
      removeEventListener(LINE_EVENT, line)
    }
  }, [here, unread, submit])

  return null
}
