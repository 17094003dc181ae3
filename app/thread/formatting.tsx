import { lazy, type RefObject, Suspense, useCallback, useEffect, useId, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Folded, Prose } from '#app/ui/post.tsx'
import { type Change, FORMATS, type Format, format, link, linkAddress } from './format-text.ts'

/** Few put a link in: who does fetches it then. */
const LinkAddress = lazy(() => import('./link-address.tsx'))

/** Keys as people know them from mail: with Ctrl, or Cmd on a Mac. */
const KEYS: Record<string, Format> = { b: 'bold', i: 'italic', k: 'link' }
const KEY_OF: Partial<Record<Format, string>> = { bold: 'B', italic: 'I', link: 'K' }

type Preview = { state: 'busy' | 'empty' | 'failed' } | { state: 'shown'; html: string; warning: string | null }

/**
 * Buttons above the text for who does not know Markdown, and a look at what it will be. It works on the text area itself, so
 * that undo, drafts and sending go on as they were. The look is made by the server, with the renderer that will make the post.
 */
export default function Formatting({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const words = useWords().forum.compose
  const [preview, setPreview] = useState<Preview | null>(null)
  const [asks, setAsks] = useState(false)
  const id = useId()

  const press = useCallback(
    (kind: Format) => {
      const field = area.current
      if (!field) return
      const [start, end] = [field.selectionStart, field.selectionEnd]
      if (kind !== 'link') return write(field, format(kind, field.value, start, end, words.toolSample[kind]))
      const address = linkAddress(field.value.slice(start, end))
      if (address) write(field, link(field.value, start, end, words.toolSample.link, address))
      else setAsks((asking) => !asking)
    },
    [area, words],
  )

  useEffect(() => {
    const field = area.current
    if (!field) return
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const kind = KEYS[event.key.toLowerCase()]
      if (!kind) return
      event.preventDefault()
      press(kind)
    }
    field.addEventListener('keydown', key)
    return () => field.removeEventListener('keydown', key)
  }, [area, press])

  useEffect(() => {
    if (area.current) area.current.hidden = preview !== null
    return () => {
      if (area.current) area.current.hidden = false
    }
  }, [area, preview])

  const look = async () => {
    const field = area.current
    if (!field) return
    if (!field.value.trim()) return setPreview({ state: 'empty' })
    setPreview({ state: 'busy' })
    setPreview(await previewOf(field))
  }
  const back = () => {
    setPreview(null)
    setAsks(false)
    requestAnimationFrame(() => area.current?.focus())
  }

  return (
    <>
      <div className="tools">
        <fieldset className="tools-group" disabled={preview !== null} aria-label={words.tools}>
          {FORMATS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="tool"
              title={KEY_OF[kind] ? `${words.tool[kind]} (Ctrl+${KEY_OF[kind]})` : words.tool[kind]}
              aria-expanded={kind === 'link' ? asks : undefined}
              aria-controls={kind === 'link' && asks ? id : undefined}
              onClick={() => press(kind)}
            >
              <Icon name={kind} />
              <span className="hush">{words.tool[kind]}</span>
            </button>
          ))}
        </fieldset>
        <fieldset className="tools-group" aria-label={words.tabs}>
          <button type="button" className="tool tool-word" aria-pressed={preview === null} onClick={back}>
            <Icon name="pencil" />
            {words.write}
          </button>
          <button type="button" className="tool tool-word" aria-pressed={preview !== null} onClick={look}>
            <Icon name="eye" />
            {words.preview}
          </button>
        </fieldset>
      </div>
      {asks && !preview && (
        <Suspense>
          <LinkAddress
            id={id}
            onAddress={(address) => {
              const field = area.current
              if (!field) return
              setAsks(false)
              write(field, link(field.value, field.selectionStart, field.selectionEnd, words.toolSample.link, address))
            }}
            onNot={back}
          />
        </Suspense>
      )}
      {preview && (
        <div className="preview" role="status">
          {preview.state === 'shown' ? (
            preview.warning === null ? (
              <Prose html={preview.html} />
            ) : (
              <Folded warning={preview.warning}>
                <Prose html={preview.html} />
              </Folded>
            )
          ) : (
            <p className="soft">
              {preview.state === 'busy'
                ? words.previewBusy
                : preview.state === 'empty'
                  ? words.previewEmpty
                  : words.previewFailed}
            </p>
          )}
        </div>
      )}
    </>
  )
}

/** `insertText` is old and the only way that keeps the browser's own undo; without it the text is set and told. */
function write(area: HTMLTextAreaElement, change: Change) {
  area.focus()
  area.setSelectionRange(change.from, change.to)
  if (!document.execCommand('insertText', false, change.insert)) {
    area.setRangeText(change.insert, change.from, change.to, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(change.selectFrom, change.selectTo)
}

async function previewOf(area: HTMLTextAreaElement): Promise<Preview> {
  const form = new FormData(area.form ?? undefined)
  const body = new URLSearchParams({ body: area.value, warning: String(form.get('warning') ?? '') })
  if (form.has('hard')) body.set('hard', 'on')
  try {
    const answer = await fetch('/preview', { method: 'POST', body })
    if (!answer.ok) return { state: 'failed' }
    const { html, warning } = (await answer.json()) as { html: string; warning: string | null }
    return { state: 'shown', html, warning }
  } catch {
    return { state: 'failed' }
  }
}
