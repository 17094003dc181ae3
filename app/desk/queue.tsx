import { useSpeech } from '#app/i18n/words.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import type { Words } from '#worker/i18n/words.ts'
import type { QueueRow } from '#worker/moderation/contract.ts'

/** Time left until a promise, in plain words. */
export function timeLeft(dueAt: Date, now: Date, words: Words['desk']): { late: boolean; text: string } {
  const minutes = Math.floor((dueAt.getTime() - now.getTime()) / 60_000)
  if (minutes < 0) return { late: true, text: words.left.late }
  return {
    late: false,
    text: minutes < 120 ? words.left.minutes(minutes) : words.left.hours(Math.floor(minutes / 60)),
  }
}

/** What waits, most urgent first: level, clock, who and where, and the first words. */
export function Queue({ items, now, current }: { items: QueueRow[]; now: Date; current?: string }) {
  const { desk: words } = useSpeech().words
  return (
    <>
      <h2 className="pane-title">
        {words.queue} <span className="soft">{words.waiting(items.length)}</span>
      </h2>
      <p className="hush" aria-live="polite">
        {words.waiting(items.length)}
      </p>
      <LinkList label={words.queue}>
        {items.map((item) => {
          const left = timeLeft(item.dueAt, now, words)
          return (
            <LinkRow
              key={item.id}
              id={`row-${item.id}`}
              href={`/desk/items/${item.id}`}
              current={item.id === current}
              title={item.title}
              badges={
                <>
                  <LevelBadge level={item.level} />
                  <Badge icon={item.kind === 'report' ? 'flag' : 'clock'}>{words.kinds[item.kind]}</Badge>
                  <Clock late={left.late}>{left.text}</Clock>
                </>
              }
              meta={
                <>
                  {item.nickname} · {item.community}
                  <br />
                  {item.excerpt}
                </>
              }
            />
          )
        })}
      </LinkList>
    </>
  )
}
