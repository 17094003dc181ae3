import { type ReactNode, useEffect, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Textarea } from '#app/ui/field.tsx'

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
  children,
}: {
  draftKey: string
  place: string
  refused: RefusedForm | undefined
  /** The post that arrived last, if any. */
  sent?: string | null
  subject?: boolean
  children?: ReactNode
}) {
  const words = useWords().forum.compose
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const [key, setKey] = useState(draftKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key only once the last one was used
  useEffect(() => setKey(draftKey), [sent])
  return (
    <Form method="post" className="composer form" key={key}>
      <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? key} />
      {subject && (
        <Field
          name="title"
          label={words.subject}
          hint={words.subjectHint}
          error={text(refused?.errors.title)}
          defaultValue={refused?.values.title}
          maxLength={120}
          autoComplete="off"
          draft={`${place}:title`}
        />
      )}
      <Textarea
        name="body"
        label={subject ? words.body : words.reply}
        hint={words.bodyHint}
        error={text(refused?.errors.body ?? refused?.errors.draftKey)}
        defaultValue={refused?.values.body}
        draft={place}
      />
      {children}
      <div className="row">
        <Button icon="send" busy={busy}>
          {subject ? words.submitThread : words.submitReply}
        </Button>
      </div>
    </Form>
  )
}
