import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'

/** A question before something that cannot be undone. It takes the focus; Escape is "no". */
export function Question({
  label,
  ask,
  close,
  children,
}: {
  label: string
  ask: string
  close: () => void
  /** What one can answer, besides no. */
  children: ReactNode
}) {
  const words = useWords().room.host
  const id = useId()
  const no = useRef<HTMLDivElement>(null)
  useEffect(() => no.current?.querySelector<HTMLElement>('button:last-of-type')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  return (
    <div
      className="stack stack-tight question"
      role="alertdialog"
      aria-label={label}
      aria-describedby={id}
      onKeyDown={onKeyDown}
    >
      <p id={id}>{ask}</p>
      <div className="row" ref={no}>
        {children}
        <Button type="button" variant="bare" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}

/** A button that asks before it acts. The focus comes back to it, or stays in the panel when its line is gone. */
export function AskFirst({
  label,
  ask,
  variant,
  act,
}: {
  label: string
  ask: string
  variant: 'bare' | 'danger'
  act: () => void
}) {
  const words = useWords().room.host
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (!asking && asked.current) place.current?.querySelector('button')?.focus()
    asked.current = asking
  }, [asking])
  return (
    <div className={asking ? 'ask-first asking' : 'ask-first'} ref={place}>
      {asking ? (
        <Question label={label} ask={ask} close={() => setAsking(false)}>
          <Button
            type="button"
            variant="danger"
            onClick={() => {
              place.current?.closest<HTMLElement>('.panel-body')?.focus()
              act()
            }}
          >
            {words.confirm}
          </Button>
        </Question>
      ) : (
        <Button type="button" variant={variant} onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
    </div>
  )
}
