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
import { Field } from '#app/ui/field.tsx'
import { ChangePasswordInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const account = await context.get(servicesContext).accounts.account(context.get(cookiesContext).read('session'))
  return {
    nickname: account.nickname,
    password: account.password,
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ChangePasswordInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.changePassword(token, parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { secret: outcome.code }), { status: proofStatus(outcome.code) })
    case 'secret_is_nickname':
      return data(refusedForm(form, { newSecret: 'secret_is_nickname' }), { status: 422 })
    case 'done':
      return redirect('/account/password?saved')
  }
}

export default function Password() {
  const { nickname, password, saved } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.password
  const text = useErrorText()
  return (
    <SettingPage title={words.title} refused={refused} saved={saved && words.saved}>
      <Form method="post" className="form">
        <input type="text" name="username" autoComplete="username" defaultValue={nickname} hidden />
        <OwnProof password={password} refused={refused} />
        {!password && refused?.errors.secret && <p className="error">{text(refused.errors.secret)}</p>}
        <Field
          name="newSecret"
          type="password"
          label={words.fresh}
          hint={words.freshHint}
          error={text(refused?.errors.newSecret)}
          autoComplete="new-password"
          required
        />
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </SettingPage>
  )
}
