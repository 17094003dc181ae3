import { Form } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ConversationView } from '#worker/messages/contract.ts'

/** In a conversation with another member: no longer hear from them, or hear from them again. */
export function ContactActs({ conversation }: { conversation: ConversationView }) {
  const words = useWords().messages.conversation
  const { can, id, other } = conversation
  if (can.unmute)
    return (
      <Form method="post" action="/messages/unmute" className="row">
        <input type="hidden" name="person" value={can.unmute} />
        <input type="hidden" name="next" value={`/messages/${id}`} />
        <Button variant="quiet">{words.unmute}</Button>
      </Form>
    )
  if (!can.mute || !other) return null
  return (
    <Disclosure summary={words.muteTitle(other)}>
      <Form method="post" action={`/messages/${id}/mute`} className="stack stack-tight">
        <p>{words.muteText}</p>
        <div className="row">
          <Button variant="danger" icon="close">
            {words.mute}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
