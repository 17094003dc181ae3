import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { HeardNow } from '#app/thread/help-lines-now.tsx'
import { KeptWords } from '#app/thread/stopped-page.tsx'
import { ErrorPage, type ErrorStatus } from '#app/ui/error-page.tsx'
import type { Moment } from '#app/ui/when.ts'
import type { Heard } from '#worker/help/contract.ts'
import { LostDraft } from './lost-draft.tsx'
import { StoppedHere } from './stopped-here.tsx'

const SHOWN: ErrorStatus[] = [403, 404, 409, 429, 500, 503]

interface Told extends Heard {
  code?: string
  until?: Moment | null
  decisionId?: string | null
  slug?: string
  /** Who is signed in by now. */
  nickname?: string
  /** What they wrote, and where they may go on with it. */
  words?: string
  to?: string
}

/** The page of whatever was refused or broke: why, ways on, and what somebody had written, with help lines where it may be a crisis. */
export function RefusedPage() {
  const error = useRouteError()
  const root = useRoot()
  const words = useWords()
  const { pathname } = useLocation()
  const answer = isRouteErrorResponse(error) ? error : undefined
  const told = answer?.data as Told | null
  const code = told?.code
  // Known in the app only, where the session ended under an open page: what they wrote waits on the device, sealed.
  const waits = code === 'unauthenticated' && root?.member ? words.common.textWaits : undefined
  // What they wrote and could not send: on this answer, and without scripts nowhere else.
  const kept = told?.words ? (
    <KeptWords words={told.words} heard={told.heard} hint={waits} />
  ) : (
    <LostDraft pathname={pathname} />
  )
  const now = told && <HeardNow {...told} />
  if (code === 'unauthenticated')
    return (
      <>
        <title>{words.common.signIn}</title>
        {now}
        <ErrorPage
          status={403}
          title={words.errors.unauthenticated}
          text={told?.words ? words.common.signInAgain : words.common.forSignedIn}
          action={{ href: `/sign-in?next=${encodeURIComponent(pathname)}`, label: words.common.signIn }}
        />
        {kept}
      </>
    )
  if (code === 'second_factor')
    return (
      <>
        <title>{words.common.secondStep.title}</title>
        {now}
        <ErrorPage
          status={403}
          title={words.common.secondStep.prove}
          text={words.errors.second_factor}
          action={{
            href: `/account/second-factor?next=${encodeURIComponent(pathname)}`,
            label: words.common.secondStep.prove,
          }}
        />
        {kept}
      </>
    )
  if (code === 'forbidden' && told?.until !== undefined)
    return (
      <>
        {now}
        <StoppedHere until={told.until} decisionId={told.decisionId ?? null} pathname={pathname} />
        {told.words && kept}
      </>
    )
  if (code === 'conversation_there')
    return (
      <>
        <title>{root?.organisation}</title>
        {now}
        <ErrorPage
          status={409}
          title={words.messages.there.title}
          text={words.messages.there.text}
          action={{ href: told?.to ?? '/messages', label: words.messages.there.open }}
        />
        {kept}
      </>
    )
  if (code === 'taken_over')
    return (
      <>
        <title>{words.inbox.title}</title>
        <ErrorPage
          status={404}
          title={words.inbox.takenOver.title}
          text={words.inbox.takenOver.text}
          action={{ href: '/desk/inbox', label: words.inbox.takenOver.back }}
        />
        {kept}
      </>
    )
  if (code === 'other_account')
    return (
      <>
        <title>{root?.organisation}</title>
        {now}
        <ErrorPage
          status={409}
          title={words.ui.otherNow.title(told?.nickname ?? '')}
          text={words.ui.otherNow.text}
          // A new document: all of this one is somebody else's.
          action={{ href: pathname, label: words.ui.loadAgain, target: '_self' }}
        />
        {told?.words && kept}
      </>
    )
  // A page that could not be fetched: the line, not us.
  if (!answer && error instanceof TypeError && typeof navigator !== 'undefined')
    return (
      <>
        <title>{words.common.noLine}</title>
        <ErrorPage status={503} title={words.common.noLine} text={words.ui.offline} retryHref={pathname} />
      </>
    )
  const status = answer ? (SHOWN.find((one) => one === answer.status) ?? (answer.status < 500 ? 404 : 500)) : 500
  return (
    <>
      <title>{words.ui.errorPage[status].title}</title>
      {now}
      <ErrorPage
        status={status}
        // What the title says already is not said twice.
        text={code && code !== 'forbidden' ? (words.errors as Record<string, string>)[code] : undefined}
        kept={status >= 500 && Boolean(root?.member)}
        requestId={status === 500 ? root?.requestId : undefined}
        action={
          status < 409 && root?.member?.awaitsSecondFactor
            ? {
                href: `/account/second-factor?next=${encodeURIComponent(pathname)}`,
                label: words.common.secondStep.prove,
              }
            : told?.slug
              ? { href: `/c/${told.slug}`, label: words.common.putAway }
              : undefined
        }
        retryHref={status === 404 || status === 403 ? undefined : pathname}
      />
      {kept}
    </>
  )
}
