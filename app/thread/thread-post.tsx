import { useSpeech } from '#app/i18n/words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Post } from '#app/ui/post.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { PostView } from '#worker/forum/contract.ts'
import { roleBadge, stateBadge } from './badges.ts'

/** A post in its thread: what it says, and to its author and the team what is happening with it. */
export function ThreadPost({ post, now }: { post: PostView; now: Date }) {
  const speech = useSpeech()
  const { thread: words, rules } = speech.words.forum
  const due = post.dueAt && shortWhen(post.dueAt, now, speech)
  const { decision } = post
  return (
    <Post
      id={post.id}
      author={{ nickname: post.author.nickname, avatar: post.author.figure, ...roleBadge(post.author) }}
      at={post.createdAt}
      now={now}
      html={post.html}
      state={stateBadge(post.state)}
      expectation={
        due ? (
          post.own ? (
            words.held(due)
          ) : (
            words.heldOther(due)
          )
        ) : decision && (decision.rule || decision.reason) ? (
          <Notice tone="amber" title={post.state === 'hidden' ? words.hiddenTitle : words.returnedTitle}>
            {decision.rule && <p>{words.rule((rules as Record<string, string>)[decision.rule] ?? rules.other)}</p>}
            {decision.reason && (
              <p className="as-typed">
                {words.reason}: {decision.reason}
              </p>
            )}
          </Notice>
        ) : undefined
      }
      actions={
        post.can.openItem || post.can.report || post.can.contact || post.can.askTeam ? (
          <>
            {post.can.openItem && (
              <ButtonLink variant="quiet" icon="check" href={`/desk/items/${post.can.openItem}`}>
                {words.decide}
              </ButtonLink>
            )}
            {post.can.contact && (
              <ButtonLink variant="bare" icon="chat" href={`/messages/to/${post.id}`} rel="nofollow">
                {speech.words.messages.toAuthor}
              </ButtonLink>
            )}
            {post.can.askTeam && (
              <ButtonLink
                variant="bare"
                icon="chat"
                href={`/messages/new?to=${post.can.askTeam}&about=${post.id}`}
                rel="nofollow"
              >
                {speech.words.messages.askTeam}
              </ButtonLink>
            )}
            {post.can.report && (
              <ButtonLink variant="bare" icon="flag" href={`/posts/${post.id}/report`} rel="nofollow">
                {words.report}
              </ButtonLink>
            )}
          </>
        ) : undefined
      }
    />
  )
}
