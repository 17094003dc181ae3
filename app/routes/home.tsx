import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { CommunityCards } from '#app/thread/community-cards.tsx'
import { ThreadRows } from '#app/thread/thread-rows.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).communities.home()) }
}

export default function Home() {
  const { communities, fresh, now } = useLoaderData<typeof loader>()
  const words = useWords()
  const root = useRoot()
  const closed = communities.filter((community) => community.kind === 'closed')
  return (
    <>
      <title>{root?.organisation}</title>
      <PageHead
        title={words.forum.home.title}
        lede={root?.member ? words.forum.home.introMember : words.forum.home.intro}
        actions={
          <>
            {!root?.member && <ButtonLink href="/sign-up">{words.common.signUp}</ButtonLink>}
            <ButtonLink href="/calendar" variant="quiet" icon="calendar">
              {words.forum.home.calendar}
            </ButtonLink>
          </>
        }
      />
      {fresh.length > 0 && (
        <section className="stack" aria-labelledby="fresh">
          <h2 id="fresh">{words.forum.home.fresh}</h2>
          <ThreadRows threads={fresh} now={now} />
        </section>
      )}
      {closed.length > 0 && (
        <section className="stack" aria-labelledby="closed">
          <h2 id="closed">{words.forum.home.closed}</h2>
          <CommunityCards communities={closed} now={now} />
        </section>
      )}
      <section className="stack" aria-labelledby="open">
        <h2 id="open">{words.forum.home.open}</h2>
        <CommunityCards communities={communities.filter((community) => community.kind === 'open')} now={now} />
      </section>
    </>
  )
}
