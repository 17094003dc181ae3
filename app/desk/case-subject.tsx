import { useSpeech } from '#app/i18n/words.tsx'
import { stateBadge } from '#app/thread/badges.ts'
import { StateBadge } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Post, Prose } from '#app/ui/post.tsx'
import { Time } from '#app/ui/time.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { ItemView, SubjectView } from '#worker/moderation/views.ts'
import { ToldWords } from './case-person.tsx'

type Of<K extends SubjectView['kind']> = Extract<SubjectView, { kind: K }>

/** What the item is about, as it stands now: words in their conversation, a message, a nickname, a request, a decision. */
export function CaseSubject({ item, now }: { item: ItemView; now: Date }) {
  const { desk: words } = useSpeech().words
  switch (item.about.kind) {
    case 'words':
      return <Words about={item.about} now={now} />
    case 'message':
      return (
        <section className="stack stack-tight" aria-labelledby="message">
          <h3 id="message">{words.message}</h3>
          {item.about.state === 'hidden' && <StateBadge state="hidden" />}
          <div className="card">
            <Prose html={item.about.html} />
          </div>
          <p className="soft small">{words.messageOnly}</p>
        </section>
      )
    case 'member':
      return <p>{words.member}</p>
    case 'join_request':
      return <Request about={item.about} now={now} />
    case 'decision':
      return <Objection about={item.about} now={now} />
  }
}

function Words({ about, now }: { about: Of<'words'>; now: Date }) {
  const { desk: words } = useSpeech().words
  return (
    <section className="stack stack-tight" aria-labelledby="conversation">
      <h3 id="conversation">{words.thread}</h3>
      {about.locked && <StateBadge state="locked" />}
      <ol className="posts">
        {about.thread.map((post) => (
          <li key={post.id} className={post.subject ? 'post-subject' : undefined}>
            {post.subject && <p className="subject-mark">{words.subject}</p>}
            <Post
              id={post.id}
              level="h3"
              author={{ nickname: post.nickname, avatar: post.figure }}
              at={post.createdAt}
              now={now}
              html={post.html}
              state={stateBadge(post.state)}
            />
          </li>
        ))}
      </ol>
      {about.versions.length > 0 && (
        <Disclosure summary={words.versions(about.versions.length)}>
          {about.versions.map((version) => (
            <div key={version.version} className="stack stack-tight">
              <p className="soft small">
                {words.before} <Time at={version.replacedAt} now={now} />
              </p>
              <blockquote className="snapshot as-typed">
                {version.title && <strong>{version.title}</strong>} {version.markdown}
              </blockquote>
            </div>
          ))}
        </Disclosure>
      )}
      <p>
        <a href={`/t/${about.threadId}#${about.postId}`}>{words.openThread}</a>
      </p>
    </section>
  )
}

function Request({ about, now }: { about: Of<'join_request'>; now: Date }) {
  const { join } = useSpeech().words.desk
  return (
    <section className="stack stack-tight" aria-labelledby="request">
      <h3 id="request">{join.title}</h3>
      {about.state !== 'open' && <p>{join.states[about.state]}</p>}
      {about.answers.length === 0 && <p className="soft">{about.state === 'open' ? join.none : join.noneLeft}</p>}
      <dl className="card stack stack-tight">
        {about.answers.map(({ question, answer }) => (
          <div key={question}>
            <dt>
              <strong>{question}</strong>
            </dt>
            <dd className="as-typed">{answer || <span className="soft">{join.noAnswer}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>
            <strong>{join.consent}</strong>
          </dt>
          <dd>
            <Time at={about.consentedAt} now={now} />
          </dd>
        </div>
      </dl>
      {about.words && (
        <p className="as-typed">
          {join.said}: {about.words}
        </p>
      )}
    </section>
  )
}

function Objection({ about, now }: { about: Of<'decision'>; now: Date }) {
  const speech = useSpeech()
  const { desk: words } = speech.words
  return (
    <>
      <section className="stack stack-tight" aria-labelledby="objection">
        <h3 id="objection">{words.objection.title}</h3>
        <blockquote className="card as-typed">{about.text}</blockquote>
        {about.words && (
          <p className="as-typed">
            {words.objection.answer}: {about.words}
          </p>
        )}
      </section>
      <section className="stack stack-tight" aria-labelledby="decision">
        <h3 id="decision">{words.objection.decision}</h3>
        <div className="card stack stack-tight">
          <p>{words.objection.by(about.by, words.actsDone[about.act], shortWhen(about.decidedAt, now, speech))}</p>
          {(about.rule || about.reason) && <p className="soft small">{words.told}</p>}
          <ToldWords decision={about} />
        </div>
        {about.post && (
          <>
            <div className="card">
              <Prose html={about.post.html} />
            </div>
            <p>
              <a href={`/t/${about.post.threadId}`}>{words.openThread}</a>
            </p>
          </>
        )}
      </section>
    </>
  )
}
