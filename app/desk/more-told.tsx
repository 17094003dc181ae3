import { useSpeech } from '#app/i18n/words.tsx'
import { useAsOpened } from '#app/live/use-as-opened.ts'
import { LevelBadge } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemView } from '#worker/moderation/views.ts'
import { Marked, Report } from './case-reports.tsx'
import { type Part, whatChanged } from './changed.ts'

/** How often an item was told of, in what a form says it saw. */
const told = (seen: string) => Number(seen.split('.')[0])

/** What the words of an item were at a version, beside what they are now; null where nobody changed them since. */
function wordsSince(item: ItemView, version: number): { before: Part[]; after: Part[] } | null {
  const { about } = item
  if (about.kind !== 'words') return null
  // The newest comes first; a decision counts as a version of its own, and keeps no words.
  const was = about.versions.filter((one) => one.version >= version).at(-1)
  if (!was) return null
  const say = (title: string | null, text: string) => (title === null ? text : `${title}\n\n${text}`)
  return whatChanged(say(was.title, was.markdown), say(was.title === null ? null : item.title, about.markdown))
}

/**
 * Something came in while somebody decided, and nothing was done: what it is, above the form they filled in. On a phone the
 * case itself is on another page. `since` and `version` are what the form had seen.
 */
export function MoreTold({ item, since, version, now }: { item: ItemView; since: string; version: number; now: Date }) {
  const { moreTold: words } = useSpeech().words.desk
  const fresh = item.reports.slice(0, Math.max(0, told(item.seen) - told(since)))
  const changed = wordsSince(item, version)
  const title = fresh.length > 0 ? words.title : changed ? words.rewritten : words.changed
  return (
    <div className="stack stack-tight">
      <Notice tone="amber" live title={title}>
        <p>{words.text}</p>
        <p>
          {words.level} <LevelBadge level={item.level} />
        </p>
      </Notice>
      {changed && <Rewritten changed={changed} />}
      {fresh.map((report) => (
        <Report key={report.createdAt.toISOString()} item={item} report={report} now={now} brief />
      ))}
    </div>
  )
}

/** Their writer changed the words while somebody has them open: before and after, where the buttons are. */
export function WordsMeanwhile({ item, version }: { item: ItemView; version: number }) {
  const { moreTold: words } = useSpeech().words.desk
  const changed = item.state === 'open' ? wordsSince(item, version) : null
  if (!changed) return null
  return (
    <div className="stack stack-tight">
      <Notice tone="amber" live title={words.rewritten}>
        <p>{words.readFirst}</p>
      </Notice>
      <Rewritten changed={changed} />
    </div>
  )
}

function Rewritten({ changed }: { changed: { before: Part[]; after: Part[] } }) {
  const { desk: words } = useSpeech().words
  return (
    <div className="card stack stack-tight">
      <p className="soft small">{words.nowAs}</p>
      <Marked parts={changed.after} as="ins" />
      <p className="soft small">{words.thenAs}</p>
      <Marked parts={changed.before} as="del" />
    </div>
  )
}

/** The item for its forms, on the version and with what had come in when the page was opened. */
export function useItemAsOpened(item: ItemView): ItemView {
  const { version, seen, person } = useAsOpened(item.id, item)
  return { ...item, version, seen, person: { ...item.person, version: person.version } }
}
