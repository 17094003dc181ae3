import { Form } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAsOpened } from '#app/live/use-as-opened.ts'
import { useDraftKey } from '#app/messages/use-draft-key.ts'
import { useRoot } from '#app/root.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { InboxAnswer, InboxData } from './inbox-page.tsx'

/** Who takes the conversation on, notes among colleagues, and closing it. */
export function InboxActs({
  data,
  answer,
  done,
  sent,
}: {
  data: InboxData
  answer: InboxAnswer | undefined
  done: string | null
  sent: string | null
}) {
  const { conversation, now, keys } = data
  const speech = useSpeech()
  const words = speech.words.inbox
  const text = useErrorText()
  const root = useRoot()
  const me = root?.member
  const refusedBy = (form: InboxAnswer['form']) => (answer?.form === form ? answer.refused : undefined)
  const note = refusedBy('note')
  const assign = refusedBy('assign')
  const close = refusedBy('close')
  const noteKey = useDraftKey(keys.note, sent)
  const assignKey = useDraftKey(keys.assign, sent)
  const closeKey = useDraftKey(keys.close, sent)
  // The last line is to the words that were there: a cry that comes in meanwhile, on a phone on the other pane, is not closed by it.
  const count = useAsOpened(conversation.id, conversation.count)
  const here = `/desk/inbox/${conversation.id}`
  const place = (form: string) => `${me?.nickname}:inbox-${form}-${conversation.id}`
  if (!conversation.can.answer) return <Notice>{words.glass}</Notice>
  const said = { note: words.noted, assign: words.assigned, close: words.closedDone }[done ?? '']
  return (
    <div className="stack">
      {said && !answer && (
        <Notice tone="good" live key={sent}>
          {said}
        </Notice>
      )}
      {done && sent && <span key={sent} hidden data-draft-sent={place(done)} />}
      <section className="stack stack-tight" aria-labelledby="who">
        <h2 className="pane-title" id="who">
          {words.who}
        </h2>
        {answer?.taken && (
          <Notice tone="amber" live>
            {answer.taken.by ? words.takenBy(answer.taken.by) : words.takenByNobody}
          </Notice>
        )}
        <p>
          {conversation.mine
            ? words.youHave
            : conversation.assignedTo
              ? words.taken(conversation.assignedTo)
              : words.nobodyHas}
        </p>
        {!conversation.mine && me && (
          <Form method="post" action={`${here}/assign`} className="acts">
            <input type="hidden" name="draftKey" value={assignKey} />
            <input type="hidden" name="was" value={conversation.assignedId} />
            <Button name="to" value={me.id} variant="quiet" icon="hand">
              {words.take}
            </Button>
          </Form>
        )}
        <Disclosure summary={words.handOver} open={Boolean(assign)}>
          <Form method="post" action={`${here}/assign`} className="form" key={assignKey}>
            <input type="hidden" name="draftKey" value={assign?.values.draftKey ?? assignKey} />
            <input type="hidden" name="was" value={conversation.assignedId} />
            <Select
              name="to"
              label={words.colleague}
              error={text(assign?.errors.to)}
              defaultValue={assign?.values.to ?? ''}
              options={[
                { value: '', label: words.everybody },
                ...conversation.colleagues
                  .filter((colleague) => colleague.id !== me?.id)
                  .map(({ id, nickname, staffFunction }) => ({
                    value: id,
                    label: staffFunction ? `${nickname}, ${staffFunction}` : nickname,
                  })),
              ]}
            />
            <Textarea
              name="note"
              id="f-hand-over-note"
              label={words.handOverNote}
              hint={words.handOverNoteHint}
              error={text(assign?.errors.note)}
              defaultValue={assign?.values.note}
              rows={3}
              optional
              draft={place('assign')}
            />
            <Button variant="quiet" icon="arrow-right">
              {words.handOver}
            </Button>
          </Form>
        </Disclosure>
      </section>
      <Disclosure summary={words.noteTitle} open={Boolean(note)}>
        <Form method="post" action={`${here}/note`} className="form" key={noteKey}>
          <input type="hidden" name="draftKey" value={note?.values.draftKey ?? noteKey} />
          <Textarea
            name="note"
            label={words.noteTitle}
            hint={words.handOverNoteHint}
            error={text(note?.errors.note)}
            defaultValue={note?.values.note}
            rows={3}
            draft={place('note')}
          />
          <Button variant="quiet" icon="pencil">
            {words.noteSubmit}
          </Button>
        </Form>
      </Disclosure>
      {conversation.can.close && (
        <Disclosure summary={words.closeTitle} open={Boolean(close)}>
          <Form method="post" action={`${here}/close`} className="form" key={closeKey}>
            {answer?.form === 'close' && answer.crossed && (
              <Notice tone="amber" live title={words.crossedTitle}>
                <p>
                  {answer.crossed.by && answer.crossed.at
                    ? words.crossed(answer.crossed.by, shortWhen(answer.crossed.at, now, speech))
                    : words.crossedUnknown}
                </p>
                <p>{words.crossedText}</p>
              </Notice>
            )}
            <input type="hidden" name="draftKey" value={close?.values.draftKey ?? closeKey} />
            <input type="hidden" name="count" value={count} />
            <Textarea
              name="body"
              id="f-close-body"
              label={words.closeLabel}
              error={text(close?.errors.body)}
              defaultValue={close?.values.body ?? words.closeLine}
              rows={4}
            />
            <Button variant="quiet" icon="check">
              {words.closeSubmit}
            </Button>
          </Form>
        </Disclosure>
      )}
    </div>
  )
}
