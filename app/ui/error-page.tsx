import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from './avatar.tsx'
import { ButtonLink } from './button.tsx'

export type ErrorStatus = 403 | 404 | 409 | 429 | 500 | 503

const FIGURE: Record<ErrorStatus, string> = {
  403: 'owl-8',
  404: 'lighthouse-5',
  409: 'butterfly-2',
  429: 'snail-4',
  500: 'umbrella-1',
  503: 'moon-5',
}

/**
 * The body of a page that could not be shown, with ways on. `text` is the refusal's code in words and wins over the
 * status's own; `requestId` only with 500.
 */
export function ErrorPage({
  status,
  title,
  text,
  kept,
  requestId,
  retryHref,
  action,
  homeHref = '/',
  helpHref = '/help',
}: {
  status: ErrorStatus
  title?: ReactNode
  text?: ReactNode
  /** They may have written something that is a draft on their device. */
  kept?: boolean
  requestId?: string
  /** This page again: where trying again can help (409, 429, 500, 503). */
  retryHref?: string
  /** What to do first, where that is something of its own (signing in). */
  action?: { href: string; label: string; target?: '_self' }
  homeHref?: string
  helpHref?: string
}) {
  const words = useWords().ui.errorPage
  return (
    <div className="error-page">
      <Avatar seed={FIGURE[status]} />
      <h1>{title ?? words[status].title}</h1>
      <p className="lede">{text ?? words[status].text}</p>
      {kept && <p>{words.kept}</p>}
      <div className="row">
        {action && (
          <ButtonLink href={action.href} target={action.target}>
            {action.label}
          </ButtonLink>
        )}
        {retryHref && <ButtonLink href={retryHref}>{words.back}</ButtonLink>}
        <ButtonLink href={homeHref} variant={retryHref || action ? 'quiet' : 'primary'}>
          {words.home}
        </ButtonLink>
        <ButtonLink href={helpHref} variant="quiet" icon="help">
          {words.help}
        </ButtonLink>
      </div>
      {requestId && <p className="soft small">{words.number(requestId)}</p>}
    </div>
  )
}
