import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { LostDraft } from '#app/forms/lost-draft.tsx'
import { notTaken, orLocked, orStopped, orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { ClosedMeanwhile, WaysOn } from '#app/thread/closed-meanwhile.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { PostBody } from '#app/thread/composer.tsx'
import { HardTopic } from '#app/thread/hard-topic.tsx'
import { stoppedAnswer } from '#app/thread/stopped-answer.ts'
import { StoppedPage } from '#app/thread/stopped-page.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { PostEdit, TITLE_MAX } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.get(answeredContext)) return null
  const post = await context.get(servicesContext).forum.postForm(params.postId!, 'edit')
  return { post, now: context.get(viewerContext).now }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(PostEdit, form)
  if (!parsed.ok) return data(await notTaken(context, form, parsed, { post: params.postId! }), { status: 400 })
  const outcome = await orStopped(
    orLocked(orTooMany(context.get(servicesContext).forum.edit(params.postId!, parsed.input), form)),
  )
  switch (outcome.kind) {
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'locked':
      return data<RefusedForm>({ ...refusedForm(form, {}, outcome), locked: true }, { status: 403 })
    case 'stopped':
      return stoppedAnswer(context, form, outcome)
    case 'saved':
      return redirect(`${answered(outcome)}#${outcome.postId}`)
    // What waits, or needs help lines, is told at the top of the page.
    case 'held':
      return redirect(answered(outcome))
    case 'changed':
      return data(refusedForm(form, { body: 'post_changed' }, outcome), { status: 409 })
    case 'late':
      return data(refusedForm(form, { body: 'edit_late' }, outcome), { status: 422 })
  }
}

/** The page of the thread on which the post stands. */
const answered = ({ threadId, postId, after }: { threadId: string; postId: string; after: string | null }) =>
  `/t/${threadId}?${after ? `after=${after}&` : ''}sent=${postId}&from=edit-${postId}`

/** After a conflict the page must know how the post stands now; not after one could not write any more. */
export const shouldRevalidate = ({ actionStatus }: ShouldRevalidateFunctionArgs) => actionStatus !== 403

export default function EditPostPage() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  if (refused?.stopped) return <StoppedPage stopped={refused.stopped} refused={refused} />
  return loaded && <EditPost loaded={loaded} refused={refused} />
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loader>>>

function EditPost({ loaded, refused }: { loaded: Loaded; refused: RefusedForm | undefined }) {
  const { post, now } = loaded
  const text = useErrorText()
  const speech = useSpeech()
  const words = useWords().forum
  const root = useRoot()
  const busy = useNavigation().state === 'submitting'
  const values = refused?.values
  const draft = `${root?.member?.nickname}:edit-${post.postId}`
  const rest = [
    post.held ? words.edit.heldStill : post.until && words.edit.until(shortWhen(post.until, now, speech)),
    !post.held && post.readAgain && words.edit.readAgain,
  ].filter((sentence) => typeof sentence === 'string')
  return (
    <>
      <title>{post.community.kind === 'open' ? words.edit.title : root?.organisation}</title>
      <BackLink href={post.href}>{words.edit.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.edit.title} />
      {refused?.locked ? (
        <ClosedMeanwhile title={text('edit_locked')!} refused={refused} slug={post.community.slug} />
      ) : post.open ? (
        <Notice tone="info">{rest.join(' ')}</Notice>
      ) : (
        !refused && (
          <Notice tone="amber">{text(post.late ? 'edit_late' : post.locked ? 'edit_locked' : 'forbidden')}</Notice>
        )
      )}
      {refused?.errors.body === 'post_changed' && (
        <section className="card" aria-labelledby="as-it-stands">
          <h2 className="card-title" id="as-it-stands">
            {words.history.now}
          </h2>
          <Prose html={post.html} />
        </section>
      )}
      {!post.open && !refused && (
        <LostDraft pathname={`/posts/${post.postId}/edit`}>
          {post.locked && <WaysOn slug={post.community.slug} />}
        </LostDraft>
      )}
      {(post.open || refused) && !refused?.locked && (
        <Form method="post" className="composer form">
          <input type="hidden" name="version" value={post.version} />
          {post.opening && (
            <Field
              name="title"
              label={words.compose.subject}
              error={text(refused?.errors.title)}
              defaultValue={values?.title ?? post.title ?? ''}
              maxLength={TITLE_MAX}
              autoComplete="off"
              draft={`${draft}:title`}
              data-standing=""
            />
          )}
          <PostBody
            label={words.compose.body}
            error={text(refused?.errors.body)}
            defaultValue={values?.body ?? post.markdown}
            draft={draft}
            standing
          />
          <Coach fields={['f-title', 'f-body', 'f-warning']} asks={!root?.member?.staff} />
          <HardTopic
            draft={draft}
            error={text(refused?.errors.warning ?? refused?.errors.hard)}
            hard={values ? Boolean(values.hard) : post.warning !== null}
            warning={values?.warning ?? post.warning ?? ''}
          />
          <div className="row">
            <Button icon="check" busy={busy}>
              {words.edit.save}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}
