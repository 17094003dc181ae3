import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { InfoMoveInput } from '#worker/communities/contract.ts'

export const loader = () => redirect('/manage/info')

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(InfoMoveInput, await request.formData())
  if (!parsed.ok) return redirect('/manage/info')
  await context.get(servicesContext).organisation.moveInfoPage(params.page!, parsed.input.direction)
  return redirect('/manage/info')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
