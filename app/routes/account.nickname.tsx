import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { nicknameError, Sure, withSuggestion } from '#app/forms/nickname-refused.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { ChangeNicknameInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const account = await context.get(servicesContext).accounts.account(context.get(cookiesContext).read('session'))
  const saved = new URL(request.url).searchParams.has('saved')
  return { nickname: account.nickname, from: account.nicknameFrom, saved }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ChangeNicknameInput, form)
  if (!parsed.ok) return data(await withSuggestion(parsed, context.get(servicesContext).accounts), { status: 400 })
  const token = context.get(cookiesContext).read('session')
  const outcome = await context.get(servicesContext).accounts.changeNickname(token, parsed.input)
  switch (outcome.kind) {
    case 'taken':
      return data(
        { ...refusedForm(form, { nickname: outcome.code }, outcome), suggestion: outcome.suggestion },
        { status: 422 },
      )
    case 'too_soon':
      return data({ ...refusedForm(form, { nickname: 'nickname_too_soon' }), suggestion: null }, { status: 422 })
    case 'done':
      return redirect('/account/nickname?saved')
  }
}

export default function Nickname() {
  const { nickname, from, saved } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const all = useWords()
  const { account } = all
  const words = account.nickname
  return (
    <SettingPage title={words.title} lede={nickname} refused={refused} saved={saved && words.saved}>
      {from ? (
        <p>
          {words.tooSoon} <FullTime at={from} part="day" />.
        </p>
      ) : (
        <Form method="post" className="form">
          <p>{words.what}</p>
          <p>{words.kept}</p>
          <Sure refused={refused} />
          <Field
            name="nickname"
            label={words.label}
            hint={words.hint}
            error={nicknameError(refused, all)}
            defaultValue={refused?.values.nickname}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <p className="soft">{words.once}</p>
          <div className="row">
            <Button>{words.submit}</Button>
          </div>
        </Form>
      )}
    </SettingPage>
  )
}
