import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'

/** The code is written down: it is shown no more. */
export async function action({ context, request }: ActionFunctionArgs) {
  const next = safeNext((await request.formData()).get('next'))
  return redirect(next, { headers: { 'Set-Cookie': context.get(cookiesContext).write('recovery', null) } })
}

export const loader = () => redirect('/account/recovery-code')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
