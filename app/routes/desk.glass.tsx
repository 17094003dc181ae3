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

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { now } = context.get(viewerContext)
  const services = context.get(servicesContext)
  const id = searchParams.get('time')
  if (id === null) return { now, next: null, one: false, ...(await services.moderation.glassLog()) }
  const { time, next } = await services.moderation.glassTime(id, searchParams.get('before'))
  return { now, next, one: true, times: [{ ...time, total: null, more: 0 }] }
}

/** For the team: which coordinator read along in their communities, when, and why; or one of those times with all that was read in it. */
export default function DeskGlass() {
  const { times, now, next, one } = useLoaderData<typeof loader>()
  const words = useWords()
  const { log } = words.manageTeam.glass
  return (
    <>
      <title>{log.title}</title>
      {one ? <BackLink href="/desk/glass">{log.title}</BackLink> : <BackLink href="/desk">{words.desk.title}</BackLink>}
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
              <Disclosure summary={time.total === null ? log.what : log.reads(time.total)} open={one}>
                <ul className="bullets">
                  {time.reads.map((read, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one moment may say the same
                    <li key={at}>
                      {read.href ? <a href={read.href}>{log.things[read.what]}</a> : log.things[read.what]}{' '}
                      <span className="soft small">
                        <FullTime at={read.at} part="clock" />
                      </span>
                    </li>
                  ))}
                </ul>
                {time.more > 0 && (
                  <p>
                    <a href={`/desk/glass?time=${time.id}`}>{log.more(time.more)}</a>
                  </p>
                )}
                {one && next && (
                  <p>
                    <a href={`/desk/glass?time=${time.id}&before=${next}`}>{log.earlier}</a>
                  </p>
                )}
              </Disclosure>
            )}
          </Card>
        ))
      )}
    </>
  )
}
