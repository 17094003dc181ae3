import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { backTo } from '#app/forms/back-to.ts'
import { orStopped } from '#app/forms/or-turned-away.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { ReactionInput } from '#worker/forum/contract.ts'

/** Gives a gesture to a post, or takes it back. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ReactionInput, form)
  if (!parsed.ok) throw data({ code: 'reaction_unknown' }, { status: 400 })
  const outcome = await orStopped(context.get(servicesContext).forum.react(params.postId!, parsed.input))
  if (!('kind' in outcome)) return backTo(form, outcome.href)
  // In the background: the page looks again, and says by itself that one may not write there now.
  if (form.has('quiet')) return Response.json({ done: false })
  throw data({ code: 'forbidden', until: outcome.until, decisionId: outcome.decisionId }, { status: 403 })
}

export const loader = () => redirect('/')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
