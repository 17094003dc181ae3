import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FullTime, Time } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).moderation.glassLog()) }
}

/** For the team: which coordinator read along in their communities, when, and why. */
export default function DeskGlass() {
  const { times, now } = useLoaderData<typeof loader>()
  const words = useWords()
  const { log } = words.manageTeam.glass
  return (
    <>
      <title>{log.title}</title>
      <BackLink href="/desk">{words.desk.title}</BackLink>
      <PageHead title={log.title} lede={log.intro} />
      {times.length === 0 ? (
        <EmptyState title={log.none} figure="lighthouse-1" />
      ) : (
        times.map((time) => (
          <Card key={time.id} title={`${time.by} · ${time.community}`}>
            <p className="soft small">
              <Time at={time.from} now={now} /> – <FullTime at={time.to} part="clock" />
            </p>
            <p>{time.reason}</p>
            {time.reads.length === 0 ? (
              <p className="soft small">{log.nothing}</p>
            ) : (
              <Disclosure summary={log.reads(time.reads.length)}>
                <ul className="bullets">
                  {time.reads.map((read) => (
                    <li key={`${read.what} ${read.href} ${read.at.getTime()}`}>
                      {read.href ? <a href={read.href}>{log.things[read.what]}</a> : log.things[read.what]}{' '}
                      <span className="soft small">
                        <FullTime at={read.at} part="clock" />
                      </span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </Card>
        ))
      )}
    </>
  )
}
