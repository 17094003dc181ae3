import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useAnswerInSight } from './answer-in-sight.ts'

/**
 * Lets the hydrated app follow plain links without loading a new document. Pages write `<a>`: it costs less to render
 * than the router's own link, and works alike without JavaScript. After a step the keyboard is at the new page's start,
 * after a form at its answer.
 */
export function SoftLinks() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const first = useRef(true)

  // React has taken the page over, and all that listens on it does: the small script hears so (`app/small/page.ts`).
  useEffect(() => {
    performance.mark('kring:alive')
    dispatchEvent(new Event('kring:alive'))
  }, [])

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = (event.target as Element).closest?.('a')
      if (!link || link.target || link.hasAttribute('download') || link.hasAttribute('data-quick-exit')) return
      const url = new URL(link.href)
      if (url.origin !== location.origin || url.pathname.startsWith('/room/')) return
      if (url.pathname === location.pathname && url.search === location.search && url.hash) return
      // Without a line the browser itself goes: to the page that names whom to call, and back to this one as it was.
      if (!navigator.onLine && navigator.serviceWorker?.controller) return
      event.preventDefault()
      void navigate(url.pathname + url.search + url.hash)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is a new path
  useEffect(() => {
    if (first.current) first.current = false
    else if (!location.hash) document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])

  useAnswerInSight()
  return null
}
