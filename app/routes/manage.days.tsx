import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { longDay } from '#app/ui/when.ts'
import { ClosedDayInput, NAME_MAX } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.days()
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ClosedDayInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.addDay(parsed.input)
  switch (outcome.kind) {
    case 'known':
      return data(refusedForm(form, { date: 'day_known' }), { status: 422 })
    case 'done':
      return redirect('/manage/days?saved')
  }
}

export default function ManageDays() {
  const { country, years, days, communities, today } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const speech = useSpeech()
  const all = useWords().manage
  const words = all.days
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      <p className="soft">{words.holidaysHint[country]}</p>
      <div className="row">
        {years.map((year) => (
          <RowButton key={year} action="/manage/days/holidays" fields={{ year: String(year) }}>
            {words.holidays(year)}
          </RowButton>
        ))}
      </div>
      {days.length === 0 ? (
        <EmptyState title={words.empty} figure="sun-1" />
      ) : (
        <ul className="lines">
          {days.map((day) => (
            <li className="settings-row settings-short" key={day.id}>
              <div>
                <p>
                  <strong>{longDay(`${day.date}T12:00:00Z`, speech)}</strong>
                </p>
                <p className="soft small">
                  {day.name} · {day.community ?? words.everywhere}
                </p>
              </div>
              <RowButton
                action="/manage/days/remove"
                fields={{ id: day.id }}
                of={words.removeOf(`${day.name} ${day.date}`)}
              >
                {all.remove}
              </RowButton>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.addTitle}</h2>
      <Form method="post" className="form" key={days.length}>
        <Field
          name="date"
          type="date"
          label={words.date}
          hint={words.dateHint}
          min={today}
          error={text(refused?.errors.date)}
          defaultValue={refused?.values.date}
          required
        />
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={text(refused?.errors.name)}
          defaultValue={refused?.values.name}
          maxLength={NAME_MAX}
          required
        />
        <Select
          name="communityId"
          label={words.where}
          error={text(refused?.errors.communityId)}
          defaultValue={refused?.values.communityId ?? ''}
          options={[
            { value: '', label: words.everywhere },
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="row">
          <Button icon="plus">{all.add}</Button>
        </div>
      </Form>
    </>
  )
}
