import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { SignInInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  if (context.get(viewerContext).member) throw redirect(next)
  return { next }
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
  const { next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const text = useErrorText()
  const words = useWords().accounts.signIn
  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} />
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
      <p>
        <a href="/recover">{words.forgotten}</a>
      </p>
      <p>
        <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{words.noAccount}</a>
      </p>
    </>
  )
}
