import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { InfoForm } from '#app/community/info-form.tsx'
import { servicesContext, viewerContext } from '#app/context.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { InfoInput } from '#worker/communities/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/c/${params.slug}/info/${params.page}/edit`)
  return { form: await context.get(servicesContext).communities.infoForm(params.slug!, params.page!) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(InfoInput, form)
  if (!parsed.ok) return data({ ...parsed, theirs: undefined }, { status: 400 })
  const outcome = await context.get(servicesContext).communities.saveInfo(params.slug!, params.page!, parsed.input)
  switch (outcome.kind) {
    case 'saved':
      return redirect(`/c/${params.slug}/info/${outcome.page}?saved`)
    case 'taken':
      return data({ ...refusedForm(form, { title: 'info_title_taken' }), theirs: undefined }, { status: 422 })
    case 'full':
      return data({ ...refusedForm(form, { title: 'info_full' }), theirs: undefined }, { status: 422 })
    case 'conflict':
      return data({ ...refusedForm(form, {}), theirs: outcome.theirs }, { status: 409 })
  }
}

export default function EditInfo() {
  const refused = useActionData<typeof action>()
  return <InfoForm form={useLoaderData<typeof loader>().form} refused={refused} theirs={refused?.theirs} />
}
