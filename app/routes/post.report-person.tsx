import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { answeredContext, servicesContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { type ReportAnswer, ReportPage } from '#app/report/report-page.tsx'
import { ReportInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const about = { subject: 'member', id: params.postId! } as const
  return {
    subject: about.subject,
    form: context.get(answeredContext) ? null : await context.get(servicesContext).moderation.reportForm(about),
    draftKey: newDraftKey(),
    place: `person-${about.id}`,
  }
}

/** Answers without a redirect: the code stands on this page once, and in no address. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(ReportInput, await request.formData())
  if (!parsed.ok) return data<ReportAnswer>({ refused: parsed }, { status: 400 })
  const about = { subject: 'member', id: params.postId! } as const
  const outcome = await context.get(servicesContext).moderation.report(about, parsed.input)
  context.set(answeredContext, true)
  return data<ReportAnswer>({ outcome })
}

export default function ReportPerson() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
