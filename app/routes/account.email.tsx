import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useLocation,
} from 'react-router'
import { OwnProof } from '#app/account/own-proof.tsx'
import { proofStatus } from '#app/account/proof-status.ts'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { EmailInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const email = await context.get(servicesContext).email.setting(context.get(cookiesContext).read('session'))
  return { email, removed: new URL(request.url).searchParams.has('removed') }
}

/** Keeps an address and asks by mail whether it is right. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(EmailInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const { language } = context.get(viewerContext)
  const outcome = await context.get(servicesContext).email.give(token, parsed.input, language)
  switch (outcome.kind) {
    case 'refused':
      switch (outcome.code) {
        case 'email_off':
          return data(refusedForm(form, { email: 'email_off' }), { status: 422 })
        case 'email_many':
          return data(refusedForm(form, { email: 'email_many' }), { status: 429 })
        default:
          return data(refusedForm(form, { secret: outcome.code }), { status: proofStatus(outcome.code) })
      }
    case 'done':
      return redirect('/account/email')
  }
}

export default function Email() {
  const { email, removed } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  // A form that was taken is a new form: neither address nor password stays in it.
  const { key } = useLocation()
  const words = useWords().email
  const member = useRoot()?.member
  const { state } = email
  const form = <AddressForm key={key} password={email.password} refused={refused} first={state === 'none'} />
  return (
    <SettingPage
      title={words.title}
      lede={state === 'none' && words.lede}
      refused={refused}
      saved={removed && !email.kept && words.removed}
    >
      {state === 'off' && <Notice>{words.off}</Notice>}
      {state === 'waiting' && (
        <Notice title={words.waiting} live>
          {words.waitingText}
        </Notice>
      )}
      {state === 'on' && (
        <Notice tone="good" title={words.on}>
          <p>{words.onText}</p>
          {email.since && (
            <p>
              {words.since} <FullTime at={email.since} part="day" />. {words.notYou}
            </p>
          )}
        </Notice>
      )}
      {email.kept && (
        <form method="post" action="/account/email/remove" className="row">
          <Button variant="quiet">{words.remove}</Button>
        </form>
      )}
      {(state === 'none' || state === 'on') && (
        <ul className="bullets stack stack-tight">
          {words.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {(member?.staff || member?.awaitsSecondFactor) && <li>{words.factTeam}</li>}
          <li>{words.shared(email.sender, email.host)}</li>
        </ul>
      )}
      {state === 'none' && form}
      {state === 'waiting' && (
        <section className="stack stack-tight">
          <h2>{words.again}</h2>
          <p>{words.againText}</p>
          {form}
        </section>
      )}
      {state === 'on' && (
        <Disclosure summary={words.other} open={Boolean(refused)}>
          <p>{words.otherText}</p>
          {form}
        </Disclosure>
      )}
    </SettingPage>
  )
}

/** Asks for an address: the first, once more, or another. */
function AddressForm({ password, refused, first }: { password: boolean; refused?: RefusedForm; first: boolean }) {
  const words = useWords().email
  const text = useErrorText()
  return (
    <Form method="post" className="form">
      <Field
        name="email"
        type="email"
        label={words.label}
        hint={words.hint}
        error={text(refused?.errors.email)}
        defaultValue={refused?.values.email}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <OwnProof password={password} refused={refused} />
      {!password && refused?.errors.secret && <p className="error">{text(refused.errors.secret)}</p>}
      <div className="row">
        <Button variant={first ? 'primary' : 'quiet'}>{words.submit}</Button>
      </div>
    </Form>
  )
}
