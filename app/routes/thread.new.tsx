import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { notTaken, orStopped, orTooMany } from '#app/forms/or-turned-away.ts'
import { notYetSent, parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { Composer } from '#app/thread/composer.tsx'
import { NobodyThere } from '#app/thread/nobody-there.tsx'
import { stoppedAnswer } from '#app/thread/stopped-answer.ts'
import { StoppedPage } from '#app/thread/stopped-page.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { ThreadDraft } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.get(answeredContext)) return null
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/c/${params.slug}/new`)
  return { ...(await context.get(servicesContext).forum.startForm(params.slug!)), draftKey: newDraftKey() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ThreadDraft, form)
  if (!parsed.ok) return data(await notTaken(context, form, parsed, { community: params.slug! }), { status: 400 })
  const outcome = await orStopped(orTooMany(context.get(servicesContext).forum.start(params.slug!, parsed.input), form))
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/t/${outcome.threadId}`, outcome), { status: 409 })
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'stopped':
      return stoppedAnswer(context, form, outcome)
    case 'published':
    case 'held':
    case 'repeated':
      return redirect(
        `/t/${outcome.threadId}?sent=${outcome.postId}&from=new-${params.slug}&key=${parsed.input.draftKey}`,
      )
  }
}

export default function NewThreadPage() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  if (refused?.stopped) return <StoppedPage stopped={refused.stopped} refused={refused} />
  return loaded && <NewThread loaded={loaded} refused={refused} />
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loader>>>

function NewThread({ loaded, refused }: { loaded: Loaded; refused: RefusedForm | undefined }) {
  const community = loaded
  const speech = useSpeech()
  const words = speech.words.forum
  const root = useRoot()
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : words.compose.title}</title>
      <BackLink href={`/c/${community.slug}`}>{community.name}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={words.compose.title}
        lede={
          community.attended &&
          words.community.review[community.review](
            community.answerBy && shortWhen(community.answerBy, community.now, speech),
          )
        }
      />
      {!community.attended && <NobodyThere />}
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
