import { Written } from '#app/i18n/tongue.tsx'
import type { Speech } from '#app/i18n/words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Post } from '#app/ui/post.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { PostView } from '#worker/forum/contract.ts'
import { roleBadge, stateBadge } from './badges.ts'
import { Gestures } from './gestures.tsx'

/**
 * A post in its thread: what it says, to its author and the team what is happening with it, and what this reader may
 * do. `quoteHref` leads to the composer with these words in it.
 */
export function ThreadPost({
  post,
  now,
  speech,
  quoteHref,
}: {
  post: PostView
  now: Date
  speech: Speech
  quoteHref: string
}) {
  const { thread: words, rules } = speech.words.forum
  const due = post.dueAt && shortWhen(post.dueAt, now, speech)
  // What was promised is said as long as it can still be kept.
  const late = post.dueAt && post.dueAt <= now
  const { decision, can } = post
  const menu = can.edit || can.withdraw || can.fold || can.history || can.mute
  return (
    <Post
      id={post.id}
      author={{ nickname: post.author.nickname, avatar: post.author.figure, ...roleBadge(post.author) }}
      at={post.createdAt}
      now={now}
      edited={post.edited}
      html={post.html}
      warning={post.warning}
      state={stateBadge(post.state)}
      expectation={
        due ? (
          post.own ? (
            late ? (
              words.heldLate
            ) : (
              words.held(due)
            )
          ) : (
            words.heldOther(due)
          )
        ) : post.own && post.state === 'held' ? (
          words.heldNobody
        ) : decision && (decision.rule || decision.reason) ? (
          <Notice tone="amber" title={post.state === 'hidden' ? words.hiddenTitle : words.returnedTitle}>
            {decision.rule && <p>{words.rule((rules as Record<string, string>)[decision.rule] ?? rules.other)}</p>}
            {decision.reason && (
              <p className="as-typed">
                {words.reason}: <Written text={decision.reason} />
              </p>
            )}
            {decision.id && (
              <p>
                <a href={`/decisions/${decision.id}`}>{words.readDecision}</a>
              </p>
            )}
          </Notice>
        ) : undefined
      }
      actions={
        <>
          <Gestures post={post} words={words} />
          {can.openItem && (
            <ButtonLink variant="quiet" icon="check" href={`/desk/items/${can.openItem}`}>
              {words.decide}
            </ButtonLink>
          )}
          {can.decidedItem && (
            <ButtonLink variant="quiet" icon="check" href={`/desk/items/${can.decidedItem}`}>
              {words.seeDecision}
            </ButtonLink>
          )}
          {can.quote && (
            <ButtonLink variant="bare" icon="quote" href={quoteHref} rel="nofollow">
              {words.quote}
            </ButtonLink>
          )}
          {can.contact && (
            <ButtonLink variant="bare" icon="chat" href={`/messages/to/${post.id}`} rel="nofollow">
              {speech.words.messages.toAuthor}
            </ButtonLink>
          )}
          {can.askTeam && (
            <ButtonLink
              variant="bare"
              icon="chat"
              href={`/messages/new?to=${can.askTeam}&about=${post.id}`}
              rel="nofollow"
            >
              {speech.words.messages.askTeam}
            </ButtonLink>
          )}
          {can.report && (
            <ButtonLink variant="bare" icon="flag" href={`/posts/${post.id}/report`} rel="nofollow">
              {words.report}
            </ButtonLink>
          )}
          {menu && (
            <Disclosure menu summary={words.more}>
              {can.edit && <a href={`/posts/${post.id}/edit`}>{words.edit}</a>}
              {can.withdraw && <a href={`/posts/${post.id}/withdraw`}>{words.withdraw}</a>}
              {can.fold && <a href={`/posts/${post.id}/fold`}>{words.fold}</a>}
              {can.mute && <a href={`/posts/${post.id}/mute`}>{speech.words.messages.conversation.muteLink}</a>}
              {can.history && <a href={`/posts/${post.id}/history`}>{words.history}</a>}
            </Disclosure>
          )}
        </>
      }
    />
  )
}
