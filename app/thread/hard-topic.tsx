import { useWords } from '#app/i18n/words.tsx'
import { Checkbox, Field } from '#app/ui/field.tsx'
import { WARNING_MAX } from '#worker/forum/limits.ts'

/** The tick that folds a post, and the few words above the fold; they show once it is ticked (by CSS alone). */
export function HardTopic({
  hard,
  warning,
  error,
  draft,
}: {
  hard: boolean
  warning: string
  error?: string
  /** Under which name the words it goes with are kept on the device. */
  draft: string
}) {
  const words = useWords().forum.compose
  return (
    <div className="hard-topic">
      <Checkbox
        name="hard"
        label={words.hard}
        hint={words.hardHint}
        defaultChecked={hard}
        value="on"
        data-draft={`${draft}:hard`}
      />
      <div className="hard-topic-words">
        <Field
          name="warning"
          label={words.warning}
          optional
          error={error}
          defaultValue={warning}
          maxLength={WARNING_MAX}
          autoComplete="off"
          draft={`${draft}:warning`}
        />
      </div>
    </div>
  )
}
