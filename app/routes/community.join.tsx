import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from 'react-router'
import { TeamList, useAges } from '#app/community/about-community.tsx'
import { joinDrafts } from '#app/community/join-drafts.ts'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, type RefusedForm, refusedForm, wordsIn } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { HeardNow, HelpLinesNow } from '#app/thread/help-lines-now.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, Textarea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { ANSWER_MAX, JoinInput } from '#worker/communities/contract.ts'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'

export const handle = { width: 'text' }

/** A form to look at again; or, once it was sent, help lines for who should not be alone until it is read. */
type JoinAnswer = RefusedForm & {
  sent?: HelpLineView[]
  unattended?: boolean
  /** They may not ask now, and what they wrote may be a cry for help: lines, and their words to keep. */
  heard?: Heard['heard']
  turnedAway?: string
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.get(answeredContext)) return null
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/c/${params.slug}/join`)
  const form = await context.get(servicesContext).communities.joinForm(params.slug!)
  // Its card says why there is nothing to ask, and what came of what was asked.
  if (form.asking.kind !== 'may') throw redirect(`/c/${params.slug}`)
  return { now, form, answerMax: ANSWER_MAX }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(JoinInput, form)
  if (!parsed.ok)
    return data<JoinAnswer>(await notTaken(context, form, parsed, { community: params.slug! }), { status: 400 })
  const outcome = await orTooMany(context.get(servicesContext).communities.askToJoin(params.slug!, parsed.input), form)
  switch (outcome.kind) {
    case 'asked':
      if (!outcome.helpLines) return redirect(`/c/${params.slug}`)
      context.set(answeredContext, true)
      return data<JoinAnswer>({ errors: {}, values: {}, sent: outcome.helpLines, unattended: outcome.unattended })
    case 'waiting':
    case 'too_soon':
      if (!outcome.helpLines) return redirect(`/c/${params.slug}`)
      context.set(answeredContext, true)
      return data<JoinAnswer>({ ...refusedForm(form, {}, outcome), turnedAway: wordsIn(form) }, { status: 409 })
    case 'member':
      return redirect(`/c/${params.slug}`)
    case 'too_many':
      return data<JoinAnswer>(refusedForm(form, { consent: 'sent_fast' }, outcome), { status: 429 })
    case 'refused':
      return data<JoinAnswer>(refusedForm(form, outcome.errors, outcome), { status: 422 })
  }
}

/** Also after a refusal: the questions may be others by now. Not once it was sent: the answer is then the whole page. */
export const shouldRevalidate = ({ actionResult }: ShouldRevalidateFunctionArgs) =>
  !actionResult?.sent && actionResult?.turnedAway === undefined

export default function Join() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.sent) return <Asked helpLines={answer.sent} unattended={answer.unattended} />
  if (answer?.turnedAway !== undefined) return <TurnedAway answer={answer} words={answer.turnedAway} />
  return loaded && <JoinForm loaded={loaded} refused={answer} />
}

/** What they asked went to the team, and something in it says that they may not be able to wait for that. */
function Asked({ helpLines, unattended }: { helpLines: HelpLineView[]; unattended?: boolean }) {
  const { slug } = useParams()
  const { join: words, door } = useWords().communities
  const root = useRoot()
  return (
    <>
      <title>{root?.organisation}</title>
      {joinDrafts(root?.member?.nickname ?? '', slug ?? '').map((key) => (
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
function TurnedAway({ answer, words: kept }: { answer: JoinAnswer; words: string }) {
  const { slug } = useParams()
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
        <ButtonLink href={`/c/${slug}`} variant="quiet" icon="arrow-left">
          {communities.join.back}
        </ButtonLink>
      </p>
    </>
  )
}

function JoinForm({
  loaded: { form, now, answerMax },
  refused,
}: {
  loaded: NonNullable<Awaited<ReturnType<typeof loader>>>
  refused: JoinAnswer | undefined
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
      <BackLink href={`/c/${form.slug}`}>{form.name}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.lede(form.name)} />
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
