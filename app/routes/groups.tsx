import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { CommunityCards } from '#app/thread/community-cards.tsx'
import { PageHead } from '#app/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).communities.home()) }
}

export default function Groups() {
  const { communities, now } = useLoaderData<typeof loader>()
  const words = useWords()
  return (
    <>
      <title>{words.common.groups}</title>
      <PageHead title={words.common.groups} />
      <CommunityCards communities={communities} now={now} level="h2" />
    </>
  )
}
