import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { DayLeaf, FullTime } from '#app/ui/time.tsx'
import type { SessionView } from '#worker/events/contract.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  context.get(servicesContext).events.calendar(new URL(request.url).searchParams.get('after'))

export default function Calendar() {
  const { sessions, next } = useLoaderData<typeof loader>()
  const words = useSpeech().words.events
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={words.intro} />
      {sessions.length === 0 ? (
        <EmptyState title={words.empty} figure="boat-1">
          <p>{words.emptyHint}</p>
          <ButtonLink href="/groups" variant="quiet">
            {words.toForums}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="stack">
          {sessions.map((session) => (
            <li key={`${session.slug} ${String(session.startsAt)}`}>
              <SessionCard session={session} />
            </li>
          ))}
        </ul>
      )}
      <Pager olderHref={next ? `/calendar?after=${next}` : undefined} older={words.later} />
    </>
  )
}

function SessionCard({ session }: { session: SessionView }) {
  const { language, words: all } = useSpeech()
  const words = all.events
  return (
    <Card
      title={session.title}
      href={`/events/${session.slug}`}
      badges={
        <>
          {session.live && (
            <Badge tone="accent" icon="clock">
              {words.live}
            </Badge>
          )}
          <Badge>{words.kinds[session.kind]}</Badge>
          {session.language !== language && <Badge icon="globe">{words.languages[session.language]}</Badge>}
          {session.community.kind === 'closed' && <Badge icon="lock">{words.closedGroup}</Badge>}
        </>
      }
    >
      <div className="beside">
        <DayLeaf at={session.startsAt} />
        <div>
          <p>
            <FullTime at={session.startsAt} /> {words.until} <FullTime at={session.endsAt} part="clock" />
          </p>
          <p className="soft">
            {session.community.name} · {words.places(session.placesLeft)}
          </p>
        </div>
      </div>
    </Card>
  )
}
