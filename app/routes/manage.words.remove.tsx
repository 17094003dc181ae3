import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PickInput } from '#worker/organisation/contract.ts'

export const loader = () => redirect('/manage/words')

export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(PickInput, await request.formData())
  if (!parsed.ok) return redirect('/manage/words')
  await context.get(servicesContext).organisation.removeWord(parsed.input)
  return redirect('/manage/words?saved')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
