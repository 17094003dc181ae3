import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { PasskeyForm } from '#app/account/passkey-form.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { Qr } from '#app/account/qr.tsx'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CodeInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

/** What may have gone wrong with a passkey: see `account.second-factor.passkey.tsx`. */
const FAILED = ['passkey_failed', 'passkey_unavailable', 'too_many_tries'] as const

/** Where the team shows a second factor, chooses one, and sees that it is on. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safeNext(searchParams.get('next'))
  const failed = FAILED.find((code) => code === searchParams.get('failed'))
  const view = await context.get(servicesContext).accounts.secondFactor(context.get(cookiesContext).read('session'))
  return { ...view, next, failed, possible: context.get(viewerContext).passkeys }
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
      return data(refusedForm(form, { code: outcome.code }), { status: proofStatus(outcome.code) })
    case 'done':
      return redirect(safeNext(form.get('next')))
  }
}

export default function SecondFactor() {
  const { state, app, passkeys, enrolment, can, next, failed, possible } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const { account } = useWords()
  const words = account.factor
  const text = useErrorText()
  const title = { shown: words.title, to_show: words.prove, to_choose: words.choose }[state]
  return (
    <SettingPage title={title} lede={words.why} refused={refused} saved={state === 'shown' && words.done}>
      {failed && (
        <Notice tone="amber" live>
          {text(failed)}
        </Notice>
      )}
      {state === 'to_show' && passkeys > 0 && possible && (
        <PasskeyForm ceremony="second_factor" action="/account/second-factor/passkey">
          <input type="hidden" name="next" value={next} />
          <div className="row">
            <Button icon="lock">{account.passkeys.factor}</Button>
          </div>
        </PasskeyForm>
      )}
      {state === 'to_show' && app && <CodeForm next={next} refused={refused} />}
      {state === 'to_choose' && (
        <section className="card">
          <h2 className="card-title">{words.passkeyTitle}</h2>
          <p>{possible ? words.passkeyWhat : account.passkeys.notHere}</p>
          {possible && (
            <p>
              <ButtonLink href={`/account/passkeys?next=${encodeURIComponent(next)}`} variant="quiet">
                {words.passkeyAdd}
              </ButtonLink>
            </p>
          )}
        </section>
      )}
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
      {state === 'shown' && next !== '/' && (
        <p>
          <ButtonLink href={next}>{words.onward}</ButtonLink>
        </p>
      )}
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
