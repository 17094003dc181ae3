import { useWords } from '#app/i18n/words.tsx'
import { stateBadge } from '#app/thread/badges.ts'
import { ShownTitle } from '#app/thread/shown-title.tsx'
import { StateBadge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Prose } from '#app/ui/post.tsx'
import { Time } from '#app/ui/time.tsx'
import type { OwnPost } from '#worker/forum/own/read-own-posts.ts'

/** One's own posts: where each stands, how it stands, what it says, and what one can do about it. */
export function OwnPosts({ posts, now }: { posts: OwnPost[]; now: Date }) {
  const words = useWords()
  const text = words.account.own
  return posts.map((post) => {
    const state = stateBadge(post.state)
    return (
      <Card
        key={post.id}
        title={post.title ? <ShownTitle title={post.title} /> : text.goneThread}
        href={post.href ?? undefined}
        badges={state && <StateBadge state={state} />}
        foot={
          <>
            {post.decisionId && (
              <ButtonLink href={`/decisions/${post.decisionId}`} variant="quiet">
                {words.forum.thread.readDecision}
              </ButtonLink>
            )}
            {post.can.withdraw && (
              <ButtonLink href={`/posts/${post.id}/withdraw`} variant="quiet">
                {words.forum.thread.withdraw}
              </ButtonLink>
            )}
            <span className="soft small">
              {post.place} · <Time at={post.createdAt} now={now} />
            </span>
          </>
        }
      >
        <Prose html={post.html} />
      </Card>
    )
  })
}
