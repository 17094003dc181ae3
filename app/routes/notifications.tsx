import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { InboxList } from '#app/notifications/inbox-list.tsx'
import { InboxTabs } from '#app/notifications/inbox-tabs.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/notifications')
  const before = new URL(request.url).searchParams.get('before')
  const inbox = await context.get(servicesContext).notifications.inbox(before)
  return { inbox, first: before === null, now }
}

export default function Notifications() {
  const { inbox, first, now } = useLoaderData<typeof loader>()
  const { notifications: words, common } = useWords()
  const empty = first && inbox.unread.length === 0 && inbox.read.length === 0
  return (
    <>
      <title>{words.title}</title>
      <InboxTabs open="news" />
      <PageHead
        title={words.title}
        actions={
          inbox.until && (
            <form method="post" action="/notifications/read">
              <input type="hidden" name="until" value={new Date(inbox.until).getTime()} />
              <Button variant="quiet" icon="check">
                {words.markAll}
              </Button>
            </form>
          )
        }
      />
      {empty && (
        <EmptyState title={words.empty.title}>
          <p>{words.empty.text}</p>
        </EmptyState>
      )}
      {first && !empty && (
        <section className="stack stack-tight" aria-labelledby="unread">
          <h2 id="unread">{words.unread}</h2>
          {inbox.unread.length > 0 ? (
            <InboxList lines={inbox.unread} now={now} label={words.unread} unread />
          ) : (
            <p className="soft">{words.nothingNew}</p>
          )}
        </section>
      )}
      {inbox.read.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="read">
          <h2 id="read">{words.read}</h2>
          <InboxList lines={inbox.read} now={now} label={words.read} />
        </section>
      )}
      {inbox.offersMail && (
        <p className="soft">
          {words.offerMail} <a href="/account/email">{words.toMail}</a>
        </p>
      )}
      <Pager
        newerHref={first ? undefined : '/notifications'}
        newer={common.firstPage}
        olderHref={inbox.next ? `/notifications?before=${inbox.next}` : undefined}
      />
    </>
  )
}
