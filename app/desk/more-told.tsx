import { useSpeech } from '#app/i18n/words.tsx'
import { useAsOpened } from '#app/live/use-as-opened.ts'
import { LevelBadge } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemView } from '#worker/moderation/views.ts'
import { Report } from './case-reports.tsx'

/** How often an item was told of, in what a form says it saw. */
const told = (seen: string) => Number(seen.split('.')[0])

/**
 * Something came in while somebody decided, and nothing was done: what it is, above the form they filled in. On a phone the
 * case itself is on another page.
 */
export function MoreTold({ item, since, now }: { item: ItemView; since: string; now: Date }) {
  const { moreTold: words } = useSpeech().words.desk
  const fresh = item.reports.slice(0, Math.max(0, told(item.seen) - told(since)))
  return (
    <div className="stack stack-tight">
      <Notice tone="amber" live title={fresh.length > 0 ? words.title : words.changed}>
        <p>{words.text}</p>
        <p>
          {words.level} <LevelBadge level={item.level} />
        </p>
      </Notice>
      {fresh.map((report) => (
        <Report key={report.createdAt.toISOString()} item={item} report={report} now={now} brief />
      ))}
    </div>
  )
}

/** The item for its forms, on the version and with what had come in when the page was opened. */
export function useItemAsOpened(item: ItemView): ItemView {
  const { version, seen, person } = useAsOpened(item.id, item)
  return { ...item, version, seen, person: { ...item.person, version: person.version } }
}
