import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

/** Marks one line as read and goes on to what it is about. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { href } = await context.get(servicesContext).notifications.markLine(params.notificationId!)
  return redirect(href)
}

export const loader = () => redirect('/notifications')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
