import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useHints } from '#app/live/use-hints.ts'
import { useRoot } from '#app/root.tsx'
import { Composer } from '#app/thread/composer.tsx'
import { ThreadPost } from '#app/thread/thread-post.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { ReplyDraft } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after')
  const thread = await context.get(servicesContext).forum.thread(params.threadId!, after)
  return { thread, now: context.get(viewerContext).now, draftKey: thread.can.reply ? newDraftKey() : null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ReplyDraft, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).forum.reply(params.threadId!, parsed.input)
  const { search } = new URL(request.url)
  const page = new URLSearchParams(search).get('after')
  return redirect(
    `/t/${outcome.threadId}?${page ? `after=${page}&` : ''}sent=${outcome.postId}&from=${params.threadId}&key=${parsed.input.draftKey}#${outcome.postId}`,
  )
}

export default function Thread() {
  const { thread, now, draftKey } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const speech = useSpeech()
  const words = useWords()
  const root = useRoot()
  const [search] = useSearchParams()
  useHints(root?.member ? `/live/threads/${thread.id}` : null)
  const sent = search.get('sent')
  const sentPost = thread.posts.find((post) => post.own && post.id === sent)
  const nickname = root?.member?.nickname
  return (
    <>
      <title>{thread.community.kind === 'closed' ? words.forum.thread.neutralTitle : thread.title}</title>
      <BackLink href={`/c/${thread.community.slug}`}>{thread.community.name}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={thread.title} />
      {sent && (
        <span
          key={sent}
          hidden
          data-draft-sent={`${nickname}:${search.get('from')}`}
          data-draft-key={search.get('key') ?? undefined}
        />
      )}
      {sentPost?.state === 'held' && sentPost.dueAt && (
        <Notice tone="info" live title={words.forum.thread.heldTitle}>
          <p>{words.forum.thread.held(shortWhen(sentPost.dueAt, now, speech))}</p>
          <p>
            <a href="/help">{words.forum.thread.urgentHelp}</a>
          </p>
        </Notice>
      )}
      {sentPost?.state === 'published' && (
        <Notice tone="good" live>
          {words.forum.thread.placed}
        </Notice>
      )}
      <ol className="posts">
        {thread.posts.map((post) => (
          <li key={post.id}>
            <ThreadPost post={post} now={now} />
          </li>
        ))}
      </ol>
      <Pager
        newerHref={search.get('after') ? `/t/${thread.id}` : undefined}
        newer={words.common.firstPage}
        olderHref={thread.next ? `/t/${thread.id}?after=${thread.next}` : undefined}
        older={words.common.next}
      />
      {draftKey && <Composer draftKey={draftKey} place={`${nickname}:${thread.id}`} refused={refused} sent={sent} />}
      {thread.can.signInToReply && (
        <p>
          <ButtonLink href={`/sign-up?next=/t/${thread.id}`} icon="pencil">
            {words.forum.thread.signInToReply}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
