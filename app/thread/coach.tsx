import { type ComponentType, useEffect, useState } from 'react'
import type { PanelProps } from './coach-panel.tsx'

/**
 * The writing coach: under a text it calmly says what could lead to a person, and how to say that otherwise. `fields` are the
 * ids of the fields of one form. It looks on the device alone, and comes over the line once somebody begins to write or a
 * draft came back: who only reads does not wait for it. Without scripts, or when it does not arrive, the server's own look is
 * enough. With `asks` it asks once, before sending, what the server would hold.
 */
export function Coach(props: PanelProps) {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>()
  const watched = props.fields.join(' ')
  useEffect(() => {
    const ids = watched.split(' ')
    let wanted = false
    let gone = false
    const come = () => {
      if (wanted) return
      wanted = true
      import('./coach-panel.tsx').then(
        (module) => gone || setPanel(() => module.CoachPanel),
        () => {
          wanted = false
        },
      )
    }
    const begun = ({ target }: Event) => {
      if (target instanceof Element && ids.includes(target.id)) come()
    }
    const holds = (id: string) => {
      const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null
      return field !== null && (field.value !== '' || field === document.activeElement)
    }
    if (ids.some(holds)) come()
    document.addEventListener('focusin', begun)
    document.addEventListener('input', begun)
    return () => {
      gone = true
      document.removeEventListener('focusin', begun)
      document.removeEventListener('input', begun)
    }
  }, [watched])
  return Panel ? <Panel {...props} /> : null
}
