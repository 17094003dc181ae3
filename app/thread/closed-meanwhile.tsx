import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { KeptWords } from './stopped-page.tsx'

/** The answer to words that came once the team had closed their thread: that they are nowhere, why, their words to copy, and where to go with them. */
export function ClosedMeanwhile({
  title,
  reason,
  refused: { values, heard },
  slug,
}: {
  title: string
  reason?: string | null
  refused: RefusedForm
  /** Of the community. */
  slug: string
}) {
  return (
    <>
      <Notice tone="amber" live title={title}>
        {reason && <p className="as-typed">{reason}</p>}
      </Notice>
      <KeptWords words={[values.title, values.warning, values.body].filter(Boolean).join('\n\n')} heard={heard} />
      <WaysOn slug={slug} />
    </>
  )
}

/** Where somebody may go with words that have no place in a thread any more. */
export function WaysOn({ slug }: { slug: string }) {
  const words = useWords()
  return (
    <p className="row">
      <ButtonLink icon="chat" href={`/messages/new?to=${slug}`}>
        {words.messages.start.title}
      </ButtonLink>
      <ButtonLink variant="quiet" href="/help">
        {words.help.title}
      </ButtonLink>
    </p>
  )
}
