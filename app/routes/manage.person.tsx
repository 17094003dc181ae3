import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FUNCTION_MAX, RoleInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.person(params.personId!)
}

/** A role in one community. Who has none left anywhere is no longer found here. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(RoleInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.giveRole(params.personId!, parsed.input)
  switch (outcome.kind) {
    case 'own_role':
      return data(refusedForm(form, { [parsed.input.communityId]: 'own_role' }), { status: 422 })
    case 'sent_out':
      return data(refusedForm(form, { [parsed.input.communityId]: 'sent_out' }), { status: 422 })
    case 'done':
      return redirect(outcome.left ? '/manage/team?saved' : `/manage/team/${params.personId}?saved`)
  }
}

export default function ManagePerson() {
  const person = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const team = useWords().manageTeam
  const words = team.person
  const here = `/manage/team/${person.id}`
  return (
    <>
      <title>{team.title}</title>
      <BackLink href="/manage/team">{team.title}</BackLink>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead title={person.nickname} lede={person.coordinator ? words.coordinatorText : undefined} />
      <h2>{words.roles}</h2>
      <p className="soft">{person.own ? words.ownRole : words.rolesHint}</p>
      <ul className="lines">
        {person.communities.map((community) => (
          <li className="settings-row" key={community.id}>
            {person.can.role ? (
              <Form method="post" className="role-row">
                <input type="hidden" name="communityId" value={community.id} />
                <Select
                  key={community.role}
                  id={`f-${community.id}`}
                  name="role"
                  label={community.name}
                  error={text(refused?.errors[community.id])}
                  defaultValue={community.role}
                  options={(['none', 'volunteer', 'professional'] as const).map((role) => ({
                    value: role,
                    label: team.roles[role],
                  }))}
                />
                <Button variant="quiet" aria-label={words.changeOf(community.name)}>
                  {words.change}
                </Button>
              </Form>
            ) : (
              <>
                <span>{community.name}</span>
                <span className="soft">{team.roles[community.role]}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" action={`${here}/function`} className="form">
        <Field
          name="staffFunction"
          label={words.staffFunction}
          hint={team.invitation.functionHint}
          defaultValue={person.staffFunction ?? ''}
          maxLength={FUNCTION_MAX}
          optional
        />
        <div className="row">
          <Button variant="quiet">{words.change}</Button>
        </div>
      </Form>
      <h2>{words.secondFactor}</h2>
      {person.secondFactor ? <p>{words.hasSecondFactor}</p> : <Notice tone="amber">{words.noSecondFactor}</Notice>}
      {person.secondFactor && !person.own && (
        <>
          <p className="soft">{words.resetHint}</p>
          <RowButton action={`${here}/second-factor`} variant="danger">
            {words.reset}
          </RowButton>
        </>
      )}
      {person.coordinator && (
        <>
          <h2>{words.coordinator}</h2>
          {person.can.takeCoordinator ? (
            <RowButton action={`${here}/coordinator`} variant="danger">
              {person.own ? words.leaveCoordinator : words.takeCoordinator}
            </RowButton>
          ) : (
            <p className="soft">{words.lastCoordinator}</p>
          )}
        </>
      )}
    </>
  )
}
