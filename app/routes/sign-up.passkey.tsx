import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { NoPasskeys, PasskeyForm } from '#app/account/passkey-form.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
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
import { PasskeySignUpInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  const { member, passkeys } = context.get(viewerContext)
  if (member) throw redirect(next)
  return { next, passkeys }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(PasskeySignUpInput, form)
  if (!parsed.ok) return data(await withSuggestion(parsed, context.get(servicesContext).accounts), { status: 400 })
  const outcome = await context.get(servicesContext).accounts.signUpWithPasskey(parsed.input)
  switch (outcome.kind) {
    case 'taken':
      return data({ ...refusedForm(form, { nickname: outcome.code }), suggestion: outcome.suggestion }, { status: 422 })
    case 'refused':
      return data(
        { ...refusedForm(form, { nickname: outcome.code }), suggestion: null },
        { status: proofStatus(outcome.code) },
      )
    case 'done':
      return redirect(`/account/recovery-code?next=${encodeURIComponent(safeNext(form.get('next')))}`, {
        headers: enteredWithCode(context.get(cookiesContext), outcome),
      })
  }
}

export default function SignUpWithPasskey() {
  const { next, passkeys } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords()
  const { account, accounts } = all
  const [words, signUp] = [account.passkeys, accounts.signUp]
  return (
    <>
      <title>{words.signUpTitle}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.signUpTitle} lede={words.signUpIntro} />
      <p>{words.what}</p>
      <p>{words.shared}</p>
      {passkeys ? (
        <>
          <NoPasskeys />
          <PasskeyForm ceremony="sign_up">
            <input type="hidden" name="next" value={next} />
            <input type="hidden" name="name" value={words.defaultName} />
            <Sure refused={refused} />
            <Field
              name="nickname"
              label={signUp.nickname}
              hint={signUp.nicknameHint}
              error={nicknameError(refused, all)}
              defaultValue={refused?.values.nickname}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
            <Notice tone="info" title={signUp.rulesTitle}>
              <p>{signUp.rulesText}</p>
              <p>{signUp.honest}</p>
            </Notice>
            <Checkbox
              name="rules"
              label={signUp.rules}
              error={text(refused?.errors.rules)}
              defaultChecked={refused?.values.rules === 'on'}
              required
            />
            <div className="row">
              <Button>{words.signUp}</Button>
            </div>
          </PasskeyForm>
        </>
      ) : (
        <p>{words.notHere}</p>
      )}
      <p>
        <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{words.withPassword}</a>
      </p>
    </>
  )
}
