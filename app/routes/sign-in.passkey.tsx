import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PasskeyAnswer } from '#worker/accounts/contract.ts'

/** Signs in with a passkey; what went wrong is said on the page one came from. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const next = safeNext(form.get('next'))
  const back = (code: string) => redirect(`/sign-in?next=${encodeURIComponent(next)}&failed=${code}`)
  const parsed = parseForm(PasskeyAnswer, form)
  if (!parsed.ok) return back('passkey_failed')
  const outcome = await context.get(servicesContext).accounts.signInWithPasskey(parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return back(outcome.code)
    case 'done':
      return redirect(next, {
        headers: { 'Set-Cookie': context.get(cookiesContext).write('session', outcome.token) },
      })
  }
}

export const loader = () => redirect('/sign-in')
