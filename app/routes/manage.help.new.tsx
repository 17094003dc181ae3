import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { HelpLineForm } from '#app/manage/help-line-form.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { HelpLineInput } from '#worker/help/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  const { country, lines } = await context.get(servicesContext).organisation.helpLines()
  return { country, position: lines.filter((line) => line.country === country).length }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(HelpLineInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.saveHelpLine(null, parsed.input)
  switch (outcome.kind) {
    case 'last_emergency':
      return data(refusedForm(form, { emergency: 'last_emergency' }), { status: 422 })
    case 'done':
      return redirect('/manage/help?saved')
  }
}

export default function NewHelpLine() {
  const { country, position } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().manageLists.help
  const blank = { name: '', phone: '', site: '', hours: '', hoursEn: '', about: '', aboutEn: '', emergency: false }
  return (
    <>
      <title>{words.add}</title>
      <BackLink href="/manage/help">{words.title}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.add} />
      <HelpLineForm line={{ ...blank, country, position }} refused={refused} />
    </>
  )
}
