import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FarewellInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return await context.get(servicesContext).accounts.farewell(context.get(cookiesContext).read('session'))
}

/** Deletes the account; nothing of it is left in the browser either. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(FarewellInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const cookies = context.get(cookiesContext)
  const outcome = await context.get(servicesContext).accounts.deleteAccount(cookies.read('session'), parsed.input)
  switch (outcome.kind) {
    case 'refused':
      return data(refusedForm(form, { secret: outcome.code }), { status: proofStatus(outcome.code) })
    // The page itself says why, in the place of the form.
    case 'last_coordinator':
      return redirect('/account/delete')
    case 'done':
      return redirect('/gone', {
        headers: [
          ['Set-Cookie', cookies.write('session', null)],
          ['Set-Cookie', cookies.write('recovery', null)],
        ],
      })
  }
}

export default function DeleteAccount() {
  const account = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.farewell
  const text = useErrorText()
  return (
    <SettingPage title={words.title} lede={words.lede} refused={refused}>
      <section className="stack stack-tight">
        <h2>{words.goes}</h2>
        <Facts facts={words.goesFacts} />
      </section>
      <section className="stack stack-tight">
        <h2>{words.stays}</h2>
        <Facts facts={words.staysFacts} />
      </section>
      <p>{words.nameKept(account.nickname)}</p>
      {account.team && <p>{words.team}</p>}
      {account.alone.length > 0 && (
        <Notice tone="amber" title={words.alone}>
          <Facts facts={account.alone} />
          <p>{words.aloneText}</p>
        </Notice>
      )}
      {account.can.delete ? (
        <Form method="post" className="form" data-drafts-end>
          <p>{words.count(account.posts, account.more)}</p>
          <RadioGroup
            name="posts"
            label={words.what}
            error={text(refused?.errors.posts)}
            choices={[
              { value: 'keep', label: words.keep, hint: words.keepHint },
              { value: 'withdraw', label: words.withdraw, hint: words.withdrawHint },
            ]}
            defaultValue={refused?.values.posts}
            required
          />
          <OwnProof password={account.password} refused={refused} />
          {!account.password && refused?.errors.secret && <p className="error">{text(refused.errors.secret)}</p>}
          <div className="row">
            <Button variant="danger">{words.submit}</Button>
            <ButtonLink variant="quiet" href="/account">
              {words.stay}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <Notice tone="amber" title={words.last}>
          {words.lastText}
        </Notice>
      )}
    </SettingPage>
  )
}

const Facts = ({ facts }: { facts: readonly string[] }) => (
  <ul className="bullets stack stack-tight">
    {facts.map((fact) => (
      <li key={fact}>{fact}</li>
    ))}
  </ul>
)
