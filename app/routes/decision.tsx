import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { DecisionPage } from '#app/report/decision-page.tsx'

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

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={undefined} />
}
