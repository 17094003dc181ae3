import { useSpeech } from '#app/i18n/words.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Select } from '#app/ui/field.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { DECIDED_KINDS } from '#worker/moderation/contract.ts'
import type { HandledFilter, HandledRow, HandledView } from '#worker/moderation/views.ts'
import { ChooseCommunity, KIND_ICONS, titleOf } from './queue.tsx'

const handledHref = (filter: HandledFilter, before: string) => {
  const asked = Object.entries(filter).filter((one): one is [string, string] => one[1] !== null)
  return `/desk/handled?${new URLSearchParams([...asked, ['before', before]])}`
}

const hrefOf = ({ item, threadId, person }: HandledRow): string | undefined => {
  if (item) return `/desk/items/${item.id}`
  if (threadId) return `/t/${threadId}`
  return person ? `/desk/members/${person.slug}/${person.id}` : undefined
}

/** What was decided lately, the last first: what it was, whose, and who decided what. */
export function HandledList({ view, now }: { view: HandledView; now: Date }) {
  const speech = useSpeech()
  const { desk: words } = speech.words
  const { items, next, filter } = view
  const filtered = filter.community !== null || filter.kind !== null || filter.by !== null
  return (
    <>
      <h2 className="pane-title">{words.handled.title}</h2>
      <p className="soft small">{words.handled.intro}</p>
      <HandledFilters view={view} />
      {filtered && (
        <p className="small">
          {items.length === 0 && !next ? words.handled.noneFiltered : words.handled.on}{' '}
          <a href="/desk/handled">{words.filter.clear}</a>
        </p>
      )}
      {items.length > 0 && (
        <LinkList label={words.handled.title}>
          {items.map((row) => (
            <LinkRow
              key={row.id}
              href={hrefOf(row)}
              title={titleOf({ ...row, nickname: row.nickname ?? '' }, words)}
              badges={
                row.item && (
                  <>
                    <LevelBadge level={row.item.level} />
                    <Badge icon={KIND_ICONS[row.item.kind]}>{words.kinds[row.item.kind]}</Badge>
                  </>
                )
              }
              meta={
                <>
                  {row.decided ? (
                    words.decidedBy(
                      row.decided.nickname,
                      words.actsDone[row.decided.act],
                      shortWhen(row.decided.decidedAt, now, speech),
                    )
                  ) : (
                    <>
                      {words.handled.closed} <Time at={row.at} now={now} />
                    </>
                  )}
                  <br />
                  {row.nickname ? `${row.nickname} · ${row.community}` : row.community}
                  {row.excerpt && (
                    <>
                      <br />
                      {row.excerpt}
                    </>
                  )}
                </>
              }
            />
          ))}
        </LinkList>
      )}
      {items.length === 0 && !filtered && <p className="soft">{words.handled.none}</p>}
      <Pager olderHref={next ? handledHref(filter, next) : undefined} />
    </>
  )
}

/** A part of what was decided: one group, one kind of decision, one colleague. A plain form that leads to an address. */
function HandledFilters({ view: { filter, communities, team } }: { view: HandledView }) {
  const { desk: words } = useSpeech().words
  const all = { value: '', label: words.filter.all }
  return (
    <Disclosure
      summary={words.filter.title}
      open={filter.community !== null || filter.kind !== null || filter.by !== null}
    >
      <form method="get" action="/desk/handled" className="form">
        <ChooseCommunity communities={communities} chosen={filter.community} />
        <Select
          name="kind"
          label={words.handled.kind}
          defaultValue={filter.kind ?? ''}
          options={[all, ...DECIDED_KINDS.map((kind) => ({ value: kind, label: words.handled.kinds[kind] }))]}
        />
        <Select
          name="by"
          label={words.handled.by}
          defaultValue={filter.by ?? ''}
          options={[
            { value: '', label: words.handled.everybody },
            ...team.map(({ id, nickname }) => ({ value: id, label: nickname })),
          ]}
        />
        <Button variant="quiet" whose={false}>
          {words.filter.submit}
        </Button>
      </form>
    </Disclosure>
  )
}
