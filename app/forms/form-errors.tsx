import { useWords } from '#app/i18n/words.tsx'
import { HeardNow } from '#app/thread/help-lines-now.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import type { RefusedForm } from './parse-form.ts'

/** The words of an error code; an unknown code still says that something is wrong. */
export function useErrorText(): (code: string | undefined) => string | undefined {
  const { errors, accountErrors, manageErrors } = useWords()
  // Those of an account come with its pages, those of the team's forms to who is of the team.
  const texts: Record<string, string> = { ...errors, ...accountErrors, ...manageErrors }
  return (code) => (code === undefined ? undefined : (texts[code] ?? errors.unexpected))
}

/** Everything a refused form needs said, above it, help lines first where they are needed; then what is wrong, each linked to its field. */
export function RefusedFormErrors({ refused }: { refused: RefusedForm | undefined }) {
  const text = useErrorText()
  const { errors } = useWords()
  if (!refused) return null
  return (
    <>
      <HeardNow {...refused} />
      <FormErrors errors={Object.entries(refused.errors).map(([name, code]) => ({ name, text: text(code) ?? code }))} />
      {refused.first && (
        <p>
          <a href={refused.first}>{errors.sent_first}</a>
        </p>
      )}
    </>
  )
}
