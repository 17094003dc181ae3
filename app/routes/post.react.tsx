import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { backTo } from '#app/forms/back-to.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { ReactionInput } from '#worker/forum/contract.ts'

/** Gives a gesture to a post, or takes it back. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ReactionInput, form)
  if (!parsed.ok) throw data({ code: 'reaction_unknown' }, { status: 400 })
  const { threadId } = await context.get(servicesContext).forum.react(params.postId!, parsed.input)
  return backTo(form, `/t/${threadId}#${params.postId}`)
}

export const loader = () => redirect('/')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
