import { Form } from 'react-router'
import { useSpeech } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ActsProps } from './acts.tsx'
import { deskHref } from './filter.ts'
import { Templates, useTemplate } from './templates.tsx'

/** Lets somebody in, or not. */
export function JoinActs({ item, queue, refused, busy, text, draft }: ActsProps) {
  const words = useSpeech().words.desk
  const template = useTemplate(item)
  return (
    <Form method="post" action={deskHref(queue.filter, `${item.id}/join`)} className="form">
      <h3>{words.join.decide}</h3>
      <input type="hidden" name="version" value={item.version} />
      {item.person.blockedAt && <Notice tone="amber">{words.join.blocked}</Notice>}
      <Templates item={item} queue={queue} fieldId="f-reason" />
      <Textarea
        key={template}
        name="reason"
        label={words.join.words}
        hint={words.join.wordsHint}
        error={text(refused?.errors.reason)}
        defaultValue={refused?.values.reason ?? template}
        rows={4}
        draft={draft}
      />
      <div className="acts">
        {!item.person.blockedAt && (
          <Button name="act" value="accept" data-key-a="press" icon="check" busy={busy}>
            {words.acts.accept} <kbd>a</kbd>
          </Button>
        )}
        <Button name="act" value="decline" variant="danger" icon="close" busy={busy}>
          {words.acts.decline}
        </Button>
      </div>
    </Form>
  )
}

/** Somebody of the team read an urgent request that was taken back: nothing is left to answer. */
export function SeenRequest({ item, queue, busy }: Pick<ActsProps, 'item' | 'queue' | 'busy'>) {
  const words = useSpeech().words.desk
  return (
    <Form method="post" action={deskHref(queue.filter, `${item.id}/join`)} className="acts">
      <input type="hidden" name="version" value={item.version} />
      <Button name="act" value="seen" variant="quiet" icon="check" busy={busy}>
        {words.acts.seen}
      </Button>
    </Form>
  )
}

/** Answers an objection, with words either way. */
export function ObjectionActs({ item, queue, refused, busy, text, draft }: ActsProps) {
  const words = useSpeech().words.desk
  const template = useTemplate(item)
  if (item.objectionActs.length === 0)
    return <Notice>{item.ownDecision ? words.objection.ownDecision : words.objection.notYours}</Notice>
  return (
    <Form method="post" action={deskHref(queue.filter, `${item.id}/objection`)} className="form">
      <h3>{words.objection.decide}</h3>
      <input type="hidden" name="version" value={item.version} />
      <Templates item={item} queue={queue} fieldId="f-reason" />
      <Textarea
        key={template}
        name="reason"
        label={words.objection.words}
        hint={words.objection.wordsHint}
        error={text(refused?.errors.reason)}
        defaultValue={refused?.values.reason ?? template}
        rows={5}
        draft={draft}
      />
      <div className="acts">
        <Button name="act" value="confirm" variant="quiet" icon="check" busy={busy}>
          {words.acts.confirm}
        </Button>
        <Button name="act" value="reverse" icon="reply" busy={busy}>
          {words.acts.reverse}
        </Button>
      </div>
    </Form>
  )
}
