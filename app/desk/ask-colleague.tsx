import { Form } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { REASON_MAX } from '#worker/moderation/contract.ts'
import type { QueueView } from '#worker/moderation/views.ts'
import type { ActsProps } from './acts.tsx'
import { deskHref } from './filter.ts'

/** Where the errors of the form lead to. */
export const ASK_FIELDS = { question: 'f-ask-question' }

/** For a volunteer who does not know what to do: a question to the professionals, and whom to call when that cannot wait. */
export function AskColleague({ item, queue, busy, text, refused, draft }: ActsProps) {
  const words = useWords().desk.ask
  if (!item.ask) return null
  return (
    <Disclosure summary={words.title} open={refused !== undefined}>
      {item.onCall && (
        <p className="as-typed">
          <strong>{words.call}</strong> {item.onCall}
        </p>
      )}
      <Form method="post" action={deskHref(queue.filter, `${item.id}/ask`)} className="form">
        <Textarea
          id={ASK_FIELDS.question}
          name="question"
          label={words.question}
          hint={words.hint}
          optional
          error={text(refused?.errors.question)}
          defaultValue={refused?.values.question}
          maxLength={REASON_MAX}
          draft={draft}
          rows={3}
        />
        <Button variant="quiet" icon="chat" busy={busy}>
          {words.title}
        </Button>
      </Form>
    </Disclosure>
  )
}

/** Whom the team calls when something cannot wait, for each community where somebody filled it in. */
export function OnCall({ communities }: { communities: QueueView['communities'] }) {
  const words = useWords().desk.ask
  const filled = communities.filter((one) => one.onCall)
  if (filled.length === 0) return null
  return (
    <Disclosure summary={words.whom}>
      <ul className="bullets">
        {filled.map((one) => (
          <li key={one.slug} className="as-typed">
            <strong>{one.name}</strong>: {one.onCall}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
