import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { stateBadge } from '#app/thread/badges.ts'
import { Badge, StateBadge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, LinkList, ThreadRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before')
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).communities.community(params.slug!, before)),
  }
}

type Thread = Awaited<ReturnType<typeof loader>>['threads'][number]

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
          <Threads threads={community.waiting} now={community.now} />
        </section>
      )}
      {community.threads.length > 0 ? (
        <Threads threads={community.threads} now={community.now} />
      ) : (
        community.waiting.length === 0 && <EmptyState title={words.forum.community.empty} />
      )}
      <Pager olderHref={community.next ? `/c/${community.slug}?before=${community.next}` : undefined} />
    </>
  )
}

function Threads({ threads, now }: { threads: Thread[]; now: Date }) {
  const words = useWords().forum.community
  return (
    <LinkList>
      {threads.map((thread) => {
        const state = stateBadge(thread.state)
        return (
          <ThreadRow
            key={thread.id}
            href={`/t/${thread.id}`}
            title={thread.title}
            avatar={thread.figure}
            count={thread.replyCount}
            badges={state && <StateBadge state={state} />}
            meta={
              <>
                {words.by(thread.nickname)} · <Time at={thread.lastPostAt} now={now} />
              </>
            }
          />
        )
      })}
    </LinkList>
  )
}
