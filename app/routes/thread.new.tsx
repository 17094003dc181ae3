import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { Composer } from '#app/thread/composer.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { ThreadDraft } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/c/${params.slug}/new`)
  const { slug, name, kind, review, promiseHours } = await context
    .get(servicesContext)
    .communities.community(params.slug!, null)
  return { slug, name, kind, review, promiseHours, draftKey: newDraftKey() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ThreadDraft, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).forum.start(params.slug!, parsed.input)
  switch (outcome.kind) {
    case 'published':
    case 'held':
    case 'repeated':
      return redirect(
        `/t/${outcome.threadId}?sent=${outcome.postId}&from=new-${params.slug}&key=${parsed.input.draftKey}`,
      )
  }
}

export default function NewThread() {
  const community = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords().forum
  const root = useRoot()
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : words.compose.title}</title>
      <BackLink href={`/c/${community.slug}`}>{community.name}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.compose.title} lede={words.community.review[community.review](community.promiseHours)} />
      <Composer
        subject
        draftKey={community.draftKey}
        place={`${root?.member?.nickname}:new-${community.slug}`}
        refused={refused}
      >
        <Coach fields={['f-title', 'f-body', 'f-warning']} asks={!root?.member?.staff} />
      </Composer>
    </>
  )
}
