import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { Qr } from '#app/account/qr.tsx'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { CodeInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

/** Where the team shows a second factor, chooses one, and sees that it is on. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  const view = await context.get(servicesContext).accounts.secondFactor(context.get(cookiesContext).read('session'))
  return { ...view, next }
}

/** A code of the app. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(CodeInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.showCode(token, parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { code: outcome.code }), { status: outcome.code === 'too_many_tries' ? 429 : 422 })
    case 'done':
      return redirect(safeNext(form.get('next')))
  }
}

export default function SecondFactor() {
  const { state, app, enrolment, can, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords().account.factor
  const title = { shown: words.title, to_show: words.prove, to_choose: words.choose }[state]
  return (
    <SettingPage title={title} lede={words.why} refused={refused} saved={state === 'shown' && words.done}>
      {state === 'to_show' && app && <CodeForm next={next} refused={refused} />}
      {can.beginApp && (
        <section className="card">
          <h2 className="card-title">{words.appTitle}</h2>
          {enrolment ? (
            <>
              <p>{words.scan}</p>
              <Qr size={enrolment.size} path={enrolment.path} label={words.picture} />
              <p>{words.manual}</p>
              <p className="code-big" translate="no">
                {enrolment.key}
              </p>
              <p>{words.confirm}</p>
              <CodeForm next={next} refused={refused} />
            </>
          ) : (
            <form method="post" action="/account/authenticator" className="stack stack-tight">
              <p>{words.appWhat}</p>
              <input type="hidden" name="next" value={next} />
              <div className="row">
                <Button variant="quiet">{words.appStart}</Button>
              </div>
            </form>
          )}
        </section>
      )}
      {state === 'shown' && app && (
        <section className="card">
          <h2 className="card-title">{words.app}</h2>
          <p>{words.appOn}</p>
          {can.dropApp ? (
            <form method="post" action="/account/authenticator/remove">
              <Button variant="quiet">{words.remove}</Button>
            </form>
          ) : (
            <p className="soft">{words.needed}</p>
          )}
        </section>
      )}
      {state === 'to_show' && <p className="soft">{words.lost}</p>}
    </SettingPage>
  )
}

function CodeForm({ next, refused }: { next: string; refused: RefusedForm | undefined }) {
  const words = useWords().account.factor
  const text = useErrorText()
  return (
    <Form method="post" className="form">
      <input type="hidden" name="next" value={next} />
      <Field
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={text(refused?.errors.code)}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
      />
      <div className="row">
        <Button>{words.submit}</Button>
      </div>
    </Form>
  )
}
