import { useWords } from '#app/i18n/words.tsx'
import { roleBadge } from '#app/thread/badges.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Post } from '#app/ui/post.tsx'
import type { MessageView } from '#worker/messages/contract.ts'

/**
 * The messages of a conversation, oldest first; what comes from one's own side stands in a little, and a note of the team
 * apart, with a word that says so. `team`: read at the desk, where the whole team is one side.
 */
export function MessageList({ messages, now, team }: { messages: MessageView[]; now: Date; team?: boolean }) {
  const {
    messages: { conversation: words },
    inbox,
  } = useWords()
  return (
    <ol className="posts">
      {messages.map((message) => (
        <li
          key={message.id}
          className={message.internal ? 'note' : (team ? message.fromTeam : message.own) ? 'message-own' : undefined}
        >
          {team && message.internal && <p className="subject-mark">{inbox.note}</p>}
          <Post
            id={message.id}
            level={team ? 'h3' : 'h2'}
            author={{
              nickname: message.author.nickname,
              avatar: message.author.figure,
              ...roleBadge(message.author),
            }}
            at={message.createdAt}
            now={now}
            html={message.html}
            state={message.state === 'hidden' ? 'hidden' : undefined}
            expectation={message.state === 'hidden' ? words.hidden : undefined}
            actions={
              message.can.report ? (
                <ButtonLink variant="bare" icon="flag" href={`/messages/${message.id}/report`} rel="nofollow">
                  {words.report}
                </ButtonLink>
              ) : undefined
            }
          />
        </li>
      ))}
    </ol>
  )
}
