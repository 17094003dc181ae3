import { useWords } from '#app/i18n/words.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { INBOX_LISTS, type InboxList, type InboxRow } from '#worker/messages/contract.ts'
import { timeLeft } from './queue.tsx'

const hrefOf = (list: InboxList) => (list === 'waiting' ? '/desk/inbox' : `/desk/inbox?list=${list}`)

/** Who waits for the team, or what it answered or closed: level, clock, who has it, who wrote. */
export function InboxQueue({
  rows,
  list,
  next,
  now,
  current,
}: {
  rows: InboxRow[]
  list: InboxList
  next?: string | null
  now: Date
  current?: string
}) {
  const { desk, inbox: words } = useWords()
  return (
    <>
      <h2 className="pane-title">{words.lists[list]}</h2>
      <p className="hush" aria-live="polite">
        {list === 'waiting' && words.waitingLabel(rows.length)}
      </p>
      <ul className="row small">
        {INBOX_LISTS.filter((one) => one !== list).map((one) => (
          <li key={one}>
            <a href={hrefOf(one)} className="button button-bare">
              {words.lists[one]}
            </a>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="soft">{words.empty[list]}</p>}
      {rows.length > 0 && (
        <LinkList label={words.lists[list]}>
          {rows.map((row) => {
            const left = row.dueAt && timeLeft(row.dueAt, now, desk)
            return (
              <LinkRow
                key={row.id}
                href={`/desk/inbox/${row.id}`}
                current={row.id === current}
                title={row.subject}
                badges={
                  <>
                    {row.level !== 'green' && <LevelBadge level={row.level} />}
                    {left && <Clock late={left.late}>{left.text}</Clock>}
                    <Badge tone={row.mine ? 'accent' : 'plain'} icon="person">
                      {row.mine ? words.mine : row.assignedTo ? words.of(row.assignedTo) : words.nobody}
                    </Badge>
                  </>
                }
                meta={
                  <>
                    {words.with(row.nickname, row.community)}
                    <br />
                    {row.waitingSince ? words.since : words.last}{' '}
                    <Time at={row.waitingSince ?? row.lastMessageAt} now={now} />
                  </>
                }
              />
            )
          })}
        </LinkList>
      )}
      <Pager olderHref={next ? `${hrefOf(list)}${list === 'waiting' ? '?' : '&'}before=${next}` : undefined} />
    </>
  )
}
