import { type ComponentType, lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, fieldId, RadioGroup, Textarea } from '#app/ui/field.tsx'
import { TITLE_MAX } from '#worker/forum/limits.ts'
import { HardTopic } from './hard-topic.tsx'

/** Without a line to bring the buttons one writes without them. */
const Formatting = lazy<ComponentType<{ area: RefObject<HTMLTextAreaElement | null> }>>(() =>
  import('./formatting.tsx').catch(() => ({ default: () => null })),
)

/** A post to answer: its words as a quotation, and whether they are folded. */
export interface Quotation {
  text: string
  warning: string | null
}

/**
 * Where a post is written. `draftKey` makes a resend harmless; `place` is under which name the text is kept on the
 * device. With `subject` it starts a thread. The page around it may be loaded anew at any moment: the composer stays as
 * it is until `sent` says that its post arrived, and begins afresh then. `children` stand under the text: what helps
 * somebody look at their own words before they are sent.
 */
export function Composer({
  draftKey,
  place,
  refused,
  sent,
  subject,
  quote,
  children,
}: {
  draftKey: string
  place: string
  refused: RefusedForm | undefined
  /** The post that arrived last, if any. */
  sent?: string | null
  subject?: boolean
  quote?: Quotation | null
  children?: ReactNode
}) {
  const words = useWords().forum.compose
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const [key, setKey] = useState(draftKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key only once the last one was used
  useEffect(() => setKey(draftKey), [sent])
  const begun = quote ? `${quote.text}\n\n` : undefined
  useQuotation(begun)
  return (
    <Form method="post" className="composer form" key={key} id="reply">
      <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? key} />
      {refused?.first && <span key={refused.values.draftKey} hidden data-draft-back={place} />}
      {subject && (
        <RadioGroup
          name="kind"
          label={words.kind}
          error={text(refused?.errors.kind)}
          choices={(['talk', 'story'] as const).map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
          defaultValue={refused?.values.kind ?? 'talk'}
          draft={`${place}:kind`}
        />
      )}
      {subject && (
        <Field
          name="title"
          label={words.subject}
          hint={words.subjectHint}
          error={text(refused?.errors.title)}
          defaultValue={refused?.values.title}
          maxLength={TITLE_MAX}
          autoComplete="off"
          draft={`${place}:title`}
        />
      )}
      <PostBody
        label={subject ? words.body : words.reply}
        error={text(refused?.errors.body ?? refused?.errors.draftKey)}
        defaultValue={refused?.values.body ?? begun}
        quoted={begun !== undefined}
        draft={place}
      />
      {children}
      <HardTopic
        key={quote?.warning ?? ''}
        error={text(refused?.errors.warning ?? refused?.errors.hard)}
        hard={refused ? Boolean(refused.values.hard) : quote?.warning != null}
        warning={refused?.values.warning ?? quote?.warning ?? ''}
        draft={place}
      />
      <div className="row">
        <Button icon="send" busy={busy}>
          {subject ? words.submitThread : words.submitReply}
        </Button>
      </div>
    </Form>
  )
}

/** The text of a post with the buttons above it, which come once the page is alive. */
export function PostBody({
  label,
  error,
  defaultValue,
  draft,
  quoted,
  standing,
}: {
  label: string
  error?: string
  defaultValue?: string
  draft?: string
  /** The page put words in it: a kept draft goes before them. */
  quoted?: boolean
  /** The page filled it with what stands already: a kept draft takes its place. */
  standing?: boolean
}) {
  const words = useWords().forum.compose
  const area = useRef<HTMLTextAreaElement | null>(null)
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    area.current = document.getElementById(fieldId('body')) as HTMLTextAreaElement | null
    setAlive(true)
  }, [])
  return (
    <Textarea
      name="body"
      label={label}
      hint={words.bodyHint}
      error={error}
      defaultValue={defaultValue}
      draft={draft}
      data-quoted={quoted || undefined}
      data-standing={standing ? '' : undefined}
      tools={
        <div className="tools-place">
          {alive && (
            <Suspense>
              <Formatting area={area} />
            </Suspense>
          )}
        </div>
      }
    />
  )
}

/** A quotation that is asked for while somebody writes goes under what they wrote, and the cursor after it. */
function useQuotation(begun: string | undefined) {
  const known = useRef(begun)
  useEffect(() => {
    if (!begun || known.current === begun) return
    known.current = begun
    const area = document.getElementById(fieldId('body')) as HTMLTextAreaElement | null
    if (!area) return
    if (!area.value.includes(begun.trim())) {
      const before = area.value.trimEnd()
      const value = before ? `${before}\n\n${begun}` : begun
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [begun])
}
