import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

/** What somebody sees who deleted their account; anybody may, for it knows nothing. Its title says nothing either. */
export default function Gone() {
  const words = useWords().account.farewell
  return (
    <>
      <title>{useRoot()?.organisation}</title>
      <PageHead title={words.done} lede={words.doneText} />
      <p>{words.doneHistory}</p>
      <div className="row">
        <ButtonLink href="/">{words.doneHome}</ButtonLink>
        <ButtonLink variant="quiet" href="/help">
          {words.doneHelp}
        </ButtonLink>
      </div>
    </>
  )
}
