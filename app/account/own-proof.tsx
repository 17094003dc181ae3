import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Field } from '#app/ui/field.tsx'

/** The password asked again, before something with which an account could be taken over; in words for who has none. */
export function OwnProof({ password, refused, id }: { password: boolean; refused?: RefusedForm; id?: string }) {
  const words = useWords().account.proof
  const text = useErrorText()
  if (!password)
    return (
      <>
        <input type="hidden" name="secret" value="" />
        <p className="soft">{words.none}</p>
      </>
    )
  return (
    <Field
      name="secret"
      id={id}
      type="password"
      label={words.label}
      hint={words.hint}
      error={text(refused?.errors.secret)}
      autoComplete="current-password"
      required
    />
  )
}
