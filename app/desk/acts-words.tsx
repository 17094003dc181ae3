import { Form } from 'react-router'
import { useSpeech } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import type { ActsProps } from './acts.tsx'
import { deskHref } from './filter.ts'
import { Templates, useTemplate } from './templates.tsx'

/** Acts that take something from somebody: they need a house rule and words. */
const WITH_REASON = ['return', 'hide'] as const

/** What a post is held for because of what it says, as against who wrote it and where. */
const FOR_ITS_WORDS = ['contact_data', 'crisis_words', 'watched_words', 'link']

/** What may be done with words that wait or were reported. */
export function WordsActs({ item, queue, refused, busy, text, draft }: ActsProps) {
  const speech = useSpeech()
  const words = speech.words.desk
  const template = useTemplate(item)
  const plain = item.acts.filter((act) => act !== 'return' && act !== 'hide')
  const heavy = WITH_REASON.find((act) => item.acts.includes(act))
  const action = deskHref(queue.filter, item.id)
  // One key too many puts none of this in sight: it leads to the button, and the button asks for a press of its own.
  const careful =
    item.level === 'red' ||
    item.level === 'crisis' ||
    (item.kind === 'held_post' && item.reasons.some((reason) => FOR_ITS_WORDS.includes(reason)))
  return (
    <>
      {plain.map((act) => (
        <Form method="post" action={action} key={act} className="acts">
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="seen" value={item.seen} />
          <Button
            name="act"
            value={act}
            data-key-a={words.shortcuts[act] ? (careful ? 'focus' : 'press') : undefined}
            variant={act === 'restore' || act === 'seen' ? 'quiet' : 'primary'}
            icon="check"
            busy={busy}
          >
            {item.subject === 'member' ? words.closeReport : words.acts[act]}{' '}
            {words.shortcuts[act] && <kbd>{words.shortcuts[act]}</kbd>}
          </Button>
        </Form>
      ))}
      {item.guarded && item.state === 'open' && <p>{words.guardedActs}</p>}
      {heavy && plain.length === 0 && <p>{words.maskedActs}</p>}
      {heavy && (
        <Form method="post" action={action} className="form">
          <h3>{words.withReason}</h3>
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="seen" value={item.seen} />
          <Select
            name="rule"
            label={words.rule}
            error={text(refused?.errors.rule)}
            defaultValue={refused?.values.rule ?? ''}
            options={[
              { value: '', label: words.chooseRule },
              ...item.rules.map((rule) => ({ value: rule, label: speech.words.forum.rules[rule] })),
            ]}
          />
          <Templates item={item} queue={queue} fieldId="f-reason" />
          <Textarea
            key={template}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={text(refused?.errors.reason)}
            defaultValue={refused?.values.reason ?? template}
            rows={4}
            draft={draft}
          />
          <Button name="act" value={heavy} variant="danger" icon={heavy === 'hide' ? 'eye-off' : 'close'} busy={busy}>
            {words.acts[heavy]} <kbd>r</kbd>
          </Button>
        </Form>
      )}
    </>
  )
}
