import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type Finding, findPersonalData } from '#worker/forum/personal-data.ts'
import './coach.css'
import { CoachMarks } from './coach-marks.tsx'
import { CoachQuestion } from './coach-question.tsx'

export interface PanelProps {
  fields: string[]
  asks: boolean
}

export interface Found extends Finding {
  field: string
  text: string
}

type Writable = HTMLTextAreaElement | HTMLInputElement

/** After a pause in typing; while somebody is in the middle of a word nothing moves. */
const LOOK_AFTER_MS = 500
/** Said aloud later than shown, so that it does not speak into the next sentence. */
const SAY_AFTER_MS = 1500

const fieldOf = (id: string) => document.getElementById(id) as Writable | null

const look = (fields: string[]): Found[] =>
  fields.flatMap((field) => {
    const value = fieldOf(field)?.value ?? ''
    return findPersonalData(value).map((one) => ({ ...one, field, text: value.slice(one.start, one.end) }))
  })

const keyOf = (one: Found) => `${one.field}:${one.kind}:${one.text}`

/** As if it was typed: React and the drafts hear it too. */
function write(area: Writable, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area), 'value')?.set?.call(area, value)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The list under the text, the marks in it, and the one question before sending. */
export function CoachPanel({ fields, asks }: PanelProps) {
  const words = useWords().coach
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState<Found[]>([])
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const watched = fields.join(' ')

  useEffect(() => {
    const ids = watched.split(' ')
    let timer: ReturnType<typeof setTimeout>
    const again = () => setFound(look(ids))
    const typed = ({ target }: Event) => {
      if (!ids.includes((target as Element).id)) return
      clearTimeout(timer)
      timer = setTimeout(again, LOOK_AFTER_MS)
    }
    // A draft that came back is looked at like what is typed: it arrives as an input too, maybe before this did.
    again()
    document.addEventListener('input', typed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('input', typed)
    }
  }, [watched])

  const open = found.filter((one) => !kept.has(keyOf(one)))
  const said = useLater(open.length, SAY_AFTER_MS)

  const remove = (one: Found) => {
    const area = fieldOf(one.field)
    if (!area || area.value.slice(one.start, one.end) !== one.text) return setFound(look(fields))
    const before = area.value.slice(0, one.start)
    const after = area.value.slice(one.end)
    write(area, /\s$/.test(before) && /^\s/.test(after) ? before + after.trimStart() : before + after)
    setFound(look(fields))
    area.focus()
    area.setSelectionRange(one.start, one.start)
  }
  const keep = (one: Found) => {
    setKept(new Set([...kept, keyOf(one)]))
    fieldOf(one.field)?.focus()
  }

  return (
    <div ref={place} className="coach-place">
      <p className="hush" role="status">
        {said > 0 ? words.count(said) : ''}
      </p>
      <CoachMarks found={open} place={place} />
      {open.length > 0 && (
        <section className="coach" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} className="coach-title">
            <Icon name="eye" />
            {words.title}
          </h2>
          <ul>
            {open.map((one) => (
              <li key={keyOf(one)}>
                <p>
                  {words.looksLike[one.kind]}: <mark>{one.text}</mark>
                </p>
                <p className="soft small">
                  {words.why[one.kind]} {words.otherwise[one.kind]}
                </p>
                <div className="row">
                  <Button
                    type="button"
                    variant="quiet"
                    onClick={() => remove(one)}
                    aria-label={words.removeThis(one.text)}
                  >
                    {words.remove}
                  </Button>
                  <Button type="button" variant="bare" onClick={() => keep(one)} aria-label={words.keepThis(one.text)}>
                    {words.keep}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asks && <CoachQuestion place={place} look={() => look(fields).filter((one) => one.sure)} />}
    </div>
  )
}

/** A value that follows after a while of rest. */
function useLater<T>(value: T, afterMs: number): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return later
}
