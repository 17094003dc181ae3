import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export async function action({ context, params }: ActionFunctionArgs) {
  await context.get(servicesContext).messages.mute(params.conversationId!)
  return redirect(`/messages/${params.conversationId}`)
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/messages/${params.conversationId}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
