import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useParams,
} from 'react-router'
import { Asked, JoinForm, TurnedAway } from '#app/community/join-form.tsx'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, type RefusedForm, refusedForm, wordsIn } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
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
  const answer = useAnswer<typeof action>()
  const slug = useParams().slug ?? ''
  if (answer?.sent) return <Asked slug={slug} helpLines={answer.sent} unattended={answer.unattended} />
  if (answer?.turnedAway !== undefined)
    return <TurnedAway back={`/c/${slug}`} answer={answer} words={answer.turnedAway} />
  return (
    loaded && (
      <JoinForm {...loaded} refused={answer} above={<BackLink href={`/c/${slug}`}>{loaded.form.name}</BackLink>} />
    )
  )
}
