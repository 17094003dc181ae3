import { useSpeech } from '#app/i18n/words.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { HandledRow } from '#worker/moderation/views.ts'
import { KIND_ICONS, titleOf } from './queue.tsx'

/** What was handled lately, the last first: what it was, whose, and who decided what. */
export function HandledList({ items, next, now }: { items: HandledRow[]; next: string | null; now: Date }) {
  const speech = useSpeech()
  const { desk: words } = speech.words
  return (
    <>
      <h2 className="pane-title">{words.handled.title}</h2>
      <p className="soft small">{words.handled.intro}</p>
      {items.length > 0 && (
        <LinkList label={words.handled.title}>
          {items.map((item) => (
            <LinkRow
              key={item.id}
              href={`/desk/items/${item.id}`}
              title={titleOf(item, words)}
              badges={
                <>
                  <LevelBadge level={item.level} />
                  <Badge icon={KIND_ICONS[item.kind]}>{words.kinds[item.kind]}</Badge>
                </>
              }
              meta={
                <>
                  {item.decided ? (
                    words.decidedBy(
                      item.decided.nickname,
                      words.actsDone[item.decided.act],
                      shortWhen(item.decided.decidedAt, now, speech),
                    )
                  ) : (
                    <>
                      {words.handled.closed} <Time at={item.closedAt} now={now} />
                    </>
                  )}
                  <br />
                  {item.nickname} · {item.community}
                  {item.excerpt && (
                    <>
                      <br />
                      {item.excerpt}
                    </>
                  )}
                </>
              }
            />
          ))}
        </LinkList>
      )}
      {items.length === 0 && <p className="soft">{words.handled.none}</p>}
      <Pager olderHref={next ? `/desk/handled?before=${next}` : undefined} />
    </>
  )
}
