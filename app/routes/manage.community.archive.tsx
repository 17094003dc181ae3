import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { ArchiveInput } from '#worker/organisation/contract.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/manage/communities/${params.communityId}`)

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(ArchiveInput, await request.formData())
  if (!parsed.ok) return redirect(`/manage/communities/${params.communityId}`)
  await context.get(servicesContext).organisation.archiveCommunity(params.communityId!, parsed.input)
  return redirect(`/manage/communities/${params.communityId}?saved`)
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
