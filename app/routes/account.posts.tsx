import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { OwnPosts } from '#app/account/own-posts.tsx'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/account/posts')
  const { searchParams } = new URL(request.url)
  const before = searchParams.get('before')
  const own = await context.get(servicesContext).forum.ownPosts(searchParams.get('thread'), before)
  return { now, later: before !== null, ...own }
}

export default function OwnPostsPage() {
  const { posts, threadId, gone, next, later, now } = useLoaderData<typeof loader>()
  const words = useWords()
  const text = words.account.own
  const first = threadId ? `/account/posts?thread=${threadId}` : '/account/posts'
  return (
    <>
      <title>{text.title}</title>
      <BackLink href="/account">{words.common.account}</BackLink>
      <PageHead title={gone && posts.length > 0 ? text.gone.title : text.title} lede={gone ? undefined : text.lede} />
      {gone && posts.length > 0 && <p>{text.gone.lede}</p>}
      {posts.length === 0 && <EmptyState title={later || threadId ? text.none : text.empty} />}
      <OwnPosts posts={posts} now={now} />
      <Pager
        newerHref={later ? first : undefined}
        newer={words.common.firstPage}
        olderHref={next ? `${first}${threadId ? '&' : '?'}before=${next}` : undefined}
        older={words.common.next}
      />
      {threadId && (
        <p>
          <ButtonLink variant="quiet" href="/account/posts">
            {text.all}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
