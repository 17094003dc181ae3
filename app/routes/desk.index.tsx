import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { DeskKeys } from '#app/desk/keys.tsx'
import { Queue } from '#app/desk/queue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes } from '#app/ui/desk.tsx'
import { EmptyState } from '#app/ui/list.tsx'

export const handle = { width: 'full' }

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).moderation.queue()) }
}

export default function Desk() {
  const { items, now } = useLoaderData<typeof loader>()
  const words = useWords().desk
  return (
    <>
      <title>{words.title}</title>
      <DeskKeys items={items.map((item) => item.id)} />
      <DeskPanes
        open="queue"
        hrefs={{ queue: '/desk' }}
        queue={<Queue items={items} now={now} />}
        subject={
          items.length > 0 ? (
            <EmptyState title={words.choose} figure="lighthouse-3" />
          ) : (
            <EmptyState title={words.empty} figure="cup-2" />
          )
        }
      />
    </>
  )
}
