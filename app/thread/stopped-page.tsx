import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'

/** Why somebody cannot write here: until when, and the way to the decision and to an objection. */
export function SilencedNotice({
  silenced,
  now,
  live,
}: {
  silenced: { until: Date | null; decisionId: string | null }
  now: Date
  live?: boolean
}) {
  const speech = useSpeech()
  const words = speech.words.forum.thread
  return (
    <Notice tone="amber" live={live}>
      <p>{silenced.until ? words.silencedUntil(shortWhen(silenced.until, now, speech)) : words.silenced}</p>
      <p>
        <a href={silenced.decisionId ? `/decisions/${silenced.decisionId}` : '/account/decisions'}>
          {words.silencedWhy}
        </a>
      </p>
    </Notice>
  )
}

/** The answer to words that came once one could not write any more. They stand there, to copy; nobody else got them. */
export function StoppedPage({
  stopped,
  values,
}: {
  stopped: NonNullable<RefusedForm['stopped']>
  /** What was sent. */
  values: Record<string, string>
}) {
  const words = useSpeech().words.forum.thread.stopped
  return (
    <>
      <title>{useRoot()?.organisation}</title>
      <PageHead title={words.title} />
      <SilencedNotice silenced={stopped} now={stopped.now} live />
      <Textarea
        name="kept"
        label={words.text}
        hint={words.kept}
        defaultValue={[values.title, values.body].filter(Boolean).join('\n\n')}
        rows={8}
        readOnly
      />
    </>
  )
}
