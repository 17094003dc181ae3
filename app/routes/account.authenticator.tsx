import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'

/** Makes a key for an authenticator app; the page of the second factor then shows it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const next = safeNext((await request.formData()).get('next'))
  await context.get(servicesContext).accounts.beginApp(context.get(cookiesContext).read('session'))
  return redirect(`/account/second-factor?next=${encodeURIComponent(next)}`)
}

export const loader = () => redirect('/account/second-factor')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
