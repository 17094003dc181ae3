import { useWords } from '#app/i18n/words.tsx'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

/** Newer and older: lists go by keyset, so there are no page numbers. Nothing when there is only one page. */
export function Pager({
  firstHref,
  newerHref,
  olderHref,
  newestHref,
  newer,
  older,
}: {
  firstHref?: string
  newerHref?: string
  olderHref?: string
  /** Of a list that is read from its beginning: its last page. */
  newestHref?: string
  newer?: string
  older?: string
}) {
  const { ui: words, common } = useWords()
  if (!newerHref && !olderHref) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {firstHref && (
        <ButtonLink variant="quiet" href={firstHref}>
          {common.firstPage}
        </ButtonLink>
      )}
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
      {newestHref && (
        <ButtonLink variant="quiet" href={newestHref}>
          {common.newest}
        </ButtonLink>
      )}
    </nav>
  )
}
