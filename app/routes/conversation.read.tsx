import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { ReadInput } from '#worker/messages/contract.ts'

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ReadInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).messages.markRead(params.conversationId!, parsed.input)
  // Marked by the page itself: it stays where it is, with what somebody is writing on it.
  return form.has('quiet') ? null : redirect(`/messages/${params.conversationId}`)
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/messages/${params.conversationId}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
