import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge, RoleBadge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field, FormErrors } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { DayLeaf, FullTime } from '#app/ui/time.tsx'
import type { EventView } from '#worker/events/contract.ts'

/** A seat that was not given: `code` when the service said so, else what is wrong with the form. */
export interface RefusedSeat {
  code: 'full' | 'nickname_taken' | 'over' | 'cancelled' | null
  form: RefusedForm
}

/** What it is, when, with whom, who will see and hear you; and the one thing to do: take a seat, or go in. */
export function EventPage({ event, refused }: { event: EventView; refused?: RefusedSeat }) {
  const { language, words: all } = useSpeech()
  const words = all.events
  const root = useRoot()
  const { session, hosts } = event
  return (
    <>
      <title>{event.community.kind === 'closed' ? root?.organisation : event.title}</title>
      <BackLink href="/calendar">{words.back}</BackLink>
      <RefusedFormErrors refused={refused?.code === null ? refused.form : undefined} />
      {refused?.code === 'nickname_taken' && (
        <FormErrors errors={[{ name: 'nickname', text: words.errors.nickname_taken }]} />
      )}
      {refused?.code && refused.code !== 'nickname_taken' && (
        <Notice tone="amber" live>
          {words.errors[refused.code]}
        </Notice>
      )}
      <PageHead title={event.title} lede={words.by(event.organisation)} />
      <div className="row">
        {session.live && (
          <Badge tone="accent" icon="clock">
            {words.live}
          </Badge>
        )}
        <Badge>{words.kinds[event.kind]}</Badge>
        {event.language !== language && <Badge icon="globe">{words.languages[event.language]}</Badge>}
        {event.community.kind === 'closed' && <Badge icon="lock">{words.closedGroup}</Badge>}
      </div>
      <div className="beside">
        <DayLeaf at={session.startsAt} />
        <p>
          <FullTime at={session.startsAt} /> {words.until} <FullTime at={session.endsAt} part="clock" />
        </p>
      </div>
      <div className="stack measure">
        {event.about.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <ul className="stack stack-tight" aria-label={words.host}>
        {hosts.map((host) => (
          <li className="beside" key={host.nickname}>
            <Avatar seed={host.figure} />
            <div className="row">
              <span>
                {words.host} <strong>{host.nickname}</strong>
              </span>
              <RoleBadge {...{ role: 'professional', duty: host.staffFunction ?? undefined }} />
            </div>
          </li>
        ))}
      </ul>
      <SeatCard event={event} refused={refused} />
      <section className="stack stack-tight" aria-labelledby="privacy">
        <h2 id="privacy">{words.privacyTitle}</h2>
        <div className="prose">
          <ul>
            {words.privacy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </section>
    </>
  )
}

function SeatCard({ event, refused }: { event: EventView; refused?: RefusedSeat }) {
  const words = useSpeech().words.events
  const errorText = useErrorText()
  if (event.entry === 'cancelled') return <Notice title={words.cancelled}>{words.cancelledHint}</Notice>
  if (event.entry === 'over') return <Notice title={words.over}>{words.overHint}</Notice>
  if (event.seat)
    return (
      <Card title={event.seat.role === 'host' ? words.seat.host : words.seat.yours(event.seat.nickname)}>
        {event.can.enter ? (
          <p>
            <ButtonLink href={`/room/${event.session.id}`} icon="arrow-right">
              {words.seat.enter}
            </ButtonLink>
          </p>
        ) : (
          <p>
            {words.seat.opens} <FullTime at={event.session.opensAt} />.
          </p>
        )}
      </Card>
    )
  if (!event.can.takeSeat) return <Notice title={words.seat.full}>{words.seat.fullHint}</Notice>
  return (
    <Card title={words.seat.title}>
      <form method="post" action={`/events/${event.slug}/seat`} className="form">
        <p className="soft">{words.places(event.placesLeft)}</p>
        <Field
          name="nickname"
          label={words.seat.nickname}
          hint={words.seat.nicknameHint}
          error={
            refused?.code === 'nickname_taken' ? words.errors.nickname_taken : errorText(refused?.form.errors.nickname)
          }
          defaultValue={refused?.form.values.nickname ?? event.nickname}
          autoComplete="off"
          maxLength={60}
        />
        {!event.nickname && <p className="hint">{words.seat.noAccount}</p>}
        <div>
          <Button>{words.seat.submit}</Button>
        </div>
      </form>
    </Card>
  )
}
