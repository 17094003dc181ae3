import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Select } from '#app/ui/field.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { WITHDRAWN_TITLE } from '#worker/forum/limits.ts'
import type { Words } from '#worker/i18n/words.ts'
import { ITEM_KINDS, type ItemKind } from '#worker/moderation/contract.ts'
import type { QueueRow, QueueView } from '#worker/moderation/views.ts'
import { OnCall } from './ask-colleague.tsx'
import { deskHref } from './filter.ts'

/** Time left until a promise, in plain words. */
export function timeLeft(dueAt: Date, now: Date, words: Words['desk']): { late: boolean; text: string } {
  const minutes = Math.floor((dueAt.getTime() - now.getTime()) / 60_000)
  if (minutes < 0) return { late: true, text: words.left.late }
  const hours = Math.floor(minutes / 60)
  const { left } = words
  return {
    late: false,
    text: hours < 2 ? left.minutes(minutes) : hours < 48 ? left.hours(hours) : left.days(Math.floor(hours / 24)),
  }
}

/** Each kind has an icon of its own beside its word. */
export const KIND_ICONS: Record<ItemKind, IconName> = {
  held_post: 'clock',
  report: 'flag',
  join_request: 'person',
  objection: 'reply',
}

/** What an item is called: its thread, unless its title went with what was taken back, or what it is about and whose. */
export const titleOf = (item: Pick<QueueRow, 'subject' | 'title' | 'nickname'>, words: Words['desk']): string =>
  (item.subject === 'post' || item.subject === 'thread') && item.title && item.title !== WITHDRAWN_TITLE
    ? item.title
    : words.titles[item.subject](item.nickname)

/** What waits, most urgent first: level, clock, who and where, and the first words. */
export function Queue({ queue, now, current }: { queue: QueueView; now: Date; current?: string }) {
  const { desk: words, manageTeam } = useSpeech().words
  const { items, filter } = queue
  const staff = useRoot()?.member?.staff
  const filtered = filter.community !== null || filter.kind !== null
  return (
    <>
      <h2 className="pane-title">
        {words.queue} <span className="soft">{words.waiting(items.length)}</span>
      </h2>
      <p className="hush" aria-live="polite">
        {words.waiting(items.length)}
      </p>
      <QueueFilters queue={queue} />
      {filtered && (
        <p className="small">
          {items.length === 0 ? words.emptyFiltered : words.filter.on} <a href="/desk">{words.filter.clear}</a>
        </p>
      )}
      <LinkList label={words.queue}>
        {items.map((item) => {
          const left = timeLeft(item.dueAt, now, words)
          return (
            <LinkRow
              key={item.id}
              id={`row-${item.id}`}
              href={deskHref(filter, item.id)}
              current={item.id === current}
              title={titleOf(item, words)}
              badges={
                <>
                  <LevelBadge level={item.level} />
                  <Badge icon={KIND_ICONS[item.kind]}>{words.kinds[item.kind]}</Badge>
                  <Clock late={left.late}>{left.text}</Clock>
                </>
              }
              meta={
                <>
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
          )
        })}
      </LinkList>
      <OnCall communities={queue.communities} />
      <p className="small pane-note">
        {staff ? (
          <a href="/desk/glass">{manageTeam.glass.log.title}</a>
        ) : (
          <a href="/manage/glass">{manageTeam.glass.title}</a>
        )}
      </p>
    </>
  )
}

/** One community of those whose desk this is, or all. */
export function ChooseCommunity({
  communities,
  chosen,
}: {
  communities: { slug: string; name: string }[]
  chosen: string | null
}) {
  const { filter } = useSpeech().words.desk
  return (
    <Select
      name="community"
      label={filter.community}
      defaultValue={chosen ?? ''}
      options={[
        { value: '', label: filter.all },
        ...communities.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  )
}

/** A part of the queue: one community, one kind. A plain form that leads to an address. */
function QueueFilters({ queue: { filter, communities } }: { queue: QueueView }) {
  const { desk: words } = useSpeech().words
  const all = { value: '', label: words.filter.all }
  return (
    <Disclosure summary={words.filter.title} open={filter.community !== null || filter.kind !== null}>
      <form method="get" action="/desk" className="form">
        <ChooseCommunity communities={communities} chosen={filter.community} />
        <Select
          name="kind"
          label={words.filter.kind}
          defaultValue={filter.kind ?? ''}
          options={[all, ...ITEM_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))]}
        />
        <Button variant="quiet" whose={false}>
          {words.filter.submit}
        </Button>
      </form>
    </Disclosure>
  )
}
