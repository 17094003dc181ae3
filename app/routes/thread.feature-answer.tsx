import type { ActionFunctionArgs } from 'react-router'
import { data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { backTo } from '#app/forms/back-to.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { FeatureInput } from '#worker/forum/contract.ts'

/** The author says yes or no, or takes a yes back. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(FeatureInput, form)
  if (!parsed.ok) throw data({ code: 'unexpected' }, { status: 400 })
  await context.get(servicesContext).forum.answerFeature(params.threadId!, parsed.input)
  return backTo(form, `/t/${params.threadId}`)
}

export const loader = ({ params }: { params: { threadId?: string } }) => redirect(`/t/${params.threadId}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
