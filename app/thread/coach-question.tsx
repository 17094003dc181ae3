import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Found } from './coach-panel.tsx'

/**
 * Asks once, before the form goes, about what would be read first. It never keeps anybody from sending: one press sends it as it
 * is, Escape and the other button lead back to the text.
 */
export function CoachQuestion({ place, look }: { place: RefObject<HTMLDivElement | null>; look: () => Found[] }) {
  const words = useWords().coach
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const asked = useRef<HTMLElement | null>(null)
  const answered = useRef(false)
  const looking = useRef(look)
  looking.current = look
  const [found, setFound] = useState<Found[]>([])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const ask = (event: SubmitEvent) => {
      if (answered.current) {
        answered.current = false
        return
      }
      const sure = looking.current()
      if (!sure.length || !dialog.current) return
      event.preventDefault()
      event.stopPropagation()
      asked.current = event.submitter
      setFound(sure)
      // Not modal: the way out of the page stays within reach.
      dialog.current.close()
      dialog.current.show()
    }
    form.addEventListener('submit', ask, true)
    return () => form.removeEventListener('submit', ask, true)
  }, [place])

  const send = () => {
    dialog.current?.close()
    answered.current = true
    const form = place.current?.closest('form')
    form?.requestSubmit(asked.current?.isConnected ? asked.current : null)
  }
  const back = () => {
    dialog.current?.close()
    document.getElementById(found[0]?.field ?? '')?.focus()
  }

  return (
    <dialog
      ref={dialog}
      className="coach-question"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => event.key === 'Escape' && back()}
    >
      <h2 id={`${id}-title`}>{words.question.title}</h2>
      <ul>
        {found.map((one) => (
          <li key={`${one.field}${one.start}`}>
            {words.looksLike[one.kind]}: <mark>{one.text}</mark>
          </li>
        ))}
      </ul>
      <p id={`${id}-text`}>{words.question.text}</p>
      <div className="row">
        <Button type="button" onClick={back}>
          {words.question.back}
        </Button>
        <Button type="button" variant="quiet" onClick={send}>
          {words.question.send}
        </Button>
      </div>
    </dialog>
  )
}
