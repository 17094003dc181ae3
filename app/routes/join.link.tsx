import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from 'react-router'
import { useAges } from '#app/community/about-community.tsx'
import { Asked, JoinForm, TurnedAway } from '#app/community/join-form.tsx'
import { WhoReads } from '#app/community/standing-text.tsx'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, type RefusedForm, refusedForm, wordsIn } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { longDay } from '#app/ui/when.ts'
import { ANSWER_MAX, JoinInput } from '#worker/communities/contract.ts'
import type { HelpLineView } from '#worker/help/contract.ts'

export const handle = { width: 'text' }

/** A form to look at again; or help lines for who should not be alone until what they sent is read, or with words that were not. */
type JoinAnswer = RefusedForm & { slug?: string; sent?: HelpLineView[]; unattended?: boolean; turnedAway?: string }

/** A link that a professional gave: to a closed community whose name stands in no address. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.get(answeredContext)) return null
  const invited = await context.get(servicesContext).communities.invited(params.token!)
  if (invited.kind === 'there') throw redirect(`/c/${invited.slug}`)
  return { invited, here: `/join/${params.token}`, now: context.get(viewerContext).now, answerMax: ANSWER_MAX }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(JoinInput, form)
  // Which group it is, is looked up by the link alone: who may be in danger gets help lines in any case.
  if (!parsed.ok) return data<JoinAnswer>(await notTaken(context, form, parsed, { community: '' }), { status: 400 })
  const outcome = await orTooMany(
    context.get(servicesContext).communities.askByInvitation(params.token!, parsed.input),
    form,
  )
  switch (outcome.kind) {
    case 'asked':
      if (!outcome.helpLines) return redirect(`/c/${outcome.slug}`)
      context.set(answeredContext, true)
      return data<JoinAnswer>({
        errors: {},
        values: {},
        slug: outcome.slug,
        sent: outcome.helpLines,
        unattended: outcome.unattended,
      })
    case 'waiting':
    case 'too_soon':
      if (!outcome.helpLines) return redirect(`/c/${outcome.slug}`)
      context.set(answeredContext, true)
      return data<JoinAnswer>(
        { ...refusedForm(form, {}, outcome), slug: outcome.slug, turnedAway: wordsIn(form) },
        { status: 409 },
      )
    case 'member':
      return redirect(`/c/${outcome.slug}`)
    case 'too_many':
      return data<JoinAnswer>(refusedForm(form, { consent: 'sent_fast' }, outcome), { status: 429 })
    case 'refused':
      return data<JoinAnswer>(refusedForm(form, outcome.errors, outcome), { status: 422 })
  }
}

/** Not once it was sent: the link is spent, and the answer is the whole page. */
export const shouldRevalidate = ({ actionResult }: ShouldRevalidateFunctionArgs) =>
  !actionResult?.sent && actionResult?.turnedAway === undefined

export default function JoinByLink() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const speech = useSpeech()
  const { accounts, communities } = speech.words
  const { link: words, door } = communities
  const organisation = useRoot()?.organisation
  const ages = useAges()
  if (answer?.sent) return <Asked slug={answer.slug ?? ''} helpLines={answer.sent} unattended={answer.unattended} />
  if (answer?.turnedAway !== undefined)
    return <TurnedAway back={`/c/${answer.slug}`} answer={answer} words={answer.turnedAway} />
  if (!loaded) return null
  const { invited, here, now, answerMax } = loaded
  const next = encodeURIComponent(here)
  switch (invited.kind) {
    case 'sign_in':
      return (
        <>
          <title>{organisation}</title>
          <PageHead title={words.title} lede={words.signIn} />
          <p>{words.noName}</p>
          <div className="row">
            <ButtonLink href={`/sign-up?next=${next}`}>{accounts.signUp.title}</ButtonLink>
            <ButtonLink href={`/sign-in?next=${next}`} variant="quiet">
              {accounts.signIn.title}
            </ButtonLink>
          </div>
        </>
      )
    case 'too_soon':
      return (
        <>
          <title>{organisation}</title>
          <PageHead title={words.title} />
          <Notice>{door.tooOften(longDay(invited.from, speech))}</Notice>
        </>
      )
    case 'may': {
      const { form } = invited
      const meant = ages(form)
      return (
        <JoinForm form={form} now={now} answerMax={answerMax} refused={answer}>
          <p>{words.once}</p>
          <p className="as-typed">{form.about}</p>
          {meant && (
            <p>
              {communities.ages.label}: {meant}
            </p>
          )}
          <WhoReads kind={form.kind} team={form.team} />
        </JoinForm>
      )
    }
  }
}
