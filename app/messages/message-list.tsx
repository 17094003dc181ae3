import { useWords } from '#app/i18n/words.tsx'
import { roleBadge } from '#app/thread/badges.ts'
import { Post } from '#app/ui/post.tsx'
import type { MessageView } from '#worker/messages/contract.ts'

/** The messages of a conversation, oldest first; a note of the team stands apart, with a word that says so. */
export function MessageList({ messages, now, level }: { messages: MessageView[]; now: Date; level?: 'h2' | 'h3' }) {
  const { conversation: words, inbox } = useWords().messages
  return (
    <ol className="posts">
      {messages.map((message) => (
        <li key={message.id} className={message.internal ? 'note' : message.own ? 'message-own' : undefined}>
          {message.internal && <p className="subject-mark">{inbox.note}</p>}
          <Post
            id={message.id}
            level={level}
            author={{
              nickname: message.author.nickname,
              avatar: message.author.nickname,
              ...roleBadge(message.author),
            }}
            at={message.createdAt}
            now={now}
            html={message.html}
            state={message.state === 'hidden' ? 'hidden' : undefined}
            expectation={message.state === 'hidden' ? words.hidden : undefined}
          />
        </li>
      ))}
    </ol>
  )
}
