import type { ReactNode } from 'react'
import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Textarea } from '#app/ui/field.tsx'
import { useDraftKey } from './use-draft-key.ts'

/**
 * Where a message is written, with a subject when it is the first. `place` is under which name the text is kept on the
 * device; the form stays as it is while the page around it is loaded anew, until `sent` says that its text arrived.
 */
export function WriteForm({
  draftKey,
  place,
  refused,
  sent,
  words,
  subject,
  children,
}: {
  draftKey: string
  place: string
  refused: RefusedForm | undefined
  sent?: string | null
  words: { label: string; hint?: string; submit: string }
  subject?: { label: string; hint: string; value?: string }
  /** Under the text: what helps somebody look at their own words before they are sent. */
  children?: ReactNode
}) {
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const key = useDraftKey(draftKey, sent ?? null)
  return (
    <Form method="post" className="composer form" key={key}>
      <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? key} />
      {refused?.first && <span key={refused.values.draftKey} hidden data-draft-back={place} />}
      {subject && (
        <Field
          name="subject"
          label={subject.label}
          hint={subject.hint}
          error={text(refused?.errors.subject)}
          defaultValue={refused?.values.subject ?? subject.value}
          maxLength={120}
          autoComplete="off"
          draft={`${place}:title`}
        />
      )}
      <Textarea
        name="body"
        label={words.label}
        hint={words.hint}
        error={text(refused?.errors.body ?? refused?.errors.draftKey)}
        defaultValue={refused?.values.body}
        draft={place}
      />
      {children}
      <div className="row">
        <Button icon="send" busy={busy}>
          {words.submit}
        </Button>
      </div>
    </Form>
  )
}
