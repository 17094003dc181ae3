import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { SeenInput } from '#worker/notifications/contract.ts'

/** Said by an open page with JavaScript: what waited about this thread or conversation is before their eyes. */
export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(SeenInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).notifications.markSeen(parsed.input)
  return null
}

export const loader = () => redirect('/notifications')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
