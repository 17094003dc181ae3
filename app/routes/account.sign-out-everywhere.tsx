import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'

export async function action({ context }: ActionFunctionArgs) {
  await context.get(servicesContext).accounts.signOutEverywhere()
  return redirect('/', { headers: { 'Set-Cookie': context.get(cookiesContext).write('session', null) } })
}

export const loader = () => redirect('/account/devices')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
