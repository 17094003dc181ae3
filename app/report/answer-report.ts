import { type ActionFunctionArgs, data } from 'react-router'
import { answeredContext, servicesContext } from '#app/context.ts'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import type { ReportSubject } from '#worker/moderation/contract.ts'
import { ReportInput } from '#worker/moderation/contract.ts'
import type { ReportAnswer } from './report-page.tsx'

/** Answers a report without a redirect: the code stands on this page once, and in no address. */
export async function answerReport(
  { context, request }: ActionFunctionArgs,
  about: { subject: ReportSubject; id: string },
) {
  const form = await request.formData()
  const parsed = parseForm(ReportInput, form)
  if (!parsed.ok)
    return data<ReportAnswer>({ refused: await notTaken(context, form, parsed, { report: about }) }, { status: 400 })
  // What was picked from a list is none of their words: a page that gives those back does not show its code.
  const own = new FormData()
  own.set('explanation', parsed.input.explanation)
  const outcome = await orTooMany(context.get(servicesContext).moderation.report(about, parsed.input), own)
  switch (outcome.kind) {
    case 'too_many':
      return data<ReportAnswer>({ refused: refusedForm(form, { explanation: 'sent_fast' }, outcome) }, { status: 429 })
    case 'enough':
      return data<ReportAnswer>(
        {
          refused: refusedForm(form, { explanation: 'reports_enough' }, { helpLines: outcome.helpLines ?? undefined }),
        },
        { status: 429 },
      )
    case 'already':
    case 'told':
    case 'done':
      context.set(answeredContext, true)
      return data<ReportAnswer>({ outcome })
  }
}
