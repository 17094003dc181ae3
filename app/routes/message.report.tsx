import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { answeredContext, servicesContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { answerReport } from '#app/report/answer-report.ts'
import { ReportPage } from '#app/report/report-page.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const about = { subject: 'message', id: params.messageId! } as const
  return {
    subject: about.subject,
    form: context.get(answeredContext) ? null : await context.get(servicesContext).moderation.reportForm(about),
    draftKey: newDraftKey(),
    place: `${about.id}`,
  }
}

export const action = (args: ActionFunctionArgs) =>
  answerReport(args, { subject: 'message', id: args.params.messageId! })

export default function ReportMessage() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
