import { useSpeech } from '#app/i18n/words.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ItemView } from '#worker/moderation/views.ts'
import { type Part, whatChanged } from './changed.ts'

/** The words of an item as a report would freeze them today. */
function wordsNow(item: ItemView): string | null {
  switch (item.about.kind) {
    case 'words':
      return item.subject === 'thread' ? `${item.title}\n\n${item.about.markdown}` : item.about.markdown
    case 'message':
      return item.about.markdown
    case 'member':
      return item.nickname
    default:
      return null
  }
}

/** What was reported, why, and the words as they stood then beside what they are now. */
export function CaseReports({ item, now }: { item: ItemView; now: Date }) {
  const { desk: words } = useSpeech().words
  if (item.reports.length === 0) return null
  return (
    <section className="stack stack-tight" aria-labelledby="reports">
      <h3 id="reports">{words.reports}</h3>
      {item.reports.map((report) => (
        <Report key={report.createdAt.toISOString()} item={item} report={report} now={now} />
      ))}
    </section>
  )
}

/** One report, or what somebody's own words were that could not be placed. `brief` where what it is about stands beside it. */
export function Report({
  item,
  report,
  now,
  brief,
}: {
  item: ItemView
  report: ItemView['reports'][number]
  now: Date
  brief?: boolean
}) {
  const { desk: words, forum } = useSpeech().words
  if (report.reason === 'turned_away') return <TurnedAway report={report} now={now} />
  const present = wordsNow(item)
  const changed = present === null ? null : whatChanged(report.snapshot, present)
  return (
    <div className="card stack stack-tight">
      <p>
        <strong>{forum.report.reasons[report.reason]}</strong>{' '}
        <span className="soft small">
          {words.reportedBy(report.from, report.times)}, <Time at={report.createdAt} now={now} />
        </span>
      </p>
      {report.explanation && <p className="as-typed">{report.explanation}</p>}
      {changed ? (
        <>
          <p>{words.changed}</p>
          <p className="soft small">{words.thenAs}</p>
          <Marked parts={changed.before} as="del" />
          <p className="soft small">{words.nowAs}</p>
          <Marked parts={changed.after} as="ins" />
        </>
      ) : brief ? null : (
        <>
          <p className="soft small">{words.snapshot}</p>
          <blockquote className="snapshot as-typed">{report.snapshot}</blockquote>
          <p className="soft small">{words.unchanged}</p>
        </>
      )}
    </div>
  )
}

/** What somebody wrote that could not be placed: as a held post, without a place to put it. */
function TurnedAway({ report, now }: { report: ItemView['reports'][number]; now: Date }) {
  const { turnedAway: words } = useSpeech().words.desk
  return (
    <div className="card stack stack-tight">
      <p>
        <strong>{words.title}</strong>{' '}
        <span className="soft small">
          {report.from && `${report.from}, `}
          <Time at={report.createdAt} now={now} />
        </span>
      </p>
      {report.beside && (
        <p>
          {words.beside(report.beside)}{' '}
          {report.besideThread && <a href={`/t/${report.besideThread}`}>{words.besideThread}</a>}
        </p>
      )}
      {report.explanation ? (
        <blockquote className="snapshot as-typed">{report.explanation}</blockquote>
      ) : (
        <p>{words.private}</p>
      )}
      <p className="soft small">{words.told}</p>
    </div>
  )
}

/** A text in sentences, with those that are not in the other one marked. */
export function Marked({ parts, as: Mark }: { parts: Part[]; as: 'del' | 'ins' }) {
  let at = 0
  return (
    <blockquote className="snapshot as-typed">
      {parts.map((part) => {
        at += part.text.length
        return part.differs ? <Mark key={at}>{part.text}</Mark> : <span key={at}>{part.text}</span>
      })}
    </blockquote>
  )
}
