import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { ThreadRows } from '#app/thread/thread-rows.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/followed')
  const before = new URL(request.url).searchParams.get('before')
  return { now, ...(await context.get(servicesContext).forum.followed(before)) }
}

export default function Followed() {
  const { threads, next, now } = useLoaderData<typeof loader>()
  const words = useWords().forum.followed
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} />
      {threads.length > 0 ? <ThreadRows threads={threads} now={now} /> : <EmptyState title={words.empty} />}
      <Pager olderHref={next ? `/followed?before=${next}` : undefined} />
    </>
  )
}
