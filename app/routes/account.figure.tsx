import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { SettingPage } from '#app/account/setting-page.tsx'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Avatar, FIGURES, figureOf, TINTS } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { FigureInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

const TINT_NUMBERS = [...Array(TINTS).keys()]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const account = await context.get(servicesContext).accounts.account(context.get(cookiesContext).read('session'))
  return { seed: account.figure, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(FigureInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).accounts.chooseFigure(parsed.input)
  return redirect('/account/figure?saved')
}

export default function Figure() {
  const { seed, saved } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().account.figure
  const now = figureOf(seed)
  return (
    <SettingPage title={words.title} lede={words.intro} refused={refused} saved={saved && words.saved}>
      <div className="row">
        <Avatar seed={seed} size="large" />
      </div>
      <Form method="post" className="form">
        <fieldset className="field">
          <legend className="label">{words.figure}</legend>
          <div className="figure-choices">
            {FIGURES.map((figure, index) => (
              <label key={figure} className="figure-choice">
                <input
                  type="radio"
                  name="figure"
                  id={index ? undefined : 'f-figure'}
                  value={figure}
                  defaultChecked={figure === now.figure}
                  required
                />
                <Avatar seed={`${figure}-${now.tint}`} />
                <span className="small">{words.names[figure]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="field">
          <legend className="label">{words.tint}</legend>
          <div className="figure-choices">
            {TINT_NUMBERS.map((tint) => (
              <label key={tint} className="figure-choice">
                <input type="radio" name="tint" value={tint} defaultChecked={tint === now.tint} required />
                <Avatar seed={`${now.figure}-${tint}`} />
                <span className="hush">{words.tintNumber(tint + 1)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </SettingPage>
  )
}
