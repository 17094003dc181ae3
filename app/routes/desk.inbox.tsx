import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { InboxQueue } from '#app/desk/inbox-queue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes } from '#app/ui/desk.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { INBOX_LISTS } from '#worker/messages/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const list = INBOX_LISTS.find((one) => one === searchParams.get('list')) ?? 'waiting'
  const inbox = await context.get(servicesContext).inbox.conversations(list, searchParams.get('before'))
  return { now: context.get(viewerContext).now, list, ...inbox }
}

export default function Inbox() {
  const { rows, next, list, now } = useLoaderData<typeof loader>()
  const words = useWords().inbox
  return (
    <>
      <title>{words.title}</title>
      <DeskPanes
        open="queue"
        names={words.panes}
        hrefs={{ queue: '/desk/inbox' }}
        queue={<InboxQueue rows={rows} list={list} next={next} now={now} />}
        subject={
          rows.length > 0 ? (
            <EmptyState title={words.choose} figure="lighthouse-3" />
          ) : (
            <EmptyState title={words.empty[list]} figure="cup-2" />
          )
        }
      />
    </>
  )
}
