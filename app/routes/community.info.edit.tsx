import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { answerInfo } from '#app/community/answer-info.ts'
import { InfoForm } from '#app/community/info-form.tsx'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useAnswer } from '#app/live/use-answer.ts'

export const handle = { width: 'text' }

/** `/c/:slug/info/new` is one that is not there yet. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  const here = `/c/${params.slug}/info/${params.page ? `${params.page}/edit` : 'new'}`
  if (!member) throw redirect(`/sign-in?next=${here}`)
  return { form: await context.get(servicesContext).communities.infoForm(params.slug!, params.page ?? null) }
}

export const action = (args: ActionFunctionArgs) => {
  const { communities } = args.context.get(servicesContext)
  const { slug, page } = args.params
  return answerInfo(
    args,
    (input) => communities.saveInfo(slug!, page ?? null, input),
    (saved) => `/c/${slug}/info/${saved}?saved`,
  )
}

export default function EditInfo() {
  const refused = useAnswer<typeof action>()
  return <InfoForm form={useLoaderData<typeof loader>().form} refused={refused} theirs={refused?.theirs} />
}
