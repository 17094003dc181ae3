import { type ActionFunctionArgs, data, Form, redirect } from 'react-router'
import { enteredWithCode } from '#app/account/recovery-cookie.ts'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { RecoverInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(RecoverInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).accounts.recover(parsed.input)
  switch (outcome.kind) {
    case 'wrong':
      return data(refusedForm(form, { nickname: 'wrong_recovery' }), { status: 422 })
    case 'too_many':
      return data(refusedForm(form, { nickname: 'too_many_tries' }), { status: 429 })
    case 'done':
      // After the new code: somebody else may have made a passkey, and that is for the owner to see.
      return redirect(
        `/account/recovery-code${outcome.passkeys ? `?next=${encodeURIComponent('/account/passkeys?recovered')}` : ''}`,
        { headers: enteredWithCode(context.get(cookiesContext), outcome) },
      )
  }
}

export default function Recover() {
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const { account, accounts } = useWords()
  const words = account.recover
  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      <Form method="post" className="form">
        <Field
          name="nickname"
          label={accounts.signIn.nickname}
          error={text(refused?.errors.nickname)}
          defaultValue={refused?.values.nickname}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={text(refused?.errors.code)}
          defaultValue={refused?.values.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <Field
          name="newSecret"
          type="password"
          label={words.fresh}
          hint={words.freshHint}
          error={text(refused?.errors.newSecret)}
          autoComplete="new-password"
          required
        />
        <p>{words.what}</p>
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
      <p className="soft">{words.noCode}</p>
    </>
  )
}
