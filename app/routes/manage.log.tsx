import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { logDetail } from '#app/manage/log-detail.ts'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before')
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).organisation.log(before)) }
}

export default function ManageLog() {
  const { entries, next, now } = useLoaderData<typeof loader>()
  const speech = useSpeech()
  const words = speech.words.manage.log
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={words.intro} />
      {entries.length === 0 ? (
        <EmptyState title={words.empty} figure="pebbles-2" />
      ) : (
        <ul className="lines">
          {entries.map((entry) => (
            <li className="settings-row" key={entry.id}>
              <div>
                <p>
                  <strong>{entry.by}</strong> {words.acts[entry.act]}
                  {entry.person && entry.person !== entry.by && <> · {entry.person}</>}
                  {entry.community && <> · {entry.community}</>}
                </p>
                {entry.detail && <p className="soft small">{logDetail(entry, speech)}</p>}
              </div>
              <span className="soft small">
                <Time at={entry.createdAt} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager olderHref={next ? `/manage/log?before=${next}` : undefined} />
    </>
  )
}
