import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, Field, Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { FUNCTION_MAX, InvitationInput, roleField } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.invitationForm()
}

/** The link is in this one answer: no address holds it, and a page that is loaded anew does not show it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(InvitationInput, form)
  if (!parsed.ok) return data({ refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.invite(parsed.input)
  switch (outcome.kind) {
    case 'nothing':
      return data({ refused: refusedForm(form, { coordinator: 'role_for_nobody' }) }, { status: 422 })
    case 'done':
      return data({ link: new URL(outcome.path, request.url).href, expiresAt: outcome.expiresAt }, { status: 201 })
  }
}

export default function InviteStaff() {
  const { communities } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const text = useErrorText()
  const team = useWords().manageTeam
  const words = team.invitation
  const back = <BackLink href="/manage/team">{team.title}</BackLink>
  if (answer && 'link' in answer)
    return (
      <>
        <title>{words.title}</title>
        {back}
        <PageHead title={words.title} />
        <Notice tone="good" title={words.done} live>
          <p>{words.doneText}</p>
        </Notice>
        <Field name="link" label={words.link} defaultValue={answer.link} readOnly data-copy />
        <p className="soft">
          {team.validUntil} <FullTime at={answer.expiresAt} />
        </p>
        <p>
          <ButtonLink href="/manage/team" variant="quiet" icon="arrow-left">
            {words.another}
          </ButtonLink>
        </p>
      </>
    )
  const refused = answer?.refused
  return (
    <>
      <title>{words.title}</title>
      {back}
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      <Form method="post" className="form">
        <Field
          name="note"
          label={words.note}
          hint={words.noteHint}
          error={text(refused?.errors.note)}
          defaultValue={refused?.values.note}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Field
          name="staffFunction"
          label={words.staffFunction}
          hint={words.functionHint}
          error={text(refused?.errors.staffFunction)}
          defaultValue={refused?.values.staffFunction}
          maxLength={FUNCTION_MAX}
          optional
        />
        <fieldset className="field settings-group">
          <legend>{words.roles}</legend>
          <p className="hint">{words.rolesHint}</p>
          {communities.map(({ id, name }) => (
            <Select
              key={id}
              name={roleField(id)}
              label={name}
              error={text(refused?.errors[roleField(id)])}
              defaultValue={refused?.values[roleField(id)] ?? 'none'}
              options={(['none', 'volunteer', 'professional'] as const).map((role) => ({
                value: role,
                label: team.roles[role],
              }))}
            />
          ))}
        </fieldset>
        <Checkbox
          name="coordinator"
          label={words.coordinator}
          hint={words.coordinatorHint}
          error={text(refused?.errors.coordinator)}
          defaultChecked={refused?.values.coordinator === 'on'}
        />
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </>
  )
}
