import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { RECOVERY_SHOWN_DAYS } from '#app/account/recovery-cookie.ts'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { ProofInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

/** Shows a code that was made just now, from its owner's own cookie; else when it was made, and a way to a new one. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const cookies = context.get(cookiesContext)
  const { recoveryCode, account } = context.get(servicesContext).accounts
  const sealed = cookies.read('recovery')
  const next = new URL(request.url).searchParams.get('next')
  const nickname = context.get(viewerContext).member?.nickname ?? ''
  if (sealed) {
    const { code, madeAt } = await recoveryCode(sealed)
    if (code) return { code, madeAt, nickname, password: true, next: safeNext(next ?? '/account') }
  }
  const { password, recoveryMadeAt } = await account(cookies.read('session'))
  return { code: null, madeAt: recoveryMadeAt, nickname, password, next: '/account' }
}

/** Makes a new code. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ProofInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const cookies = context.get(cookiesContext)
  const outcome = await context.get(servicesContext).accounts.renewRecoveryCode(cookies.read('session'), parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { secret: outcome.code }), { status: proofStatus(outcome.code) })
    case 'done':
      return redirect('/account/recovery-code', {
        headers: { 'Set-Cookie': cookies.write('recovery', outcome.recovery, RECOVERY_SHOWN_DAYS) },
      })
  }
}

export default function RecoveryCode() {
  const { code, madeAt, nickname, password, next } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.recovery
  const text = useErrorText()
  if (code)
    return (
      <SettingPage title={words.show} lede={words.why}>
        <div className="card recovery-code">
          <p className="soft">{words.of(nickname)}</p>
          <p className="hush" id="code-label">
            {words.code}
          </p>
          <p className="code-big" translate="no">
            {code}
          </p>
        </div>
        <Notice tone="amber">
          <p>{words.once}</p>
          <p>{words.print}</p>
        </Notice>
        <form method="post" action="/account/recovery-code/kept" className="row">
          <input type="hidden" name="next" value={next} />
          <Button>{words.kept}</Button>
        </form>
      </SettingPage>
    )
  return (
    <SettingPage title={words.title} lede={words.why} refused={refused}>
      <p>
        {madeAt ? (
          <>
            {words.made} <FullTime at={madeAt} part="day" />.
          </>
        ) : (
          words.none
        )}
      </p>
      <Form method="post" className="form">
        <h2>{words.renewTitle}</h2>
        {madeAt && <p>{words.renewHint}</p>}
        <OwnProof password={password} refused={refused} />
        {!password && refused?.errors.secret && <p className="error">{text(refused.errors.secret)}</p>}
        <div className="row">
          <Button>{words.renew}</Button>
        </div>
      </Form>
    </SettingPage>
  )
}
