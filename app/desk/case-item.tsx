import { useSpeech } from '#app/i18n/words.tsx'
import { stateBadge } from '#app/thread/badges.ts'
import { Badge, LevelBadge } from '#app/ui/badge.tsx'
import { Clock } from '#app/ui/desk.tsx'
import { Post } from '#app/ui/post.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ItemView } from '#worker/moderation/contract.ts'
import { timeLeft } from './queue.tsx'

/** The item with the conversation around it, the reports with their frozen words, and what happened before. */
export function CaseItem({ item, now }: { item: ItemView; now: Date }) {
  const { desk: words, forum } = useSpeech().words
  const left = timeLeft(item.dueAt, now, words)
  return (
    <div className="stack stack-tight">
      <div className="row">
        <LevelBadge level={item.level} />
        <Badge icon={item.kind === 'report' ? 'flag' : 'clock'}>{words.kinds[item.kind]}</Badge>
        {item.state === 'open' && <Clock late={left.late}>{left.text}</Clock>}
      </div>
      <h2>{item.title}</h2>
      <p className="soft">
        {item.community} · {item.nickname}
      </p>
      <p>{item.reasons.map((reason) => words.reasons[reason] ?? reason).join(' ')}</p>
      {item.reports.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="reports">
          <h3 id="reports">{words.reports}</h3>
          {item.reports.map((report) => (
            <div className="card stack stack-tight" key={report.createdAt.toISOString()}>
              <p>
                <strong>{forum.report.reasons[report.reason]}</strong>{' '}
                <span className="soft small">
                  {words.reportedBy(report.from)}, <Time at={report.createdAt} now={now} />
                </span>
              </p>
              {report.explanation && <p className="as-typed">{report.explanation}</p>}
              <p className="soft small">{words.snapshot}</p>
              <blockquote className="snapshot as-typed">{report.snapshot}</blockquote>
            </div>
          ))}
        </section>
      )}
      <section className="stack stack-tight" aria-labelledby="conversation">
        <h3 id="conversation">{words.thread}</h3>
        <ol className="posts">
          {item.thread.map((post) => (
            <li key={post.id} className={post.subject ? 'post-subject' : undefined}>
              {post.subject && <p className="subject-mark">{words.subject}</p>}
              <Post
                id={post.id}
                level="h3"
                author={{ nickname: post.nickname, avatar: post.nickname }}
                at={post.createdAt}
                now={now}
                html={post.html}
                state={stateBadge(post.state)}
              />
            </li>
          ))}
        </ol>
        <p>
          <a href={`/t/${item.threadId}#${item.post.id}`}>{words.openThread}</a>
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="person">
        <h3 id="person">{words.person}</h3>
        <p>{words.approvedPosts(item.person.approvedPosts)}</p>
        {item.person.decisions.length === 0 ? (
          <p className="soft">{words.noHistory}</p>
        ) : (
          <ul className="bullets">
            {item.person.decisions.map((decision) => (
              <li key={decision.decidedAt.toISOString()}>
                {words.actsDone[decision.act]} · {decision.by} · <Time at={decision.decidedAt} now={now} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
