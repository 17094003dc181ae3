import { useSpeech } from '#app/i18n/words.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { SentView } from '#worker/forum/contract.ts'
import { HelpLinesNow } from './help-lines-now.tsx'
import { NobodyThere } from './nobody-there.tsx'

/** What became of the post that was just sent: help lines first where they are needed, then whether it waits, why and until when. */
export function SentNotice({ sent, now }: { sent: SentView; now: Date }) {
  const speech = useSpeech()
  const words = speech.words.forum.thread
  const because = words.heldBecause as Record<string, string>
  return (
    <>
      {sent.lines && <HelpLinesNow lines={sent.lines} calm={!sent.urgent} nobody={sent.unattended} />}
      {sent.state === 'held' && sent.dueAt && (
        <Notice tone="info" live title={words.heldTitle}>
          {sent.reasons.map((reason) => because[reason] && <p key={reason}>{because[reason]}</p>)}
          {sent.reasons.includes('contact_data') && (
            <p>
              <a href={`/posts/${sent.id}/edit`}>{words.changeIt}</a>
            </p>
          )}
          <p>{sent.dueAt > now ? words.held(shortWhen(sent.dueAt, now, speech)) : words.heldLate}</p>
          {!sent.lines && (
            <p>
              <a href="/help">{words.urgentHelp}</a>
            </p>
          )}
        </Notice>
      )}
      {sent.state === 'held' && !sent.dueAt && (
        <NobodyThere title={words.heldWaits} live>
          {sent.reasons.map((reason) => because[reason] && <p key={reason}>{because[reason]}</p>)}
        </NobodyThere>
      )}
      {sent.state === 'published' && (
        <Notice tone="good" live>
          {words.placed}
        </Notice>
      )}
    </>
  )
}
