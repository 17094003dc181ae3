import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { deskHref, filterOf } from '#app/desk/filter.ts'
import { DeskKeys } from '#app/desk/keys.tsx'
import { Queue } from '#app/desk/queue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes } from '#app/ui/desk.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'

export const handle = { width: 'full' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    queue: await context.get(servicesContext).moderation.queue(filterOf(request)),
  }
}

export default function Desk() {
  const { queue, now } = useLoaderData<typeof loader>()
  const { items, filter } = queue
  const [search] = useSearchParams()
  const words = useWords().desk
  return (
    <>
      <title>{words.title}</title>
      <DeskKeys items={items.map((item) => item.id)} />
      <DeskPanes
        open="queue"
        hrefs={{ queue: deskHref(filter) }}
        queue={
          <>
            {search.has('handed-over') && (
              <Notice tone="good" live>
                {words.level.handedOver}
              </Notice>
            )}
            <Queue queue={queue} now={now} />
          </>
        }
        subject={
          items.length > 0 ? (
            <EmptyState title={words.choose} figure="lighthouse-3" />
          ) : (
            <EmptyState title={filter.community || filter.kind ? words.emptyFiltered : words.empty} figure="cup-2" />
          )
        }
      />
    </>
  )
}
