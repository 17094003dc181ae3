import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { InfoForm } from '#app/community/info-form.tsx'
import { StandingText } from '#app/community/standing-text.tsx'
import { servicesContext } from '#app/context.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { InfoInput } from '#worker/communities/contract.ts'

export const handle = { width: 'text' }

/** `/manage/info/new` is one that is not there yet. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { form: await context.get(servicesContext).organisation.infoPage(params.page ?? null) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(InfoInput, form)
  if (!parsed.ok) return data({ ...parsed, theirs: undefined }, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.saveInfoPage(params.page ?? null, parsed.input)
  switch (outcome.kind) {
    case 'saved':
      return redirect(`/manage/info?saved=${outcome.page}`)
    case 'taken':
      return data({ ...refusedForm(form, { title: 'info_title_taken' }), theirs: undefined }, { status: 422 })
    case 'full':
      return data({ ...refusedForm(form, { title: 'info_full' }), theirs: undefined }, { status: 422 })
    case 'conflict':
      return data({ ...refusedForm(form, {}), theirs: outcome.theirs }, { status: 409 })
  }
}

export default function ManageInfoPage() {
  const { form } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { info } = useWords().manage
  return (
    <>
      <InfoForm form={form} refused={refused} theirs={refused?.theirs} />
      {form.name && (form.standing || form.page?.published) && (
        <p>
          <a href={`/info/${form.name}`}>{info.look}</a>
        </p>
      )}
      {form.standing && !form.page && (
        <Disclosure summary={info.otherwise}>
          <StandingText standing={form.standing} kind={null} />
        </Disclosure>
      )}
    </>
  )
}
