import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { LostText } from '#app/forms/lost-draft.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { KEEPING_REASON_MAX } from '#worker/forum/limits.ts'
import { REASON_MAX } from '#worker/moderation/contract.ts'
import type { DecidedBy, ItemView, QueueView } from '#worker/moderation/views.ts'
import { JoinActs, ObjectionActs, SeenRequest } from './acts-answer.tsx'
import { PersonActs } from './acts-person.tsx'
import { WordsActs } from './acts-words.tsx'
import { AskColleague } from './ask-colleague.tsx'
import { ToldWords } from './case-person.tsx'
import { deskHref } from './filter.ts'

/** What every form of the desk gets. */
export interface ActsProps {
  item: ItemView
  queue: QueueView
  refused: RefusedForm | undefined
  busy: boolean
  text: ReturnType<typeof useErrorText>
  draft: string
}

/** Which of the desk's forms an answer is about. */
export type DeskForm = 'words' | 'join' | 'objection' | 'person' | 'level' | 'thread' | 'ask'

/** What may be done with the item, as the server lists it; or by whom it was decided. */
export function Acts({
  item,
  queue,
  now,
  refused,
  conflict,
  done,
}: {
  item: ItemView
  queue: QueueView
  now: Date
  refused: { at: DeskForm; form: RefusedForm } | undefined
  conflict: { by: DecidedBy | null; words: string } | null
  done: string | null
}) {
  const speech = useSpeech()
  const words = speech.words.desk
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const nickname = useRoot()?.member?.nickname
  const next = queue.items.find((row) => row.id !== item.id)
  const draft = `${nickname}:desk-${item.id}`
  const shared = { item, queue, busy, text }
  const of = (at: DeskForm) => (refused?.at === at ? refused.form : undefined)
  const wordsDone: Record<string, string> = { ...words.actsDone, ...words.threadDone }
  const nextLink = next && (
    <ButtonLink href={deskHref(queue.filter, next.id)} variant="quiet" data-after-act="">
      {words.next}
    </ButtonLink>
  )

  if (item.readOnly) return <Notice>{speech.words.inbox.glass}</Notice>
  if (conflict)
    return (
      <div className="acts">
        <Notice tone="amber" live title={words.alreadyTitle}>
          <p>
            {conflict.by
              ? words.decidedBy(
                  conflict.by.nickname,
                  words.actsDone[conflict.by.act],
                  shortWhen(conflict.by.decidedAt, now, speech),
                )
              : words.alreadyUnknown}
          </p>
          <p>{item.state === 'open' ? words.stillWaits : words.nothingLost}</p>
        </Notice>
        {conflict.words && (
          <Textarea
            name="kept"
            label={speech.words.forum.thread.stopped.text}
            hint={speech.words.forum.thread.stopped.kept}
            defaultValue={conflict.words}
            rows={4}
            readOnly
          />
        )}
        <ButtonLink href={deskHref(queue.filter, item.id)} variant="quiet">
          {words.openAgain}
        </ButtonLink>
        {nextLink}
      </div>
    )
  const person = <PersonActs {...shared} refused={of('person')} draft={`${draft}-person`} />
  const plainly = { level: words.level.changed, ask: words.ask.done }[done ?? '']
  const doneNotice = done && (plainly ?? wordsDone[done]) && (
    <>
      <span hidden data-draft-sent={draft} />
      <span hidden data-draft-sent={`${draft}-person`} />
      <span hidden data-draft-sent={`${draft}-ask`} />
      <Notice tone="good" live>
        {plainly
          ? plainly
          : done in words.threadDone
            ? words.threadDone[done as keyof typeof words.threadDone]
            : words.done(wordsDone[done]!)}
      </Notice>
    </>
  )
  // Urgent words, or an urgent request, that were taken back: what counts now is the person.
  const gone = item.joinActs.includes('seen')
  const contactFirst = item.acts.includes('seen') || gone
  if (item.state === 'closed')
    return (
      <div className="stack">
        {doneNotice}
        {item.decided && !doneNotice && (
          <Notice live>
            <p>
              {words.decidedBy(
                item.decided.nickname,
                words.actsDone[item.decided.act],
                shortWhen(item.decided.decidedAt, now, speech),
              )}
            </p>
            <ToldWords decision={item.decided} />
          </Notice>
        )}
        {/* Somebody else decided while they wrote: their form is gone, their words are not. */}
        {!doneNotice && nickname && <LostText place={draft} />}
        <div className="acts">{nextLink}</div>
        {item.acts.length > 0 && <WordsActs {...shared} refused={of('words')} draft={draft} />}
        <WriteLink item={item} />
        {person}
        <ThreadActs {...shared} refused={of('thread')} />
      </div>
    )
  return (
    <div className="stack">
      {doneNotice}
      <h2 className="pane-title">{words.decide}</h2>
      {item.joinActs.includes('accept') && <JoinActs {...shared} refused={of('join')} draft={draft} />}
      {item.kind === 'objection' && <ObjectionActs {...shared} refused={of('objection')} draft={draft} />}
      {contactFirst && <Notice tone="amber">{gone ? words.join.takenBack : words.takenBack}</Notice>}
      {contactFirst && <WriteLink item={item} first />}
      {gone && <SeenRequest item={item} queue={queue} busy={busy} />}
      <WordsActs {...shared} refused={of('words')} draft={draft} />
      <AskColleague {...shared} refused={of('ask')} draft={`${draft}-ask`} />
      {!contactFirst && <WriteLink item={item} />}
      {person}
      <ThreadActs {...shared} refused={of('thread')} />
      <LevelAct {...shared} refused={of('level')} />
    </div>
  )
}

/** The way to the person themselves, as the team: a new conversation, or the one that is open. */
function WriteLink({ item, first }: { item: ItemView; first?: boolean }) {
  const words = useSpeech().words.desk.write
  if (!item.write) return null
  return (
    <p>
      <ButtonLink
        href={item.write.there ? `/desk/inbox/${item.write.there}` : `/desk/items/${item.id}/write`}
        variant={first ? 'primary' : 'quiet'}
        icon="chat"
      >
        {item.write.there ? words.there : words.link}
      </ButtonLink>
    </p>
  )
}

/** Where the errors of the form about the conversation lead to. */
export const THREAD_FIELDS = { reason: 'f-thread-reason' }

/** Closes the conversation for new replies, with a reason that everybody reads there, or opens it again. */
function ThreadActs({ item, queue, busy, text, refused }: Omit<ActsProps, 'draft'>) {
  const words = useSpeech().words.desk
  const { about } = item
  if (about.kind !== 'words') return null
  return item.threadActs.map((act) => (
    <Disclosure key={act} summary={words.acts[act]} open={refused !== undefined}>
      <Form method="post" action={deskHref(queue.filter, `${item.id}/thread`)} className="form">
        <input type="hidden" name="threadId" value={about.threadId} />
        <input type="hidden" name="locked" value={act === 'lock' ? 'on' : 'off'} />
        {act === 'lock' && (
          <Textarea
            id={THREAD_FIELDS.reason}
            name="reason"
            label={words.lockReason}
            hint={words.lockHint}
            error={text(refused?.errors.reason)}
            defaultValue={refused?.values.reason}
            maxLength={KEEPING_REASON_MAX}
            rows={3}
          />
        )}
        <Button variant="quiet" icon="lock" busy={busy}>
          {words.acts[act]}
        </Button>
      </Form>
    </Disclosure>
  ))
}

/** Where the errors of the form about the level lead to. */
export const LEVEL_FIELDS = { reason: 'f-level-reason' }

/** Another level: more urgent by anybody who sees it, less by a professional. */
function LevelAct({ item, queue, busy, text, refused }: Omit<ActsProps, 'draft'>) {
  const speech = useSpeech()
  const words = speech.words.desk.level
  const urgent = item.level === 'red' || item.level === 'crisis'
  if (item.levels.length === 0) return null
  return (
    <Disclosure summary={words.title} open={refused !== undefined}>
      <Form method="post" action={deskHref(queue.filter, `${item.id}/level`)} className="form">
        <p>{words.intro}</p>
        <input type="hidden" name="seen" value={item.seen} />
        <Select
          name="level"
          label={words.label}
          error={text(refused?.errors.level)}
          defaultValue={refused?.values.level ?? ''}
          required
          options={[
            { value: '', label: words.choose },
            ...item.levels.map((level) => ({ value: level, label: speech.words.ui.level[level] })),
          ]}
        />
        {urgent && item.levels.includes('green') && (
          <Textarea
            id={LEVEL_FIELDS.reason}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={text(refused?.errors.reason)}
            defaultValue={refused?.values.reason}
            maxLength={REASON_MAX}
            rows={3}
          />
        )}
        <Button variant="quiet" busy={busy}>
          {words.submit}
        </Button>
      </Form>
    </Disclosure>
  )
}
