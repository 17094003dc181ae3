import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { ThreadRows } from '#app/thread/thread-rows.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/followed')
  const before = new URL(request.url).searchParams.get('before')
  return { now, ...(await context.get(servicesContext).forum.followed(before)) }
}

export default function Followed() {
  const { communities, threads, next, now } = useLoaderData<typeof loader>()
  const words = useWords().forum.followed
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} />
      {communities.length > 0 && (
        <section className="stack" aria-labelledby="communities">
          <h2 id="communities">{words.groups}</h2>
          <LinkList>
            {communities.map(({ slug, name }) => (
              <LinkRow
                key={slug}
                href={`/c/${slug}`}
                title={name}
                end={
                  <form method="post" action={`/c/${slug}/follow`} className="line-act">
                    <input type="hidden" name="from" value="followed" />
                    <Button variant="bare" name="follow" value="off" aria-label={words.stopOf(name)}>
                      {words.stop}
                    </Button>
                  </form>
                }
              />
            ))}
          </LinkList>
        </section>
      )}
      {threads.length > 0 ? (
        <ThreadRows threads={threads} now={now} />
      ) : (
        communities.length === 0 && <EmptyState title={words.empty} />
      )}
      <Pager olderHref={next ? `/followed?before=${next}` : undefined} />
    </>
  )
}
