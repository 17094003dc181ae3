import { useEffect, useState, useSyncExternalStore } from 'react'
import { MediaLine } from './media.ts'

/** The media line of this page. The quick exit and a closing page stop it at once, without waiting for React. */
export function useMedia() {
  const [line] = useState(() => new MediaLine())
  const view = useSyncExternalStore(line.subscribe, line.snapshot, line.snapshot)
  useEffect(() => {
    addEventListener('kring:leave', line.stop)
    addEventListener('pagehide', line.stop)
    return () => {
      removeEventListener('kring:leave', line.stop)
      removeEventListener('pagehide', line.stop)
      line.stop()
    }
  }, [line])
  return { line, view }
}
