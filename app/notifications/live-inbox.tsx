import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { useHints } from '#app/live/use-hints.ts'

/**
 * Keeps the count in the menu up to date while a page is open, and says that the thread or conversation on the screen
 * was read. Says so once for each new count, and not while nobody looks at the page.
 */
export function LiveInbox({ unread, here }: { unread: number; here: string | null }) {
  useHints('/live/me')
  const { submit } = useFetcher()
  const said = useRef('')

  useEffect(() => {
    if (!here) return
    const key = `${here} ${unread}`
    const say = () => {
      if (document.visibilityState !== 'visible' || said.current === key) return
      said.current = key
      void submit({ place: here }, { method: 'post', action: '/notifications/seen' })
    }
    say()
    document.addEventListener('visibilitychange', say)
    return () => document.removeEventListener('visibilitychange', say)
  }, [here, unread, submit])

  return null
}
