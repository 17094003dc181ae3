import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PasskeyAnswer } from '#worker/accounts/contract.ts'

/** A passkey as second factor; what went wrong is said on the page one came from. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const next = safeNext(form.get('next'))
  const back = (code: string) => redirect(`/account/second-factor?next=${encodeURIComponent(next)}&failed=${code}`)
  const parsed = parseForm(PasskeyAnswer, form)
  if (!parsed.ok) return back('passkey_failed')
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.showPasskey(token, parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return back(outcome.code)
    case 'done':
      return redirect(next)
  }
}

export const loader = () => redirect('/account/second-factor')

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
