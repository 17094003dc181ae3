import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { UnmuteInput } from '#worker/messages/contract.ts'

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(UnmuteInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).messages.unmute(parsed.input)
  return redirect(safeNext(form.get('next') ?? '/messages/muted'))
}

export const loader = () => redirect('/messages/muted')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
