import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Door } from '#app/community/door.tsx'
import { Inside } from '#app/community/inside.tsx'
import { PutAway } from '#app/community/put-away.tsx'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return {
    now: context.get(viewerContext).now,
    justLeft: searchParams.has('left'),
    community: await context
      .get(servicesContext)
      .communities.page(
        params.slug!,
        searchParams.get('before'),
        searchParams.get('show') === 'unanswered' ? 'unanswered' : null,
      ),
  }
}

export default function Community() {
  const { community, justLeft, now } = useLoaderData<typeof loader>()
  const words = useWords()
  const root = useRoot()
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : community.name}</title>
      {community.kind === 'open' && !community.archived && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={words.communities.feed.one(community.name)}
          href={`/c/${community.slug}/feed.xml`}
        />
      )}
      <BackLink href="/groups">{words.common.groups}</BackLink>
      {community.access === 'door' ? (
        <Door community={community} now={now} />
      ) : community.access === 'put_away' ? (
        <PutAway community={community} now={now} />
      ) : (
        <>
          {justLeft && !community.can.leave && (
            <Notice tone="good" live>
              {words.communities.leave.done(community.name)}
            </Notice>
          )}
          <Inside community={community} now={now} />
        </>
      )}
    </>
  )
}
