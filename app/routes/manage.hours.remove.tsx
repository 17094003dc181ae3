import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PickInput } from '#worker/organisation/contract.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/manage/communities/${params.communityId}/hours`)

export async function action({ context, params, request }: ActionFunctionArgs) {
  const here = `/manage/communities/${params.communityId}/hours`
  const parsed = parseForm(PickInput, await request.formData())
  if (!parsed.ok) return redirect(here)
  await context.get(servicesContext).organisation.removeHours(params.communityId!, parsed.input)
  return redirect(`${here}?saved`)
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
