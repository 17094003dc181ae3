import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

/** Takes the address away; the page of the setting says so. */
export async function action({ context }: ActionFunctionArgs) {
  await context.get(servicesContext).email.remove()
  return redirect('/account/email?removed')
}

export const loader = () => redirect('/account/email')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
