import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { InfoMoveInput } from '#worker/communities/contract.ts'

/** Puts a page of information one place up or down in its list. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(InfoMoveInput, await request.formData())
  if (!parsed.ok) throw data({ code: 'unexpected' }, { status: 400 })
  await context.get(servicesContext).communities.moveInfo(params.slug!, params.page!, parsed.input.direction)
  return redirect(`/c/${params.slug}/info`)
}

export const loader = ({ params }: { params: { slug?: string } }) => redirect(`/c/${params.slug}/info`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
