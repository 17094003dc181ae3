import { type RefObject, useEffect, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Folded, Prose } from '#app/ui/post.tsx'
import { FORMATS, type Format, format } from './format-text.ts'

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

  useEffect(() => {
    const field = area.current
    if (!field) return
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const kind = KEYS[event.key.toLowerCase()]
      if (!kind) return
      event.preventDefault()
      apply(field, kind, words.toolSample[kind])
    }
    field.addEventListener('keydown', press)
    return () => field.removeEventListener('keydown', press)
  }, [area, words])

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
  const write = () => {
    setPreview(null)
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
              onClick={() => area.current && apply(area.current, kind, words.toolSample[kind])}
            >
              <Icon name={kind} />
              <span className="hush">{words.tool[kind]}</span>
            </button>
          ))}
        </fieldset>
        <fieldset className="tools-group" aria-label={words.tabs}>
          <button type="button" className="tool tool-word" aria-pressed={preview === null} onClick={write}>
            <Icon name="pencil" />
            {words.write}
          </button>
          <button type="button" className="tool tool-word" aria-pressed={preview !== null} onClick={look}>
            <Icon name="eye" />
            {words.preview}
          </button>
        </fieldset>
      </div>
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
function apply(area: HTMLTextAreaElement, kind: Format, sample: string) {
  const change = format(kind, area.value, area.selectionStart, area.selectionEnd, sample)
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
