import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { clockOf } from '#app/manage/clock.ts'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { HoursInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.hours(params.communityId!)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(HoursInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.addHours(params.communityId!, parsed.input)
  switch (outcome.kind) {
    case 'overlap':
      return data(refusedForm(form, { opensAt: 'hours_overlap' }), { status: 422 })
    case 'done':
      return redirect(`/manage/communities/${params.communityId}/hours?saved`)
  }
}

export default function ManageHours() {
  const { id, name, hours } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords().manage
  const words = all.hours
  const here = `/manage/communities/${id}/hours`
  return (
    <>
      <title>{words.title}</title>
      <BackLink href={`/manage/communities/${id}`}>{name}</BackLink>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      {hours.length === 0 ? (
        <Notice tone="amber">{words.empty}</Notice>
      ) : (
        <ul className="lines">
          {hours.map((row) => {
            const when = words.from(clockOf(row.opensAt), clockOf(row.closesAt))
            const day = words.weekdays[row.weekday - 1]
            return (
              <li className="settings-row settings-short" key={row.id}>
                <span>
                  <strong>{day}</strong> {when}
                </span>
                <RowButton action={`${here}/remove`} fields={{ id: row.id }} of={words.removeOf(`${day} ${when}`)}>
                  {all.remove}
                </RowButton>
              </li>
            )
          })}
        </ul>
      )}
      <h2>{words.addTitle}</h2>
      <Form method="post" className="form" key={hours.length}>
        <Select
          name="weekday"
          label={words.weekday}
          error={text(refused?.errors.weekday)}
          defaultValue={refused?.values.weekday ?? '1'}
          options={words.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <Field
          name="opensAt"
          label={words.opens}
          hint={words.clockHint}
          error={text(refused?.errors.opensAt)}
          defaultValue={refused?.values.opensAt}
          maxLength={5}
          required
        />
        <Field
          name="closesAt"
          label={words.closes}
          error={text(refused?.errors.closesAt)}
          defaultValue={refused?.values.closesAt}
          maxLength={5}
          required
        />
        <div className="row">
          <Button icon="plus">{all.add}</Button>
        </div>
      </Form>
      <p>
        <a href="/manage/days">{words.daysLink}</a>
      </p>
    </>
  )
}
