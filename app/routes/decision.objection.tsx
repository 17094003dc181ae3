import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { DecisionPage, type ObjectionAnswer } from '#app/report/decision-page.tsx'
import { ObjectionInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/decisions/${params.decisionId}`)
  return {
    now,
    decision: await context.get(servicesContext).moderation.decision(params.decisionId!),
    sent: new URL(request.url).searchParams.has('sent'),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ObjectionInput, form)
  if (!parsed.ok)
    return data<ObjectionAnswer>(await notTaken(context, form, parsed, { decision: params.decisionId! }), {
      status: 400,
    })
  const outcome = await orTooMany(
    context.get(servicesContext).moderation.object(params.decisionId!, parsed.input),
    form,
  )
  switch (outcome.kind) {
    case 'too_many':
      return data<ObjectionAnswer>(refusedForm(form, { text: 'sent_fast' }, outcome), { status: 429 })
    case 'done':
      return outcome.helpLines
        ? data<ObjectionAnswer>({ errors: {}, values: {}, sent: outcome.helpLines, answerable: outcome.answerable })
        : redirect(`/decisions/${params.decisionId}?sent#objection`)
  }
}

export default function ObjectToDecision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={useAnswer<typeof action>()} />
}
