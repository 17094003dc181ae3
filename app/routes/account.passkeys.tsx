import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { NoPasskeys, PasskeyForm } from '#app/account/passkey-form.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { AddPasskeyInput, PASSKEY_NAME_MAX } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { password, passkeys } = await context
    .get(servicesContext)
    .accounts.account(context.get(cookiesContext).read('session'))
  const { searchParams } = new URL(request.url)
  return {
    password,
    passkeys,
    possible: context.get(viewerContext).passkeys,
    saved: searchParams.has('added') ? ('added' as const) : searchParams.has('removed') ? ('removed' as const) : null,
    recovered: searchParams.has('recovered'),
    next: safeNext(searchParams.get('next') ?? '/account/passkeys?added'),
  }
}

/** The field beside which a refusal is said. */
const fieldOf = (code: string) => (code.startsWith('passkey') ? 'name' : 'secret')

/** Adds a passkey. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(AddPasskeyInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.addPasskey(token, parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { [fieldOf(outcome.code)]: outcome.code }), { status: proofStatus(outcome.code) })
    case 'done':
      return redirect(safeNext(form.get('next')))
  }
}

export default function Passkeys() {
  const { password, passkeys, possible, saved, recovered, next } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.passkeys
  const text = useErrorText()
  return (
    <SettingPage title={words.title} lede={words.what} refused={refused} saved={saved ? words[saved] : false}>
      {recovered && (
        <Notice tone="amber" live>
          {words.recovered}
        </Notice>
      )}
      <h2>{words.yours}</h2>
      {passkeys.length ? (
        <LinkList label={words.yours}>
          {passkeys.map((passkey) => (
            <LinkRow
              key={passkey.id}
              href={`/account/passkeys/${passkey.id}`}
              title={passkey.name}
              meta={
                <>
                  {words.made} <FullTime at={passkey.createdAt} part="day" />
                  {passkey.usedAt && (
                    <>
                      {', '}
                      {words.used} <FullTime at={passkey.usedAt} part="day" />
                    </>
                  )}
                </>
              }
            />
          ))}
        </LinkList>
      ) : (
        <p className="soft">{words.none}</p>
      )}
      <h2>{words.addTitle}</h2>
      {possible ? (
        <>
          <p>{words.shared}</p>
          <NoPasskeys />
          <PasskeyForm ceremony="register">
            <input type="hidden" name="next" value={next} />
            <Field
              name="name"
              label={words.name}
              hint={words.nameHint}
              error={text(refused?.errors.name)}
              defaultValue={refused?.values.name ?? words.defaultName}
              maxLength={PASSKEY_NAME_MAX}
              required
            />
            <OwnProof password={password} refused={refused} />
            <div className="row">
              <Button>{words.add}</Button>
            </div>
          </PasskeyForm>
        </>
      ) : (
        <p>{words.notHere}</p>
      )}
    </SettingPage>
  )
}
