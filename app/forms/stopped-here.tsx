import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { longWhen, type Moment } from '#app/ui/when.ts'
import { LostDraft } from './lost-draft.tsx'

/**
 * In the place of a page on which one writes, for who is paused or was sent out there: until when, the way to the decision
 * and to an objection, and what they had typed.
 */
export function StoppedHere({
  until,
  decisionId,
  pathname,
}: {
  until: Moment | null
  decisionId: string | null
  pathname: string
}) {
  const speech = useSpeech()
  const { thread } = speech.words.forum
  return (
    <>
      <title>{useRoot()?.organisation}</title>
      <ErrorPage
        status={403}
        title={thread.stopped.here}
        text={until ? thread.silencedUntil(longWhen(until, speech)) : thread.silenced}
        action={{ href: decisionId ? `/decisions/${decisionId}` : '/account/decisions', label: thread.silencedWhy }}
      />
      <LostDraft pathname={pathname} />
    </>
  )
}
