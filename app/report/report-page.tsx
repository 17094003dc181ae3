import { Form } from 'react-router'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { type Speech, useSpeech, useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { HelpLinesNow } from '#app/thread/help-lines-now.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { longWhen } from '#app/ui/when.ts'
import type { ReadsView } from '#worker/moderation/decide-answer-by.ts'
import type { ReportForm, ReportOutcome } from '#worker/moderation/views.ts'

/** What a report answers: a form to look at again, or what became of it. The code is on this answer and nowhere else. */
export type ReportAnswer = { refused: RefusedForm } | { outcome: Exclude<ReportOutcome, { kind: 'enough' }> }

/** Tells the team about a post, a topic, a nickname or a message; afterwards the code with which to ask how it stands. */
export function ReportPage({
  subject,
  form,
  draftKey,
  place,
  answer,
}: {
  subject: ReportForm['subject']
  /** Not looked up any more once the report was sent. */
  form: ReportForm | null
  draftKey: string
  /** Under which name a member's draft is kept on the device. */
  place: string
  answer: ReportAnswer | undefined
}) {
  const text = useErrorText()
  const member = useRoot()?.member
  const words = useWords()
  const { reports, forum } = words
  const title = reports.titles[subject]
  // A key names the account; without one nothing is kept that the next person on this device could read.
  const draft = member ? `${member.nickname}:report-${place}` : undefined
  const refused = answer && 'refused' in answer ? answer.refused : undefined
  const danger = (
    <Notice tone="crisis" title={forum.report.danger}>
      <p>
        <a href="/help">{words.ui.helpNow}</a>
      </p>
    </Notice>
  )
  if (answer && 'outcome' in answer)
    return (
      <>
        <title>{title}</title>
        <PageHead title={title} />
        {draft && <span hidden data-draft-sent={draft} />}
        <Outcome outcome={answer.outcome} member={Boolean(member)} />
        {danger}
        <p>
          <ButtonLink href={answer.outcome.back} variant="quiet" icon="arrow-left">
            {reports.back}
          </ButtonLink>
        </p>
      </>
    )
  if (!form) return null
  return (
    <>
      <title>{title}</title>
      <BackLink href={form.back}>{reports.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={title} lede={form.subject === 'member' ? reports.introMember : reports.intro} />
      <section className="card stack stack-tight" aria-labelledby="about">
        <h2 className="card-title" id="about">
          {reports.about[form.subject](form.nickname)}
        </h2>
        {form.title && (
          <p>
            <strong>{form.title}</strong>
          </p>
        )}
        {form.html && <Prose html={form.html} />}
      </section>
      {(form.aboutPerson || form.aboutThread) && (
        <ul className="bullets">
          {form.aboutPerson && (
            <li>
              <a href={form.aboutPerson} rel="nofollow">
                {reports.aboutPerson}
              </a>
            </li>
          )}
          {form.aboutThread && (
            <li>
              <a href={form.aboutThread} rel="nofollow">
                {reports.thread}
              </a>
            </li>
          )}
        </ul>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? draftKey} />
        <RadioGroup
          name="reason"
          label={forum.report.reason}
          error={text(refused?.errors.reason)}
          choices={form.reasons.map((reason) => ({ value: reason, label: forum.report.reasons[reason] }))}
          defaultValue={refused?.values.reason}
        />
        <Textarea
          name="explanation"
          label={forum.report.explanation}
          hint={forum.report.explanationHint}
          error={text(refused?.errors.explanation)}
          defaultValue={refused?.values.explanation}
          rows={3}
          draft={draft}
        />
        {danger}
        <div className="row">
          <Button icon="flag">{reports.submit}</Button>
        </div>
      </Form>
    </>
  )
}

/** When somebody reads it, as honestly as the opening hours know. */
function readsText({ by, now, from, urgent, nobody }: ReadsView, speech: Speech): string {
  const words = speech.words.reports.reads
  if (nobody) return words.nobody
  if (urgent && from) return words.later(longWhen(from, speech))
  return urgent && now ? words.soon : words.by(longWhen(by, speech))
}

function Outcome({ outcome, member }: { outcome: Exclude<ReportOutcome, { kind: 'enough' }>; member: boolean }) {
  const speech = useSpeech()
  const { reports: words } = speech.words
  const lines = outcome.helpLines && (
    <HelpLinesNow lines={outcome.helpLines} said={{ title: words.reads.linesTitle, text: words.reads.lines }} />
  )
  if (outcome.kind !== 'done')
    return (
      <>
        {lines}
        <Notice live>{words[outcome.kind]}</Notice>
      </>
    )
  return (
    <>
      <Notice tone="good" live>
        <p>{outcome.reads.nobody ? words.thanksOnly : words.thanks}</p>
        <p>{readsText(outcome.reads, speech)}</p>
      </Notice>
      {lines}
      <section className="card stack stack-tight" aria-labelledby="code">
        <h2 className="card-title" id="code">
          {words.code.title}
        </h2>
        <p className="follow-up-code">
          <code>{outcome.code}</code>
        </p>
        <p>{words.code.text}</p>
        {member && <p>{words.code.member}</p>}
        <p>
          <a href={member ? '/account/reports' : '/reports/follow'}>{words.code.link}</a>
        </p>
      </section>
    </>
  )
}
