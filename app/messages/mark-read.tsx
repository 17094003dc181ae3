import { useEffect } from 'react'
import { useFetcher } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ConversationView } from '#worker/messages/contract.ts'

/**
 * Says that what is on the screen was read: by itself once it is in sight, or with a press where no script runs. Looking
 * at the page alone changes nothing.
 */
export function MarkRead({ conversation }: { conversation: ConversationView }) {
  const words = useWords().messages.conversation
  const fetcher = useFetcher()
  const action = `/messages/${conversation.id}/read`
  const until = String(conversation.messages.at(-1)?.createdAt.getTime() ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each last message that comes into sight
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible')
        void fetcher.submit({ until, quiet: 'yes' }, { method: 'post', action })
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [until, action])
  return (
    <fetcher.Form method="post" action={action}>
      <input type="hidden" name="until" value={until} />
      <Button variant="bare" icon="check">
        {words.markRead}
      </Button>
    </fetcher.Form>
  )
}
