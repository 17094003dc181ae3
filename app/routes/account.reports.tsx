import { type LoaderFunctionArgs, redirect, useLoaderData, useSearchParams } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/account/reports')
  const before = new URL(request.url).searchParams.get('before')
  return { now, ...(await context.get(servicesContext).moderation.ownReports(before)) }
}

export default function OwnReports() {
  const { reports, next, now } = useLoaderData<typeof loader>()
  const { words } = useSpeech()
  const { own, titles } = words.reports
  const [search] = useSearchParams()
  const kinds: Record<string, string> = titles
  return (
    <>
      <title>{own.title}</title>
      <BackLink href="/account">{words.common.account}</BackLink>
      <PageHead title={own.title} lede={own.intro} />
      {reports.length === 0 && <EmptyState title={own.empty} />}
      <ul className="lines">
        {reports.map((report) => (
          <li className="line" key={report.id}>
            <div>
              <p className="line-title">{words.forum.report.reasons[report.reason]}</p>
              <div className="line-meta">
                {kinds[report.subject]} · <Time at={report.sentAt} now={now} />
              </div>
            </div>
            <Badge tone={report.handledAt ? 'good' : 'plain'} icon={report.handledAt ? 'check' : 'clock'}>
              {report.handledAt ? own.handled : own.waiting}
            </Badge>
          </li>
        ))}
      </ul>
      <Pager
        newerHref={search.get('before') ? '/account/reports' : undefined}
        newer={words.common.firstPage}
        olderHref={next ? `/account/reports?before=${next}` : undefined}
        older={words.common.next}
      />
      <p>
        <a href="/reports/follow">{own.byCode}</a>
      </p>
    </>
  )
}
