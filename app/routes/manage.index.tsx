import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { CareCount, SECTIONS } from '#app/manage/nav.tsx'
import { LevelBadge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import type { UnattendedView } from '#worker/organisation/contract.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).organisation.home()) }
}

export default function Manage() {
  const seen = useLoaderData<typeof loader>()
  const words = useWords().manage
  const { home, sections } = words
  const when = (count: number | boolean | null, href: string | null, text: (count: number) => string) =>
    count ? [{ href, text: text(Number(count)) }] : []
  const attention = [
    ...seen.late.map(({ name, count }) => ({ href: null, text: home.late(name, count) })),
    ...when(seen.staleLines, SECTIONS.help, home.staleLines),
    ...when(seen.noCommunities, SECTIONS.communities, () => home.noCommunities),
    ...when(seen.noProfessional, SECTIONS.team, home.noProfessional),
    ...when(seen.mails && seen.noMail, SECTIONS.team, home.noMail),
    // Nothing on these pages turns it on.
    ...when(!seen.mails && seen.noMail, null, () => home.mailOff),
    ...when(seen.noSecondStep, SECTIONS.team, home.noSecondStep),
    ...when(seen.noHours, SECTIONS.communities, home.noHours),
    ...when(seen.noHolidays, SECTIONS.days, home.noHolidays),
    ...when(seen.openInvitations, SECTIONS.team, home.openInvitations),
  ]
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={home.intro} />
      {seen.unattended.map((place) => (
        <Unattended key={place.id} place={place} now={seen.now} />
      ))}
      {attention.length > 0 ? (
        <Notice tone="amber" title={home.attention}>
          <ul className="bullets">
            {attention.map((one) => (
              <li key={one.text}>{one.href ? <a href={one.href}>{one.text}</a> : one.text}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        seen.unattended.length === 0 && <Notice tone="good">{home.calm}</Notice>
      )}
      <h2>{home.all}</h2>
      <div className="grid">
        {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((key) => (
          <Card
            key={key}
            title={
              <>
                {sections[key]} {key === 'help' && <CareCount number={seen.staleLines} label={home.staleLines} />}
              </>
            }
            href={SECTIONS[key]}
            level="h3"
          >
            <p className="soft">{home.about[key]}</p>
          </Card>
        ))}
      </div>
    </>
  )
}

/** What waits in a community for nobody: how much of what, since when, and the two ways out. Never what it says. */
function Unattended({ place, now }: { place: UnattendedView; now: Date }) {
  const words = useWords().manage.home.unattended
  return (
    <Notice tone={place.level === 'red' || place.level === 'crisis' ? 'red' : 'amber'} title={words.title(place.name)}>
      <p className="row">
        <LevelBadge level={place.level} />
        <span>
          {words.since} <Time at={place.since} now={now} />
        </span>
      </p>
      <ul className="bullets">
        {place.what.map(({ kind, count }) => (
          <li key={kind}>{words.what[kind](count)}</li>
        ))}
      </ul>
      <p>
        {place.noProfessional ? words.noProfessional : words.ownCase} {words.hidden}
      </p>
      <p className="row">
        <ButtonLink href={`/manage/team#${place.id}`} icon="person">
          {words.appoint}
        </ButtonLink>
        <ButtonLink href={`/manage/glass?community=${place.id}`} variant="quiet" icon="eye">
          {words.glass}
        </ButtonLink>
      </p>
    </Notice>
  )
}
