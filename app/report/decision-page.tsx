import { Form } from 'react-router'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { HelpLinesNow } from '#app/thread/help-lines-now.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import { longDay, longWhen } from '#app/ui/when.ts'
import type { HelpLineView } from '#worker/help/contract.ts'
import type { DecisionView } from '#worker/moderation/views.ts'

/** A form to look at again; or, once it was sent, help lines for who should not be alone until it is read. */
export type ObjectionAnswer = RefusedForm & { sent?: HelpLineView[]; answerable?: boolean }

/** A decision as the person it is about reads it: what, why, until when, their own text, and how to object. */
export function DecisionPage({
  decision,
  now,
  refused,
  sent: justSent,
}: {
  decision: DecisionView
  now: Date
  refused: ObjectionAnswer | undefined
  /** Their objection just arrived. */
  sent: boolean
}) {
  const speech = useSpeech()
  const sent = justSent || Boolean(refused?.sent)
  const root = useRoot()
  const { reports, forum, messages, ui } = speech.words
  const words = reports.decisions
  const rules: Record<string, string> = forum.rules
  // Nobody else is there to read it: nothing is said of reading.
  const alone = { title: forum.thread.stopped.linesTitle, text: forum.thread.stopped.lines }
  const draft = `${root?.member?.nickname}:object-${decision.id}`
  // The composer of that place finds the text as its draft on this device; without scripts the text is there to copy.
  const again =
    decision.again &&
    ('slug' in decision.again
      ? { href: `/c/${decision.again.slug}/new`, place: `${root?.member?.nickname}:new-${decision.again.slug}` }
      : { href: `/t/${decision.again.threadId}`, place: `${root?.member?.nickname}:${decision.again.threadId}` })
  const who = [decision.by.role && ui.role[decision.by.role], decision.by.staffFunction].filter(Boolean).join(', ')
  return (
    <>
      <title>{root?.organisation}</title>
      {sent && <span hidden data-draft-sent={draft} />}
      {refused?.sent ? (
        <HelpLinesNow lines={refused.sent} said={refused.answerable ? undefined : alone} />
      ) : (
        decision.cry && !refused?.helpLines && <HelpLinesNow lines={decision.cry.helpLines} said={alone} />
      )}
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={words.acts[decision.act] ?? words.title}
        lede={
          <>
            {words.at(decision.community)} · <Time at={decision.decidedAt} now={now} />
          </>
        }
      />
      <p>{decision.readers ? words.readers[decision.readers] : words.means[decision.act]}</p>
      {decision.act === 'rename' && (
        <p>
          <ButtonLink href="/account/nickname">{words.chooseName}</ButtonLink>
        </p>
      )}
      {(decision.rule || decision.reason) && (
        <section className="card stack stack-tight" aria-labelledby="why">
          <h2 className="card-title" id="why">
            {words.reason}
          </h2>
          {decision.rule && <p>{words.rule(rules[decision.rule] ?? forum.rules.other)}</p>}
          {decision.reason && <p className="as-typed">{decision.reason}</p>}
        </section>
      )}
      <ul className="bullets">
        <li>{words.by(who ? `${words.team} (${who})` : words.team)}</li>
        {decision.until && <li>{words.until(longWhen(decision.until, speech))}</li>}
        {decision.act === 'block' && <li>{words.noEnd}</li>}
        {decision.liftedAt && <li>{words.lifted(longWhen(decision.liftedAt, speech))}</li>}
      </ul>
      {decision.post && (
        <section className="card stack stack-tight" aria-labelledby="text">
          <h2 className="card-title" id="text">
            {words.text}
          </h2>
          {decision.post.title && (
            <p>
              <strong>{decision.post.title}</strong>
            </p>
          )}
          <p className="as-typed">{decision.post.markdown}</p>
          <p className="soft small">{words.textKept}</p>
          {again && (
            <p>
              <ButtonLink
                href={again.href}
                variant="quiet"
                icon="pencil"
                data-draft-put={again.place}
                data-draft-text={decision.post.markdown}
                data-draft-title={decision.post.title ?? undefined}
              >
                {words.again}
              </ButtonLink>
            </p>
          )}
        </section>
      )}
      {decision.objection ? (
        <section className="card stack stack-tight" aria-labelledby="objection">
          <h2 className="card-title" id="objection">
            {words.objection.title}
          </h2>
          {sent && (
            <Notice tone="good" live>
              {words.object.sent}
            </Notice>
          )}
          <p className="as-typed">{decision.objection.text}</p>
          <p>
            <strong>{words.objection[decision.objection.state]}</strong>{' '}
            {decision.objection.decidedAt && <Time at={decision.objection.decidedAt} now={now} />}
          </p>
          {decision.objection.words && (
            <p className="as-typed">
              {words.objection.words}: {decision.objection.words}
            </p>
          )}
        </section>
      ) : (
        decision.can.object && (
          <Objecting
            decision={decision}
            refused={refused}
            draft={draft}
            until={longDay(decision.objectUntil, speech)}
          />
        )
      )}
      {decision.cry?.askTeam && (
        <p>
          <ButtonLink variant="quiet" icon="pencil" href={`/messages/new?to=${decision.cry.askTeam}`}>
            {messages.start.title}
          </ButtonLink>
        </p>
      )}
      {decision.outOf && (
        <p>
          <a href={`/c/${decision.outOf}/leave`}>{forum.thread.takeBackAll}</a>
        </p>
      )}
      <p>
        <ButtonLink href="/account/decisions" variant="quiet" icon="arrow-left">
          {words.all}
        </ButtonLink>
      </p>
    </>
  )
}

function Objecting({
  decision,
  refused,
  draft,
  until,
}: {
  decision: DecisionView
  refused: RefusedForm | undefined
  draft: string
  until: string
}) {
  const words = useSpeech().words.reports.decisions.object
  const text = useErrorText()
  return (
    <section className="stack stack-tight" aria-labelledby="object">
      <h2 id="object">{words.title}</h2>
      <p>
        {words.intro} {words.until(until)}
      </p>
      <Form method="post" action={`/decisions/${decision.id}/objection`} className="form">
        <Textarea
          name="text"
          label={words.text}
          error={text(refused?.errors.text)}
          defaultValue={refused?.values.text}
          rows={5}
          draft={draft}
        />
        <div className="row">
          <Button icon="send">{words.submit}</Button>
        </div>
      </Form>
    </section>
  )
}
