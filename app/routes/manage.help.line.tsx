import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { HelpLineForm } from '#app/manage/help-line-form.tsx'
import { RowButton } from '#app/manage/parts.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { HelpLineInput } from '#worker/help/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { lines } = await context.get(servicesContext).organisation.helpLines()
  const line = lines.find((one) => one.id === params.lineId)
  if (!line) throw data({ code: 'not_found' }, { status: 404 })
  return line
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(HelpLineInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.saveHelpLine(params.lineId!, parsed.input)
  switch (outcome.kind) {
    case 'last_emergency':
      return data(refusedForm(form, { emergency: 'last_emergency' }), { status: 422 })
    case 'done':
      return redirect('/manage/help?saved')
  }
}

export default function ManageHelpLine() {
  const line = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().manageLists.help
  return (
    <>
      <title>{words.title}</title>
      <BackLink href="/manage/help">{words.title}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={line.name} />
      <HelpLineForm line={line} refused={refused} />
      <section className="card" aria-labelledby="remove">
        <h2 className="card-title" id="remove">
          {words.remove}
        </h2>
        {line.can.remove ? (
          <>
            <p className="soft">{words.removeHint}</p>
            <RowButton action={`/manage/help/${line.id}/remove`} variant="danger">
              {words.remove}
            </RowButton>
          </>
        ) : (
          <p className="soft">{words.lastEmergency}</p>
        )}
      </section>
    </>
  )
}
