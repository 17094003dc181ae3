import { useEffect, useRef, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { useSpeech } from '#app/i18n/words.tsx'
import { MessageList } from '#app/messages/message-list.tsx'
import { useDraftKey } from '#app/messages/use-draft-key.ts'
import { useRoot } from '#app/root.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { InboxAnswer, InboxData } from './inbox-page.tsx'
import { Looking } from './looking.tsx'
import { timeLeft } from './queue.tsx'
import { byLanguage } from './templates.tsx'

interface Props {
  data: InboxData
  answer: InboxAnswer | undefined
  /** The answer that arrived last, if any. */
  sent: string | null
}

/** The conversation as the team sees it, notes included, and under it the answer to it. */
export function InboxConversation({ data, answer, sent }: Props) {
  const { conversation, now, before } = data
  const speech = useSpeech()
  const { desk, inbox: words, messages } = speech.words
  const here = `/desk/inbox/${conversation.id}`
  const left = conversation.dueAt && timeLeft(conversation.dueAt, now, desk)
  return (
    <>
      {(left || conversation.level !== 'green' || conversation.state === 'closed') && (
        <div className="row">
          {conversation.level !== 'green' && <LevelBadge level={conversation.level} />}
          {conversation.state === 'closed' && <Badge icon="check">{messages.closed}</Badge>}
          {left && <Clock late={left.late}>{left.text}</Clock>}
        </div>
      )}
      <h2>{conversation.subject}</h2>
      <p className="soft">{words.with(conversation.nickname, conversation.community)}</p>
      {conversation.look && (
        <Looking action={`/desk/inbox/${conversation.id}/looked`} look={conversation.look} now={now} />
      )}
      {conversation.masked && <Notice>{desk.masked}</Notice>}
      <Pager
        newerHref={conversation.earlier ? `${here}?before=${conversation.earlier}` : undefined}
        newer={messages.conversation.earlier}
        olderHref={before ? here : undefined}
        older={messages.conversation.latest}
      />
      <MessageList messages={conversation.messages} now={now} team />
      {sent && (
        <Notice tone="good" live key={sent}>
          {words.answered}
        </Notice>
      )}
      {conversation.can.answer ? (
        <AnswerForm data={data} answer={answer} sent={sent} />
      ) : (
        <Notice>{words.glass}</Notice>
      )}
    </>
  )
}

function AnswerForm({ data, answer, sent }: Props) {
  const { conversation, now, keys } = data
  const speech = useSpeech()
  const words = speech.words.inbox
  const text = useErrorText()
  const busy = useNavigation().state === 'submitting'
  const key = useDraftKey(keys.answer, sent)
  const own = answer?.form === 'answer' ? answer : undefined
  const { crossed, refused } = own ?? {}
  const form = useRef<HTMLFormElement>(null)
  const [count, setCount] = useState(conversation.count)
  const place = `${useRoot()?.member?.nickname}:inbox-${conversation.id}`

  // An answer is to what was there when it was begun: while somebody writes, what arrives waits for them to look.
  useEffect(() => {
    const area = form.current?.querySelector('textarea')
    if (!area?.value || own || sent) setCount(conversation.count)
  }, [conversation.count, own, sent])

  return (
    <>
      {sent && <span key={sent} hidden data-draft-sent={place} />}
      {crossed && (
        <Notice tone="amber" live title={words.crossedTitle}>
          <p>
            {crossed.by && crossed.at
              ? words.crossed(crossed.by, shortWhen(crossed.at, now, speech))
              : words.crossedUnknown}
          </p>
          <p>{words.crossedText}</p>
        </Notice>
      )}
      {!crossed && count !== conversation.count && (
        <Notice tone="amber" live>
          {words.inBetween}
        </Notice>
      )}
      <Form
        method="post"
        action={`/desk/inbox/${conversation.id}`}
        className="composer form"
        ref={form}
        key={`${key} ${refused?.values.body ?? ''}`}
      >
        <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? key} />
        <input type="hidden" name="count" value={count} />
        {conversation.templates.length > 0 && (
          <>
            <Select
              name="template"
              label={words.template}
              options={[
                { value: '', label: words.chooseTemplate },
                ...byLanguage(conversation.templates, speech.language)
                  .flat()
                  .map(({ id, title, language }) => ({
                    value: id,
                    label:
                      language === speech.language ? title : `${title} (${speech.words.desk.templatesIn[language]})`,
                  })),
              ]}
            />
            <div className="row">
              <Button name="insert" value="yes" variant="quiet" icon="plus">
                {words.insert}
              </Button>
            </div>
          </>
        )}
        <Textarea
          name="body"
          label={words.answer}
          hint={words.answerHint}
          error={text(refused?.errors.body ?? refused?.errors.draftKey)}
          defaultValue={refused?.values.body}
          draft={place}
        />
        <div className="row">
          <Button icon="send" busy={busy}>
            {words.answerSubmit}
          </Button>
        </div>
      </Form>
    </>
  )
}
