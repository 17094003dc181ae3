import type { ActionFunctionArgs } from 'react-router'
import { data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { backTo } from '#app/forms/back-to.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { FollowInput } from '#worker/forum/contract.ts'

/** Hears of each new topic in a community, or no longer does. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(FollowInput, form)
  if (!parsed.ok) throw data({ code: 'unexpected' }, { status: 400 })
  await context.get(servicesContext).communities.follow(params.slug!, parsed.input)
  return backTo(form, form.get('from') === 'followed' ? '/followed' : `/c/${params.slug}`)
}

export const loader = ({ params }: { params: { slug?: string } }) => redirect(`/c/${params.slug}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
