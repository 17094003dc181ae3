import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Time } from '#app/ui/time.tsx'

interface CommunityCard {
  slug: string
  name: string
  about: string
  kind: 'open' | 'closed'
  /** Null where nothing is told of what is inside. */
  threadCount: number | null
  lastPostAt: Date | null
  /** Topics with something new for this reader. */
  newCount: number | null
}

/** The communities one may read, each a card that leads in. */
export function CommunityCards({
  communities,
  now,
  level = 'h3',
}: {
  communities: CommunityCard[]
  now: Date
  level?: 'h2' | 'h3'
}) {
  const words = useWords()
  return (
    <div className="grid">
      {communities.map((community) => (
        <Card
          key={community.slug}
          level={level}
          title={community.name}
          href={`/c/${community.slug}`}
          badges={
            community.kind === 'closed' || community.newCount ? (
              <>
                {community.kind === 'closed' && (
                  <Badge tone="info" icon="lock">
                    {words.common.closed}
                  </Badge>
                )}
                {community.newCount ? (
                  <Badge tone="accent" icon="chat">
                    {words.forum.list.new(community.newCount)}
                  </Badge>
                ) : null}
              </>
            ) : undefined
          }
          foot={
            community.threadCount !== null && (
              <span className="soft small">
                {words.forum.home.threads(community.threadCount)}
                {community.lastPostAt && (
                  <>
                    {' · '}
                    {words.forum.home.lastPost} <Time at={community.lastPostAt} now={now} />
                  </>
                )}
              </span>
            )
          }
        >
          <p>{community.about}</p>
        </Card>
      ))}
    </div>
  )
}
