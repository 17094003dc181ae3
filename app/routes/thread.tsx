import { Fragment } from 'react'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { answeredContext, servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { LostDraft } from '#app/forms/lost-draft.tsx'
import { notTaken, orLocked, orStopped, orTooMany } from '#app/forms/or-turned-away.ts'
import { notYetSent, parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useAsOpened } from '#app/live/use-as-opened.ts'
import { useHints } from '#app/live/use-hints.ts'
import { useRoot } from '#app/root.tsx'
import { ClosedMeanwhile, WaysOn } from '#app/thread/closed-meanwhile.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { Composer } from '#app/thread/composer.tsx'
import { MarkRead } from '#app/thread/mark-read.tsx'
import { useQuietForms } from '#app/thread/quiet-forms.ts'
import { quoted } from '#app/thread/quote.ts'
import { SecondStepNotice } from '#app/thread/second-step-notice.tsx'
import { SentNotice } from '#app/thread/sent-notice.tsx'
import { ShownTitle } from '#app/thread/shown-title.tsx'
import { stoppedAnswer } from '#app/thread/stopped-answer.ts'
import { SilencedNotice, StoppedPage } from '#app/thread/stopped-page.tsx'
import { LockedNotice, SignInToReply, ThreadActs, ThreadBadges } from '#app/thread/thread-head.tsx'
import { ThreadPost } from '#app/thread/thread-post.tsx'
import { threadTitle } from '#app/thread/thread-title.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { ReplyDraft, type ThreadView } from '#worker/forum/contract.ts'
import { NEWEST } from '#worker/forum/limits.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  if (context.get(answeredContext)) return null
  const { searchParams } = new URL(request.url)
  const thread = await context
    .get(servicesContext)
    .forum.thread(
      params.threadId!,
      searchParams.get('after'),
      searchParams.get('quote'),
      searchParams.get('sent'),
      searchParams.get('before'),
    )
  return { thread, now: context.get(viewerContext).now, draftKey: thread.can.reply ? newDraftKey() : null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ReplyDraft, form)
  if (!parsed.ok) return data(await notTaken(context, form, parsed, { thread: params.threadId! }), { status: 400 })
  const outcome = await orStopped(
    orLocked(orTooMany(context.get(servicesContext).forum.reply(params.threadId!, parsed.input), form)),
  )
  // What was just written stands on the last page, behind what it answers.
  const answerTo = ({ threadId, postId }: { threadId: string; postId: string }) =>
    `/t/${threadId}?before=${NEWEST}&sent=${postId}&from=${params.threadId}&key=${parsed.input.draftKey}`
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/t/${outcome.threadId}?before=${NEWEST}#${outcome.postId}`, outcome), {
        status: 409,
      })
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'locked':
      return data<RefusedForm>({ ...refusedForm(form, {}, outcome), locked: true }, { status: 403 })
    case 'stopped':
      return stoppedAnswer(context, form, outcome)
    case 'published':
      return redirect(`${answerTo(outcome)}#${outcome.postId}`)
    // What waits, or needs help lines, is told at the top of the page.
    case 'held':
    case 'repeated':
      return redirect(answerTo(outcome))
  }
}

export default function ThreadPage() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  if (refused?.stopped) return <StoppedPage stopped={refused.stopped} refused={refused} />
  return loaded && <Thread loaded={loaded} refused={refused} />
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loader>>>

function Thread({ loaded, refused }: { loaded: Loaded; refused: RefusedForm | undefined }) {
  const { thread, now, draftKey } = loaded
  const speech = useSpeech()
  const words = useWords()
  const root = useRoot()
  const [search] = useSearchParams()
  const errorText = useErrorText()
  useHints(
    root?.member ? `/live/threads/${thread.id}` : null,
    thread.reading && !thread.next ? String(thread.reading.until.getTime()) : undefined,
  )
  // The page marks itself read: the next look would find nothing new, under the reader's eyes.
  const newFrom = useAsOpened(thread.id, thread.reading?.newFrom)
  const quietly = useQuietForms()
  const sent = search.get('sent')
  const nickname = root?.member?.nickname
  const title = threadTitle(thread.title, words.forum.thread)
  const page = ['after', 'before'].flatMap((name) => (search.get(name) ? `${name}=${search.get(name)}&` : [])).join('')
  const newest = thread.next ? `/t/${thread.id}?before=${NEWEST}` : undefined
  const { quote } = thread
  return (
    <>
      <title>{thread.community.kind === 'closed' ? words.forum.thread.neutralTitle : title}</title>
      <BackLink href={`/c/${thread.community.slug}`}>{thread.community.name}</BackLink>
      {thread.sent && <SentNotice sent={thread.sent} now={now} />}
      <RefusedFormErrors refused={refused} />
      {refused?.locked && (
        <ClosedMeanwhile
          title={words.errors.locked}
          reason={thread.locked?.reason}
          refused={refused}
          slug={thread.community.slug}
        />
      )}
      <PageHead title={<ShownTitle title={thread.title} />} />
      <ThreadBadges thread={thread} />
      {newest && (
        <p>
          <ButtonLink variant="quiet" href={newest}>
            {words.common.newest}
            <Icon name="arrow-right" />
          </ButtonLink>
        </p>
      )}
      {search.get('refused') === 'pins_full' && (
        <Notice tone="amber" live>
          {errorText('pins_full')}
        </Notice>
      )}
      {sent && (
        <span
          key={sent}
          hidden
          data-draft-sent={`${nickname}:${search.get('from')}`}
          data-draft-key={search.get('key') ?? undefined}
        />
      )}
      {thread.archived && <Notice>{words.errors.archived}</Notice>}
      {thread.silenced && <SilencedNotice silenced={thread.silenced} now={now} />}
      <div className="stack" onSubmit={quietly}>
        <ThreadActs thread={thread} />
        <ol className="posts">
          {inOrder(thread).map(({ post, place }) =>
            post ? (
              <Fragment key={post.id}>
                {post.id === newFrom && (
                  <li className="new-from" key="new" id="new">
                    {words.forum.thread.newFrom}
                  </li>
                )}
                <li>
                  <ThreadPost
                    post={post}
                    now={now}
                    speech={speech}
                    quoteHref={`/t/${thread.id}?${page}quote=${post.id}#reply`}
                  />
                </li>
              </Fragment>
            ) : (
              <li key={place} className="gone">
                {words.forum.thread.withdrawn}
              </li>
            ),
          )}
        </ol>
      </div>
      <Pager
        firstHref={thread.previous ? `/t/${thread.id}` : undefined}
        newerHref={thread.previous ? `/t/${thread.id}?before=${thread.previous}` : undefined}
        newer={words.common.previous}
        olderHref={thread.next ? `/t/${thread.id}?after=${thread.next}` : undefined}
        older={words.common.next}
        newestHref={newest}
      />
      {thread.reading && !thread.reading.marked && (
        <MarkRead threadId={thread.id} until={thread.reading.until} label={words.forum.thread.markRead} />
      )}
      {thread.locked && <LockedNotice reason={thread.locked.reason} />}
      {draftKey && (
        <Composer
          draftKey={draftKey}
          place={`${nickname}:${thread.id}`}
          refused={refused}
          sent={sent}
          quote={
            quote && {
              text: quoted(quote.markdown, words.forum.compose.wrote(quote.nickname)),
              warning: quote.warning,
            }
          }
        >
          <Coach fields={['f-body', 'f-warning']} asks={!root?.member?.staff} />
        </Composer>
      )}
      {!draftKey && <SecondStepNotice />}
      {!draftKey && !refused?.locked && (
        <LostDraft pathname={`/t/${thread.id}`}>{thread.locked && <WaysOn slug={thread.community.slug} />}</LostDraft>
      )}
      {thread.can.signInToReply && <SignInToReply threadId={thread.id} />}
    </>
  )
}

/** Posts and the places of what was taken back, as they were written. */
function inOrder({ posts, tombstones }: Pick<ThreadView, 'posts' | 'tombstones'>) {
  const all = posts.map((post) => ({ at: post.createdAt.getTime(), post, place: '' }))
  if (!tombstones.length) return all
  return [...all, ...tombstones.map((one) => ({ at: one.createdAt.getTime(), post: null, place: one.id }))].sort(
    (a, b) => a.at - b.at,
  )
}
