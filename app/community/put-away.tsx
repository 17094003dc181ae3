import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Prose } from '#app/ui/post.tsx'
import { Time } from '#app/ui/time.tsx'

export interface PutAwayPage {
  slug: string
  name: string
  own: { id: string; state: string; html: string; title: string | null; createdAt: Date }[]
  next: string | null
  can: { leave: boolean }
}

/** A group that was put away, for who took part in it: what became of it, their own words to take back, and the way out. */
export function PutAway({ community, now }: { community: PutAwayPage; now: Date }) {
  const words = useWords()
  const say = words.communities.putAway
  const { slug, own, can } = community
  return (
    <>
      <div className="row">
        <Badge icon="inbox">{words.communities.groups.archivedBadge}</Badge>
      </div>
      <PageHead
        title={community.name}
        lede={say.lede}
        actions={
          can.leave && (
            <ButtonLink href={`/c/${slug}/leave`} variant="quiet">
              {words.communities.page.leave}
            </ButtonLink>
          )
        }
      />
      <section className="stack" aria-labelledby="own">
        <h2 id="own">{say.own}</h2>
        <p>{own.length > 0 ? say.ownText : say.none}</p>
        {own.map((post) => (
          <Card
            key={post.id}
            level="h3"
            title={post.title ?? undefined}
            foot={
              <>
                <ButtonLink href={`/posts/${post.id}/withdraw`} variant="quiet">
                  {words.forum.thread.withdraw}
                </ButtonLink>
                <span className="soft small">
                  <Time at={post.createdAt} now={now} />
                </span>
              </>
            }
          >
            <Prose html={post.html} />
          </Card>
        ))}
        <Pager olderHref={community.next ? `/c/${slug}?before=${community.next}` : undefined} />
      </section>
    </>
  )
}
