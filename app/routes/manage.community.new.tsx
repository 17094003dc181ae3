import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { CommunityForm } from '#app/manage/community-form.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { CommunityInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  await context.get(servicesContext).organisation.communities()
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(CommunityInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.makeCommunity(parsed.input)
  switch (outcome.kind) {
    case 'slug_taken':
      return data(refusedForm(form, { slug: 'slug_taken' }), { status: 422 })
    case 'has_content':
      return data(refusedForm(form, { kind: 'has_content' }), { status: 422 })
    case 'done':
      return redirect(`/manage/communities/${outcome.id}?saved`)
  }
}

export default function NewCommunity() {
  const refused = useAnswer<typeof action>()
  const words = useWords().manage
  return (
    <>
      <title>{words.communities.makeTitle}</title>
      <BackLink href="/manage/communities">{words.communities.title}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.communities.makeTitle} lede={words.community.empty} />
      <CommunityForm refused={refused} submit={words.community.make} />
    </>
  )
}
