import { useWords } from '#app/i18n/words.tsx'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

/** Newer and older: lists go by keyset, so there are no page numbers. Nothing when there is only one page. */
export function Pager({
  newerHref,
  olderHref,
  newer,
  older,
}: {
  newerHref?: string
  olderHref?: string
  newer?: string
  older?: string
}) {
  const words = useWords().ui
  if (!newerHref && !olderHref) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {newerHref && (
        <ButtonLink variant="quiet" icon="arrow-left" href={newerHref} rel="prev">
          {newer ?? words.newer}
        </ButtonLink>
      )}
      {olderHref && (
        <ButtonLink variant="quiet" href={olderHref} rel="next">
          {older ?? words.older}
          <Icon name="arrow-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
