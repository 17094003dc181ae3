import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { InboxTabs } from '#app/notifications/inbox-tabs.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/messages')
  const before = new URL(request.url).searchParams.get('before')
  return { now, ...(await context.get(servicesContext).messages.conversations(before)) }
}

export default function Messages() {
  const { conversations, next, now } = useLoaderData<typeof loader>()
  const words = useWords().messages
  const write = (
    <ButtonLink href="/messages/new" icon="pencil">
      {words.writeToTeam}
    </ButtonLink>
  )
  return (
    <>
      <title>{words.title}</title>
      <InboxTabs open="conversations" />
      <PageHead title={words.title} lede={words.intro} actions={conversations.length > 0 ? write : undefined} />
      {conversations.length === 0 && (
        <EmptyState title={words.empty} figure="boat-1">
          <p>{words.emptyHint}</p>
          {write}
        </EmptyState>
      )}
      {conversations.length > 0 && (
        <LinkList label={words.title}>
          {conversations.map((row) => (
            <LinkRow
              key={row.id}
              href={`/messages/${row.id}`}
              avatar={row.figure}
              title={row.subject}
              badges={
                row.unread || row.state === 'closed' ? (
                  <>
                    {row.unread && (
                      <Badge tone="accent" icon="chat">
                        {words.unread}
                      </Badge>
                    )}
                    {row.state === 'closed' && <Badge icon="check">{words.closed}</Badge>}
                  </>
                ) : undefined
              }
              meta={
                <>
                  {row.kind === 'team' ? words.withTeam(row.with) : words.withMember(row.with)} ·{' '}
                  <Time at={row.lastMessageAt} now={now} />
                </>
              }
            />
          ))}
        </LinkList>
      )}
      <Pager olderHref={next ? `/messages?before=${next}` : undefined} />
      <p>
        <a href="/messages/muted">{words.mutedLink}</a>
      </p>
    </>
  )
}
