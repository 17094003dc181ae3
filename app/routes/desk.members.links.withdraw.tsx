import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PickInput } from '#worker/organisation/contract.ts'

/** Nothing to see here by itself: back to the list, for who may see that. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { place } = await context.get(servicesContext).belonging.links(params.slug!)
  throw redirect(`/desk/members/${place.slug}/links`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const here = `/desk/members/${params.slug}/links`
  const parsed = parseForm(PickInput, await request.formData())
  if (!parsed.ok) return redirect(here)
  await context.get(servicesContext).belonging.withdrawLink(params.slug!, parsed.input)
  return redirect(`${here}?withdrawn`)
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
