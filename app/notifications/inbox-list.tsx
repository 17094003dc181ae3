import type { MouseEvent } from 'react'
import { useSubmit } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Time } from '#app/ui/time.tsx'
import type { Words } from '#worker/i18n/words.ts'
import type { InboxLine } from '#worker/notifications/contract.ts'

/** What one line of the inbox says. */
export function lineText({ lines }: Words['notifications'], line: InboxLine): string {
  switch (line.kind) {
    case 'reply':
      return lines.reply(line.nickname, line.count, line.title)
    case 'mention':
      return lines.mention(line.nickname, line.title)
    case 'decision':
      if (line.folded) return lines.folded(line.title)
      return lines.decision[line.state ?? 'withdrawn'](line.title)
    case 'join_decided':
      return lines.join_decided(line.community)
    case 'message':
      return lines.message(line.count, line.conversation, line.community)
    case 'feature_asked':
      return lines.feature_asked(line.title)
    case 'objection_decided':
      return lines.objection_decided
    case 'sanction':
      return lines.sanction(line.community)
    case 'team_note':
      return lines.team_note(line.title, line.conversation, line.community)
    case 'unattended':
      return lines.unattended(line.community)
    case 'unopened':
      return lines.unopened(line.community)
    case 'colleague_asked':
      return lines.colleague_asked(line.community)
    case 'team_joined':
      return lines.team_joined(line.community)
    case 'colleague_joined':
      return lines.colleague_joined(line.community)
    case 'urgent':
      return lines.urgent(line.community)
    case 'thread':
      return lines.thread(line.community, line.count, line.title)
    case 'late':
      return lines.late(line.community)
    case 'second_factor_reset':
      return lines.second_factor_reset
    case 'thread_moved':
      return lines.thread_moved(line.title, line.community)
    case 'thread_gone':
      return lines.thread_gone
  }
}

/**
 * Lines of the inbox. Each leads to what it is about. A line that was not read can be marked without opening it; with
 * JavaScript opening marks it too, by a form that then goes on to the same place.
 */
export function InboxList({
  lines,
  now,
  label,
  unread,
}: {
  lines: InboxLine[]
  now: Date
  label: string
  unread?: boolean
}) {
  const words = useWords().notifications
  const submit = useSubmit()
  const open = (line: InboxLine) => (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a')
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void submit(null, { method: 'post', action: `/notifications/${line.id}/open` })
  }
  return (
    <LinkList label={label}>
      {lines.map((line) => {
        const text = lineText(words, line)
        return (
          <LinkRow
            key={line.id}
            href={line.href}
            title={text}
            onClick={unread ? open(line) : undefined}
            meta={
              <>
                {line.community && `${line.community} · `}
                <Time at={line.createdAt} now={now} />
              </>
            }
            end={
              unread && (
                <form method="post" action={`/notifications/${line.id}/read`} className="line-act">
                  <Button variant="bare" aria-label={words.markReadOf(text)}>
                    {words.markRead}
                  </Button>
                </form>
              )
            }
          />
        )
      })}
    </LinkList>
  )
}
