import { useWords } from '#app/i18n/words.tsx'
import { Badge, StateBadge } from '#app/ui/badge.tsx'
import { LinkList, ThreadRow } from '#app/ui/list.tsx'
import { shownName } from '#app/ui/shown-name.ts'
import { Time } from '#app/ui/time.tsx'
import type { ThreadRowView } from '#worker/forum/contract.ts'
import { POSTS_PER_PAGE } from '#worker/forum/limits.ts'
import { stateBadge } from './badges.ts'
import { ShownTitle } from './shown-title.tsx'

/** To the first post that is new to this reader: in a thread of more pages than one, to a page that begins with it. */
function hrefOf({ id, replyCount, unread }: ThreadRowView): string {
  if (!unread.after) return `/t/${id}`
  return replyCount < POSTS_PER_PAGE ? `/t/${id}#new` : `/t/${id}?after=${unread.after}`
}

/** Threads in a list: what is new to this reader first seen, then what kind of thread it is and who began it. */
export function ThreadRows({
  threads,
  now,
  label,
}: {
  threads: (ThreadRowView & { place?: string })[]
  now: Date
  label?: string
}) {
  const { forum, ui } = useWords()
  return (
    <LinkList label={label}>
      {threads.map((thread) => {
        const state = stateBadge(thread.state)
        const badged =
          state ||
          thread.unopened ||
          thread.unread.count ||
          thread.pinned ||
          thread.locked ||
          thread.hard ||
          thread.kind === 'story'
        return (
          <ThreadRow
            key={thread.id}
            href={hrefOf(thread)}
            title={<ShownTitle title={thread.title} />}
            avatar={thread.figure}
            count={thread.replyCount}
            badges={
              badged ? (
                <>
                  {thread.unread.count > 0 && (
                    <Badge tone="accent" icon="chat">
                      {forum.list.new(thread.unread.count)}
                    </Badge>
                  )}
                  {thread.unopened && (
                    <Badge tone="accent" icon="chat">
                      {forum.list.unopened}
                    </Badge>
                  )}
                  {state && <StateBadge state={state} />}
                  {thread.pinned && <StateBadge state="pinned" />}
                  {thread.locked && <StateBadge state="locked" />}
                  {thread.kind === 'story' && <Badge icon="text">{forum.thread.story}</Badge>}
                  {thread.hard && <Badge icon="leaf">{ui.hardTopic}</Badge>}
                </>
              ) : undefined
            }
            meta={
              <>
                {thread.place && `${thread.place} · `}
                {forum.community.by(shownName(thread.nickname, ui))} ·{' '}
                {thread.replyCount > 0 && `${forum.list.lastReply} `}
                <Time at={thread.lastPostAt} now={now} />
              </>
            }
          />
        )
      })}
    </LinkList>
  )
}
