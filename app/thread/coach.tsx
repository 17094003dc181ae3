import { type ComponentType, useEffect, useState } from 'react'
import type { PanelProps } from './coach-panel.tsx'

/**
 * The writing coach: under a text it calmly says what could lead to a person, and how to say that otherwise. `fields` are the
 * ids of the fields of one form. It looks on the device alone and comes once the page is alive; without scripts, or when it does
 * not arrive, the server's own look is enough. With `asks` it asks once, before sending, what the server would hold.
 */
export function Coach(props: PanelProps) {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>()
  useEffect(() => {
    let gone = false
    import('./coach-panel.tsx').then(
      (module) => gone || setPanel(() => module.CoachPanel),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  return Panel ? <Panel {...props} /> : null
}
