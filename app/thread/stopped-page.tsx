import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { HeardNow } from './help-lines-now.tsx'

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

/** What somebody wrote and could not send, to copy: it is on this answer, and nowhere else unless the team was told. */
export function KeptWords({
  words,
  heard,
  hint,
}: {
  words: string
  heard?: RefusedForm['heard']
  /** Where it is somewhere else after all. */
  hint?: string
}) {
  const { stopped } = useSpeech().words.forum.thread
  return (
    <Textarea
      name="kept"
      label={stopped.text}
      hint={hint ?? (heard === 'read' || heard === 'waits' ? stopped.copy : stopped.kept)}
      defaultValue={words}
      rows={8}
      readOnly
    />
  )
}

/** The answer to words that came once one could not write any more. They stand there, to copy; nobody else got them. */
export function StoppedPage({
  stopped,
  refused: { values, helpLines, heard },
}: {
  stopped: NonNullable<RefusedForm['stopped']>
  /** What was sent. */
  refused: RefusedForm
}) {
  const words = useSpeech().words.forum.thread.stopped
  return (
    <>
      <title>{useRoot()?.organisation}</title>
      <HeardNow helpLines={helpLines} heard={heard} />
      <PageHead title={words.title} />
      <SilencedNotice silenced={stopped} now={stopped.now} live />
      <KeptWords words={[values.title, values.warning, values.body].filter(Boolean).join('\n\n')} heard={heard} />
    </>
  )
}
