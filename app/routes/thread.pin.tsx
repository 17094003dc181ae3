import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PinInput } from '#worker/forum/contract.ts'

/** The team puts a thread above its list, or back in it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(PinInput, await request.formData())
  if (!parsed.ok) throw data({ code: 'unexpected' }, { status: 400 })
  const outcome = await context.get(servicesContext).forum.pin(params.threadId!, parsed.input)
  switch (outcome.kind) {
    case 'done':
      return redirect(`/t/${params.threadId}`)
    case 'full':
      return redirect(`/t/${params.threadId}?refused=pins_full`)
  }
}

export const loader = ({ params }: { params: { threadId?: string } }) => redirect(`/t/${params.threadId}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
