import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { MarkAllInput } from '#worker/notifications/contract.ts'

/** Marks all of the inbox as read that its page showed. */
export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(MarkAllInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).notifications.markAll(parsed.input)
  return redirect('/notifications')
}

export const loader = () => redirect('/notifications')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
