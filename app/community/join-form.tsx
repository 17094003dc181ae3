import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { HeardNow, HelpLinesNow } from '#app/thread/help-lines-now.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, Textarea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { HelpLineView } from '#worker/help/contract.ts'
import type { Services } from '#worker/services.ts'
import { TeamList, useAges } from './about-community.tsx'
import { joinDrafts } from './join-drafts.ts'

/** What they asked went to the team, and something in it says that they may not be able to wait for that. */
export function Asked({
  slug,
  helpLines,
  unattended,
}: {
  slug: string
  helpLines: HelpLineView[]
  unattended?: boolean
}) {
  const { join: words, door } = useWords().communities
  const root = useRoot()
  return (
    <>
      <title>{root?.organisation}</title>
      {joinDrafts(root?.member?.nickname ?? '', slug).map((key) => (
        <span key={key} hidden data-draft-sent={key} />
      ))}
      <HelpLinesNow lines={helpLines} nobody={unattended} />
      <PageHead title={unattended ? door.sentTitle : door.waitingTitle} />
      <p>{unattended ? door.sentNobody : words.asked}</p>
      <p>
        <ButtonLink href={`/c/${slug}`} variant="quiet" icon="arrow-left">
          {words.back}
        </ButtonLink>
      </p>
    </>
  )
}

/** A request of theirs waits or was declined: its card says which. What they wrote now comes back to them, after help lines. */
export function TurnedAway({ back, answer, words: kept }: { back: string; answer: RefusedForm; words: string }) {
  const { forum, communities } = useWords()
  const { stopped } = forum.thread
  return (
    <>
      <title>{useRoot()?.organisation}</title>
      <HeardNow helpLines={answer.helpLines} heard={answer.heard} />
      <PageHead title={communities.join.notSent} lede={communities.join.notSentWhy} />
      <Textarea
        name="kept"
        label={stopped.text}
        hint={answer.heard ? stopped.copy : stopped.kept}
        defaultValue={kept}
        rows={6}
        readOnly
      />
      <p>
        <ButtonLink href={back} variant="quiet" icon="arrow-left">
          {communities.join.back}
        </ButtonLink>
      </p>
    </>
  )
}

type JoinFormView = Awaited<ReturnType<Services['communities']['joinForm']>>

/** The questions of a closed community, who reads the answers, and the consent. `above`: what stands before the title. */
export function JoinForm({
  form,
  now,
  answerMax,
  refused,
  above,
  children,
}: {
  form: Omit<JoinFormView, 'asking'>
  now: Date
  answerMax: number
  refused: RefusedForm | undefined
  above?: ReactNode
  /** Under the title: what the community is, for who has not seen its door. */
  children?: ReactNode
}) {
  const speech = useSpeech()
  const { join: words, door } = speech.words.communities
  const text = useErrorText()
  const root = useRoot()
  const ages = useAges()(form)
  const nickname = root?.member?.nickname ?? ''
  const drafts = joinDrafts(nickname, form.slug)
  return (
    <>
      <title>{root?.organisation}</title>
      {above}
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.lede(form.name)} />
      {children}
      <Form method="post" className="form">
        <input type="hidden" name="asked" id="f-asked" value={form.asked} />
        {form.questions.length === 0 && <p>{door.noQuestions}</p>}
        {form.questions.map((question, at) => (
          <Textarea
            key={question}
            name={`answer${at}`}
            label={question}
            hint={words.answerHint}
            error={text(refused?.errors[`answer${at}`])}
            defaultValue={refused?.values[`answer${at}`]}
            draft={drafts[at]}
            maxLength={answerMax}
            rows={4}
            required
          />
        ))}
        <section className="card" aria-labelledby="what">
          <h2 className="card-title" id="what">
            {words.what}
          </h2>
          <p>{form.team.length > 0 ? words.readers : words.readersNobody}</p>
          {form.team.length > 0 && <TeamList team={form.team} />}
          <p>{words.secrecy}</p>
          <p>{words.kept}</p>
          <p>{form.answerBy ? words.human(shortWhen(form.answerBy, now, speech)) : words.humanNobody}</p>
          <p>{words.after}</p>
          <p>{words.out}</p>
        </section>
        {ages && (
          <Checkbox
            name="age"
            label={words.age(ages)}
            error={text(refused?.errors.age)}
            defaultChecked={refused?.values.age === 'on'}
            required
          />
        )}
        <Checkbox
          name="consent"
          label={words.consent}
          error={text(refused?.errors.consent)}
          defaultChecked={refused?.values.consent === 'on'}
          required
        />
        <p className="soft">{words.asWhom(nickname)}</p>
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </>
  )
}
