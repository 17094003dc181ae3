import { useSpeech } from '#app/i18n/words.tsx'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemView, QueueView } from '#worker/moderation/views.ts'
import { CasePerson } from './case-person.tsx'
import { CaseReports } from './case-reports.tsx'
import { CaseSubject } from './case-subject.tsx'
import { deskHref } from './filter.ts'
import { Looking } from './looking.tsx'
import { KIND_ICONS, timeLeft, titleOf } from './queue.tsx'

/** The item with what it is about, the reports with their frozen words, and what happened before. */
export function CaseItem({ item, queue, now }: { item: ItemView; queue: QueueView; now: Date }) {
  const { desk: words } = useSpeech().words
  const left = timeLeft(item.dueAt, now, words)
  return (
    <div className="stack stack-tight">
      <div className="row">
        <LevelBadge level={item.level} />
        <Badge icon={KIND_ICONS[item.kind]}>{words.kinds[item.kind]}</Badge>
        {item.state === 'open' && <Clock late={left.late}>{left.text}</Clock>}
      </div>
      <h2 id="case" tabIndex={-1}>
        {titleOf(item, words)}
      </h2>
      <p className="soft">
        {item.community} · {item.nickname}
      </p>
      {item.reasons.length > 0 && <p>{item.reasons.map((reason) => words.reasons[reason] ?? reason).join(' ')}</p>}
      {item.look && <Looking action={`/desk/items/${item.id}/looked`} look={item.look} now={now} />}
      {item.masked && <Notice>{words.masked}</Notice>}
      <CaseReports item={item} now={now} />
      <CaseSubject item={item} now={now} />
      <CasePerson person={item.person} now={now} hrefOf={(id) => deskHref(queue.filter, id)} />
    </div>
  )
}
