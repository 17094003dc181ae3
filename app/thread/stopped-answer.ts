import { data, type RouterContextProvider } from 'react-router'
import { answeredContext, viewerContext } from '#app/context.ts'
import type { StoppedAnswer } from '#app/forms/or-turned-away.ts'
import { type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'

/**
 * The answer to words that came once one could not write any more. Its page looks nothing up: what they wrote in may be a
 * place that they do not see any more.
 */
export function stoppedAnswer(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  { until, decisionId, ...heard }: StoppedAnswer,
) {
  context.set(answeredContext, true)
  const { now } = context.get(viewerContext)
  return data<RefusedForm>({ ...refusedForm(form, {}, heard), stopped: { until, decisionId, now } }, { status: 403 })
}
