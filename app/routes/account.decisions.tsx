import { type LoaderFunctionArgs, redirect, useLoaderData, useSearchParams } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/account/decisions')
  const before = new URL(request.url).searchParams.get('before')
  return { now, ...(await context.get(servicesContext).moderation.ownDecisions(before)) }
}

export default function OwnDecisions() {
  const { decisions, next, now } = useLoaderData<typeof loader>()
  const { words } = useSpeech()
  const text = words.reports.decisions
  const [search] = useSearchParams()
  return (
    <>
      <title>{text.title}</title>
      <BackLink href="/account">{words.common.account}</BackLink>
      <PageHead title={text.title} lede={text.intro} />
      {decisions.length === 0 && <EmptyState title={text.empty} />}
      <LinkList>
        {decisions.map((decision) => (
          <LinkRow
            key={decision.id}
            href={`/decisions/${decision.id}`}
            title={text.acts[decision.act] ?? decision.act}
            badges={
              decision.objection && (
                <Badge tone="info" icon="reply">
                  {text.objectionShort[decision.objection]}
                </Badge>
              )
            }
            meta={
              <>
                {decision.community} · <Time at={decision.decidedAt} now={now} />
              </>
            }
          />
        ))}
      </LinkList>
      <Pager
        newerHref={search.get('before') ? '/account/decisions' : undefined}
        newer={words.common.firstPage}
        olderHref={next ? `/account/decisions?before=${next}` : undefined}
        older={words.common.next}
      />
    </>
  )
}
