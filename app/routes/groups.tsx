import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useAges } from '#app/community/about-community.tsx'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { CommunityCards } from '#app/thread/community-cards.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    left: new URL(request.url).searchParams.has('left'),
    takenBack: new URL(request.url).searchParams.has('taken-back'),
    groups: await context.get(servicesContext).communities.groups(),
  }
}

export default function Groups() {
  const { groups, left, takenBack, now } = useLoaderData<typeof loader>()
  const words = useWords()
  const root = useRoot()
  const { groups: say, leave } = words.communities
  return (
    <>
      <title>{words.common.groups}</title>
      {root && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={words.communities.feed.all(root.organisation)}
          href="/feed.xml"
        />
      )}
      <PageHead title={words.common.groups} />
      {left && (
        <Notice tone="good" live>
          {leave.doneClosed}
        </Notice>
      )}
      {takenBack && (
        <Notice tone="good" live>
          {leave.takenBack}
        </Notice>
      )}
      {groups.mine.length > 0 && (
        <section className="stack" aria-labelledby="mine">
          <h2 id="mine">{say.mine}</h2>
          <CommunityCards communities={groups.mine} now={now} />
        </section>
      )}
      <section className="stack" aria-labelledby="open">
        <h2 id="open">{say.open}</h2>
        <p className="soft">{say.openLede}</p>
        <CommunityCards communities={groups.open} now={now} />
      </section>
      {groups.toJoin.length > 0 && (
        <section className="stack" aria-labelledby="to-join">
          <h2 id="to-join">{say.toJoin}</h2>
          <p className="soft">{say.toJoinLede}</p>
          <DoorCards communities={groups.toJoin} />
        </section>
      )}
      {groups.archived.length > 0 && (
        <section className="stack" aria-labelledby="archived">
          <h2 id="archived">{say.archived}</h2>
          <CommunityCards communities={groups.archived} now={now} />
        </section>
      )}
    </>
  )
}

type Outside = Awaited<ReturnType<typeof loader>>['groups']['toJoin']

/** Closed groups that one does not belong to: what they are for, nothing of what happens inside. */
function DoorCards({ communities }: { communities: Outside }) {
  const words = useWords()
  const ages = useAges()
  return (
    <div className="grid">
      {communities.map((community) => (
        <Card
          key={community.slug}
          level="h3"
          title={community.name}
          href={`/c/${community.slug}`}
          badges={
            <>
              <Badge tone="info" icon="lock">
                {words.common.closed}
              </Badge>
              {community.asked && (
                <Badge tone="accent" icon="clock">
                  {words.communities.groups.asked}
                </Badge>
              )}
            </>
          }
          foot={ages(community) && <span className="soft small">{ages(community)}</span>}
        >
          <p>{community.about}</p>
        </Card>
      ))}
    </div>
  )
}
