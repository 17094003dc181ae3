import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { handledFilterOf } from '#app/desk/handled-filter.ts'
import { HandledList } from '#app/desk/handled-list.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes } from '#app/ui/desk.tsx'
import { EmptyState } from '#app/ui/list.tsx'

export const handle = { width: 'full' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before')
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).moderation.handled(before, handledFilterOf(request))),
  }
}

/** What the team decided lately, to look at again or to take back. */
export default function DeskHandled() {
  const { now, ...view } = useLoaderData<typeof loader>()
  const words = useWords().desk
  return (
    <>
      <title>{words.handled.title}</title>
      <DeskPanes
        open="queue"
        names={{ queue: words.handled.title }}
        hrefs={{ queue: '/desk/handled' }}
        queue={<HandledList view={view} now={now} />}
        subject={<EmptyState title={view.items.length > 0 ? words.choose : words.handled.none} figure="lighthouse-3" />}
      />
    </>
  )
}
