import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ProofInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { accounts } = context.get(servicesContext)
  const { password, passkeys } = await accounts.account(context.get(cookiesContext).read('session'))
  const passkey = passkeys.find((one) => one.id === params.passkeyId)
  if (!passkey) throw data({ code: 'not_found' }, { status: 404 })
  return { password, name: passkey.name }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ProofInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.removePasskey(token, params.passkeyId!, parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { secret: outcome.code }), { status: proofStatus(outcome.code) })
    case 'done':
      return redirect('/account/passkeys?removed')
  }
}

/** Only reached when something about the password needs another look. */
export default function RemovePasskey() {
  const { password, name } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.passkeys
  const text = useErrorText()
  return (
    <SettingPage title={words.remove} lede={name} refused={refused}>
      <Form method="post" className="form">
        <OwnProof password={password} refused={refused} />
        {!password && refused?.errors.secret && <p className="error">{text(refused.errors.secret)}</p>}
        <div className="row">
          <Button variant="danger">{words.remove}</Button>
        </div>
      </Form>
    </SettingPage>
  )
}
