import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { ThreadRows } from '#app/thread/thread-rows.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before')
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).communities.community(params.slug!, before)),
  }
}

export default function Community() {
  const community = useLoaderData<typeof loader>()
  const words = useWords()
  const root = useRoot()
  const { can } = community
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : community.name}</title>
      <BackLink href="/groups">{words.common.groups}</BackLink>
      {community.kind === 'closed' && (
        <Badge tone="info" icon="lock">
          {words.common.closed}
        </Badge>
      )}
      <PageHead
        title={community.name}
        lede={
          <>
            {community.about}{' '}
            <span className="soft">{words.forum.community.review[community.review](community.promiseHours)}</span>
          </>
        }
        actions={
          can.start || can.writeToTeam ? (
            <>
              {can.start && (
                <ButtonLink href={`/c/${community.slug}/new`} icon="pencil">
                  {words.forum.community.start}
                </ButtonLink>
              )}
              {can.writeToTeam && (
                <ButtonLink href={`/messages/new?to=${community.slug}`} icon="chat" variant="quiet">
                  {words.messages.start.title}
                </ButtonLink>
              )}
            </>
          ) : can.signInToStart ? (
            <ButtonLink href={`/sign-up?next=/c/${community.slug}/new`} icon="pencil">
              {words.forum.community.signInToStart}
            </ButtonLink>
          ) : undefined
        }
      />
      {community.waiting.length > 0 && (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">
            {root?.member?.staff ? words.forum.community.waitingTeam : words.forum.community.waiting}
          </h2>
          <ThreadRows threads={community.waiting} now={community.now} />
        </section>
      )}
      {community.featured.length > 0 && (
        <section className="stack" aria-labelledby="featured">
          <h2 id="featured">{words.forum.list.featured}</h2>
          <ThreadRows threads={community.featured} now={community.now} />
        </section>
      )}
      {community.pinned.length > 0 && (
        <ThreadRows threads={community.pinned} now={community.now} label={words.forum.list.pinned} />
      )}
      {community.threads.length > 0 ? (
        <ThreadRows threads={community.threads} now={community.now} />
      ) : (
        community.waiting.length + community.pinned.length === 0 && <EmptyState title={words.forum.community.empty} />
      )}
      <Pager olderHref={community.next ? `/c/${community.slug}?before=${community.next}` : undefined} />
    </>
  )
}
