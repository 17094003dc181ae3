import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { FunctionInput } from '#worker/organisation/contract.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/manage/team/${params.personId}`)

export async function action({ context, params, request }: ActionFunctionArgs) {
  const here = `/manage/team/${params.personId}`
  const parsed = parseForm(FunctionInput, await request.formData())
  if (!parsed.ok) return redirect(here)
  await context.get(servicesContext).organisation.changeFunction(params.personId!, parsed.input)
  return redirect(`${here}?saved`)
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
