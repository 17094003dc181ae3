import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { PasskeyForm } from '#app/account/passkey-form.tsx'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { SignInInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

/** What may have gone wrong with a passkey: see `sign-in.passkey.tsx`. */
const FAILED = ['passkey_failed', 'passkey_unavailable', 'too_many_tries'] as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const next = safeNext(url.searchParams.get('next'))
  if (context.get(viewerContext).member) throw redirect(next)
  const { passkeys } = context.get(viewerContext)
  const failed = url.searchParams.get('failed')
  return { next, passkeys, failed: FAILED.find((code) => code === failed) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(SignInInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).accounts.signIn(parsed.input)
  switch (outcome.kind) {
    case 'too_many':
      return data(refusedForm(form, { nickname: 'too_many_tries' }), { status: 429 })
    case 'wrong':
      return data(refusedForm(form, { nickname: 'wrong_pair' }), { status: 422 })
    case 'done':
      return redirect(safeNext(form.get('next')), {
        headers: { 'Set-Cookie': context.get(cookiesContext).write('session', outcome.token) },
      })
  }
}

export default function SignIn() {
  const { next, passkeys, failed } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const { account, accounts } = useWords()
  const words = accounts.signIn
  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} />
      {failed && (
        <Notice tone="amber" live>
          {text(failed)}
        </Notice>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="next" value={next} />
        <Field
          name="nickname"
          label={words.nickname}
          error={text(refused?.errors.nickname)}
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
          error={text(refused?.errors.secret)}
          autoComplete="current-password"
          required
        />
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
      {passkeys && (
        <PasskeyForm ceremony="sign_in" action="/sign-in/passkey">
          <input type="hidden" name="next" value={next} />
          <div className="row">
            <Button variant="quiet" icon="lock">
              {account.passkeys.signIn}
            </Button>
          </div>
        </PasskeyForm>
      )}
      <p>
        <a href="/recover">{words.forgotten}</a>
      </p>
      <p>
        <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{words.noAccount}</a>
      </p>
    </>
  )
}
