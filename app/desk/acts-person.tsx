import { Form } from 'react-router'
import { useSpeech } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { RadioGroup, Select, Textarea } from '#app/ui/field.tsx'
import { PAUSE_DAYS } from '#worker/moderation/contract.ts'
import type { ActsProps } from './acts.tsx'
import { deskHref } from './filter.ts'
import { Templates } from './templates.tsx'

/** Fields that the form about the words has too. */
export const PERSON_FIELDS = { rule: 'f-person-rule', reason: 'f-person-reason' }

/** Steps on the person: a warning, a pause, a block, or the end of it. */
export function PersonActs({ item, queue, refused, busy, text, draft }: ActsProps) {
  const speech = useSpeech()
  const words = speech.words.desk
  if (item.personActs.length === 0) return null
  return (
    <Disclosure summary={words.steps.title} open={refused !== undefined}>
      <Form method="post" action={deskHref(queue.filter, `${item.id}/person`)} className="form">
        <p>{words.steps.intro}</p>
        <input type="hidden" name="version" value={item.person.version} />
        <input type="hidden" name="seen" value={item.seen} />
        <input type="hidden" name="nickname" value={item.person.nickname} />
        <RadioGroup
          name="act"
          label={words.steps.what}
          error={text(refused?.errors.act)}
          defaultValue={refused?.values.act}
          choices={item.personActs.map((act) => ({
            value: act,
            label: words.acts[act],
            hint: words.actHints[act],
          }))}
        />
        {item.personActs.includes('pause') && (
          <Select
            name="days"
            label={words.steps.days}
            error={text(refused?.errors.days)}
            defaultValue={refused?.values.days ?? String(PAUSE_DAYS[0])}
            options={PAUSE_DAYS.map((days) => ({ value: String(days), label: words.steps.day(days) }))}
          />
        )}
        <Select
          id={PERSON_FIELDS.rule}
          name="rule"
          label={words.rule}
          error={text(refused?.errors.rule)}
          defaultValue={refused?.values.rule ?? ''}
          options={[
            { value: '', label: words.chooseRule },
            ...item.rules.map((rule) => ({ value: rule, label: speech.words.forum.rules[rule] })),
          ]}
        />
        <Templates item={item} queue={queue} fieldId={PERSON_FIELDS.reason} />
        <Textarea
          id={PERSON_FIELDS.reason}
          name="reason"
          label={words.steps.reason}
          hint={words.objection.wordsHint}
          error={text(refused?.errors.reason)}
          defaultValue={refused?.values.reason}
          rows={4}
          draft={draft}
        />
        <Button variant="danger" icon="person" busy={busy}>
          {words.steps.submit}
        </Button>
      </Form>
    </Disclosure>
  )
}
