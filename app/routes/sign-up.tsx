import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { enteredWithCode } from '#app/account/recovery-cookie.ts'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { nicknameError, Sure, withSuggestion } from '#app/forms/nickname-refused.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { SignUpInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  if (context.get(viewerContext).member) throw redirect(next)
  return { next, passkeys: context.get(viewerContext).passkeys }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(SignUpInput, form)
  if (!parsed.ok) return data(await withSuggestion(parsed, context.get(servicesContext).accounts), { status: 400 })
  const outcome = await context.get(servicesContext).accounts.signUp(parsed.input)
  switch (outcome.kind) {
    case 'too_many':
      return data({ ...refusedForm(form, { nickname: 'too_many_tries' }), suggestion: null }, { status: 429 })
    case 'taken':
      return data(
        { ...refusedForm(form, { nickname: outcome.code }, outcome), suggestion: outcome.suggestion },
        { status: 422 },
      )
    case 'done':
      return redirect(`/account/recovery-code?next=${encodeURIComponent(safeNext(form.get('next')))}`, {
        headers: enteredWithCode(context.get(cookiesContext), outcome),
      })
  }
}

export default function SignUp() {
  const { next, passkeys } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords()
  const { account, accounts } = all
  const words = accounts.signUp
  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      <Form method="post" className="form">
        <input type="hidden" name="next" value={next} />
        <Sure refused={refused} />
        <Field
          name="nickname"
          label={words.nickname}
          hint={words.nicknameHint}
          error={nicknameError(refused, all)}
          defaultValue={refused?.values.nickname}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          name="secret"
          type="password"
          label={words.secret}
          hint={words.secretHint}
          error={text(refused?.errors.secret)}
          autoComplete="new-password"
          required
        />
        <Notice tone="info" title={words.rulesTitle}>
          <p>{words.rulesText}</p>
          <p>{words.honest}</p>
        </Notice>
        <Checkbox
          name="rules"
          label={words.rules}
          error={text(refused?.errors.rules)}
          defaultChecked={refused?.values.rules === 'on'}
          required
        />
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
      {passkeys && (
        <p>
          <a href={`/sign-up/passkey?next=${encodeURIComponent(next)}`}>{account.passkeys.instead}</a>
        </p>
      )}
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{words.already}</a>
      </p>
    </>
  )
}
