import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'

/** Turns the authenticator app off. The page says it where it is the last factor, and offers no button. */
export async function action({ context }: ActionFunctionArgs) {
  await context.get(servicesContext).accounts.dropApp(context.get(cookiesContext).read('session'))
  return redirect('/account/second-factor')
}

export const loader = () => redirect('/account/second-factor')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
