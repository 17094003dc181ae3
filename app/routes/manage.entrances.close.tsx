import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PickInput } from '#worker/organisation/contract.ts'

export const loader = () => redirect('/manage/entrances')

export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(PickInput, await request.formData())
  if (!parsed.ok) return redirect('/manage/entrances')
  await context.get(servicesContext).organisation.closeEntrance(parsed.input)
  return redirect('/manage/entrances?saved')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
