import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Textarea } from '#app/ui/field.tsx'

/**
 * Where a post is written. `draftKey` makes a resend harmless; `place` is under which name the text is kept on the
 * device. With `subject` it starts a thread.
 */
export function Composer({
  draftKey,
  place,
  refused,
  subject,
}: {
  draftKey: string
  place: string
  refused: RefusedForm | undefined
  subject?: boolean
}) {
  const words = useWords().forum.compose
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post" className="composer form" key={draftKey}>
      <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? draftKey} />
      {subject && (
        <Field
          name="title"
          label={words.subject}
          hint={words.subjectHint}
          error={text(refused?.errors.title)}
          defaultValue={refused?.values.title}
          maxLength={120}
          autoComplete="off"
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
      <div className="row">
        <Button icon="send" busy={busy}>
          {subject ? words.submitThread : words.submitReply}
        </Button>
      </div>
    </Form>
  )
}
