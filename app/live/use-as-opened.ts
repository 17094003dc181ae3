import { useState } from 'react'
import { useLocation } from 'react-router'

/**
 * Something as it stood when this page was opened or last sent: what its forms say that somebody saw. A hint that brings in
 * something new changes the page before one's eyes (on a phone perhaps another part of it), and not what a press of the button
 * agrees to.
 */
export function useAsOpened<T>(id: string, value: T): T {
  const { key } = useLocation()
  const at = `${id} ${key}`
  const [opened, open] = useState({ at, value })
  if (opened.at === at) return opened.value
  open({ at, value })
  return value
}
