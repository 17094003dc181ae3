import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { EntranceInput, NAME_MAX } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { entrances } = await context.get(servicesContext).organisation.entrances()
  return { entrances, origin: new URL(request.url).origin }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(EntranceInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.openEntrance(parsed.input)
  switch (outcome.kind) {
    case 'code_taken':
      return data(refusedForm(form, { code: 'code_taken' }), { status: 422 })
    case 'done':
      return redirect('/manage/entrances?saved')
  }
}

export default function ManageEntrances() {
  const { entrances, origin } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords()
  const words = all.manageLists.entrances
  const few = (count: number | null) => (count === null ? words.few : count)
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          entrances.length > 0 && (
            <ButtonLink href="/manage/entrances/report" variant="quiet" icon="download" download>
              {words.download}
            </ButtonLink>
          )
        }
      />
      <p className="soft">{words.privacy}</p>
      {entrances.length === 0 && <EmptyState title={words.empty} figure="boat-2" />}
      {entrances.map((entrance) => (
        <Card
          key={entrance.id}
          title={entrance.name}
          badges={
            entrance.closed || entrance.region ? (
              <>
                {entrance.region && <Badge>{entrance.region}</Badge>}
                {entrance.closed && <Badge icon="lock">{words.closed}</Badge>}
              </>
            ) : undefined
          }
          foot={
            !entrance.closed && (
              <RowButton
                action="/manage/entrances/close"
                fields={{ id: entrance.id }}
                of={words.closeOf(entrance.name)}
              >
                {words.close}
              </RowButton>
            )
          }
        >
          <p>
            {words.link}: <code className="as-typed">{`${origin}/in/${entrance.code}`}</code>
          </p>
          {entrance.months.length === 0 ? (
            <p className="soft small">{words.noCounts}</p>
          ) : (
            <table>
              <caption className="hush">{words.table(entrance.name)}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.visits}</th>
                  <th scope="col">{words.signUps}</th>
                </tr>
              </thead>
              <tbody>
                {entrance.months.map((row) => (
                  <tr key={row.month}>
                    <th scope="row">
                      {all.ui.months[Number(row.month.slice(5)) - 1]} {row.month.slice(0, 4)}
                    </th>
                    <td>{few(row.visits)}</td>
                    <td>{few(row.signUps)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Card>
      ))}
      <h2>{words.add}</h2>
      <Form method="post" className="form" key={entrances.length}>
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={text(refused?.errors.name)}
          defaultValue={refused?.values.name}
          maxLength={NAME_MAX}
          required
        />
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={text(refused?.errors.code)}
          defaultValue={refused?.values.code}
          maxLength={20}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          name="region"
          label={words.region}
          hint={words.regionHint}
          error={text(refused?.errors.region)}
          defaultValue={refused?.values.region}
          maxLength={60}
          optional
        />
        <div className="row">
          <Button icon="plus">{words.add}</Button>
        </div>
      </Form>
    </>
  )
}
