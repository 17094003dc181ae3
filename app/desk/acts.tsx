import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { DecidedBy, ItemView } from '#worker/moderation/contract.ts'

/** Acts that take something from somebody: they need a house rule and words. */
const WITH_REASON = ['return', 'hide'] as const

/** What may be done with the item, as the server lists it; or by whom it was decided. */
export function Acts({
  item,
  now,
  refused,
  conflict,
  done,
  nextHref,
}: {
  item: ItemView
  now: Date
  refused: RefusedForm | undefined
  conflict: { by: DecidedBy | null } | null
  done: string | null
  nextHref: string | null
}) {
  const speech = useSpeech()
  const words = speech.words.desk
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const sentence = (by: DecidedBy) =>
    words.decidedBy(by.nickname, words.actsDone[by.act], shortWhen(by.decidedAt, now, speech))
  const draft = `${useRoot()?.member?.nickname}:desk-${item.id}`
  const next = nextHref && (
    <ButtonLink href={nextHref} variant="quiet">
      {words.next}
    </ButtonLink>
  )

  if (conflict)
    return (
      <div className="acts">
        <Notice tone="amber" live title={words.alreadyTitle}>
          <p>{conflict.by ? sentence(conflict.by) : words.alreadyUnknown}</p>
          <p>{words.nothingLost}</p>
        </Notice>
        {next}
      </div>
    )
  if (item.state === 'closed')
    return (
      <div className="acts">
        <span hidden data-draft-sent={draft} />
        {done && done in words.actsDone ? (
          <Notice tone="good" live>
            {words.done(words.actsDone[done as keyof typeof words.actsDone])}
          </Notice>
        ) : (
          item.decided && <Notice live>{sentence(item.decided)}</Notice>
        )}
        {next}
      </div>
    )
  const plain = item.acts.filter((act) => act !== 'return' && act !== 'hide')
  const heavy = WITH_REASON.find((act) => item.acts.includes(act))
  return (
    <div className="stack">
      <h2 className="pane-title">{words.decide}</h2>
      {plain.map((act) => (
        <Form method="post" key={act} className="acts">
          <input type="hidden" name="version" value={item.post.version} />
          <Button name="act" value={act} data-key-a icon="check" busy={busy}>
            {words.acts[act]} <kbd>{words.shortcuts[act]}</kbd>
          </Button>
        </Form>
      ))}
      {heavy && (
        <Form method="post" className="form">
          <h3>{words.withReason}</h3>
          <input type="hidden" name="version" value={item.post.version} />
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
          <Textarea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={text(refused?.errors.reason)}
            defaultValue={refused?.values.reason}
            rows={4}
            draft={draft}
          />
          <Button name="act" value={heavy} variant="danger" icon={heavy === 'hide' ? 'eye-off' : 'close'} busy={busy}>
            {words.acts[heavy]} <kbd>r</kbd>
          </Button>
        </Form>
      )}
    </div>
  )
}
