import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PasskeyOptionsInput } from '#worker/accounts/contract.ts'

/** What a browser needs to make or use a passkey; asked by `app/small/passkeys.ts`. */
export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(PasskeyOptionsInput, await request.formData())
  if (!parsed.ok) return Response.json({ code: 'passkey_failed' }, { status: 400 })
  const outcome = await context
    .get(servicesContext)
    .accounts.passkeyOptions(context.get(cookiesContext).read('session'), parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return Response.json({ code: outcome.code }, { status: 422 })
    case 'options':
      return Response.json({ challenge: outcome.challenge, options: outcome.options })
  }
}

export const loader = () => redirect('/sign-in')
