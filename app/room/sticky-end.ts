import { useCallback, useEffect, useRef, useState } from 'react'

const NEAR_PX = 80

const left = (pane: Element) => pane.scrollHeight - pane.scrollTop - pane.clientHeight

/**
 * Keeps the newest line in sight for who was reading it, also when the picture, the keyboard or a longer draft makes the
 * pane smaller. Who scrolled up to read back stays there and is told that there is more; one's own line always shows.
 */
export function useStickyEnd(count: number, own: number) {
  const end = useRef<HTMLDivElement>(null)
  const near = useRef(true)
  const seen = useRef({ count, own })
  const [behind, setBehind] = useState(false)

  const toEnd = useCallback(() => {
    const pane = end.current?.closest('.panel-body')
    if (pane) pane.scrollTop = pane.scrollHeight
    near.current = true
    setBehind(false)
  }, [])

  useEffect(() => {
    const pane = end.current?.closest('.panel-body')
    if (!pane) return
    let top = pane.scrollTop
    const watch = () => {
      // Only who moves up wants to stay there: a pane that shrinks also leaves the end, but moves nothing.
      if (left(pane) < NEAR_PX) {
        near.current = true
        setBehind(false)
      } else if (pane.scrollTop < top - 1) near.current = false
      top = pane.scrollTop
    }
    const resized = new ResizeObserver(() => {
      if (near.current) pane.scrollTop = pane.scrollHeight
    })
    const read = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.chat-to-read')) near.current = false
    }
    pane.addEventListener('scroll', watch, { passive: true })
    pane.addEventListener('focusin', read)
    resized.observe(pane)
    for (const child of pane.children) resized.observe(child)
    return () => {
      pane.removeEventListener('scroll', watch)
      pane.removeEventListener('focusin', read)
      resized.disconnect()
    }
  }, [])

  useEffect(() => {
    const more = count > seen.current.count
    const mine = own > seen.current.own
    seen.current = { count, own }
    if (near.current || mine) toEnd()
    else if (more) setBehind(true)
  }, [count, own, toEnd])

  return { end, behind, toEnd }
}
