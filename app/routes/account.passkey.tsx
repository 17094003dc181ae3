import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PASSKEY_NAME_MAX, RenamePasskeyInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { accounts } = context.get(servicesContext)
  const { password, passkeys } = await accounts.account(context.get(cookiesContext).read('session'))
  const passkey = passkeys.find((one) => one.id === params.passkeyId)
  if (!passkey) throw data({ code: 'not_found' }, { status: 404 })
  return { password, passkey, saved: new URL(request.url).searchParams.has('saved') }
}

/** Gives it another name. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(RenamePasskeyInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).accounts.renamePasskey(params.passkeyId!, parsed.input)
  return redirect(`/account/passkeys/${params.passkeyId}?saved`)
}

export default function Passkey() {
  const { password, passkey, saved } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const { account } = useWords()
  const words = account.passkeys
  const text = useErrorText()
  return (
    <SettingPage title={words.change(passkey.name)} refused={refused} saved={saved && account.saved}>
      <Form method="post" className="form">
        <Field
          name="name"
          label={words.name}
          error={text(refused?.errors.name)}
          defaultValue={refused?.values.name ?? passkey.name}
          maxLength={PASSKEY_NAME_MAX}
          required
        />
        <div className="row">
          <Button>{words.rename}</Button>
        </div>
      </Form>
      <h2>{words.remove}</h2>
      <Form method="post" action={`/account/passkeys/${passkey.id}/remove`} className="form">
        <OwnProof password={password} />
        <div className="row">
          <Button variant="danger">{words.remove}</Button>
        </div>
      </Form>
    </SettingPage>
  )
}
