import type { ReactNode } from 'react'
import { useTongue, Written } from '#app/i18n/tongue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from './avatar.tsx'
import { type BadgeRole, type BadgeState, RoleBadge, StateBadge } from './badge.tsx'
import { Disclosure } from './disclosure.tsx'
import { shownName } from './shown-name.ts'
import { Time } from './time.tsx'
import type { Moment } from './when.ts'

export interface PostAuthor {
  nickname: string
  /** The seed of the drawn figure. */
  avatar: string
  role?: BadgeRole
  duty?: string
}

/** Text that people wrote, as sanitised HTML (made once, when it was written). */
export function Prose({ html }: { html: string }) {
  const lang = useTongue()(html)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was written
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}

export interface PostProps {
  id: string
  author: PostAuthor
  at: Moment
  now: Moment
  edited?: boolean
  html: string
  /** A reason to fold the text: "gaat over zelfdoding"; empty folds it without one. */
  warning?: string | null
  state?: BadgeState
  /** What its writer may expect while it is held, or why it is not shown. */
  expectation?: ReactNode
  /** The heading of the post is the nickname; `h3` under a heading of the list. */
  level?: 'h2' | 'h3'
  /** Reactions, reply, report: small forms and links. */
  actions?: ReactNode
}

/** Words about a hard topic, behind a fold that everybody opens for themselves. Works without JavaScript. */
export function Folded({ warning, children }: { warning: string; children: ReactNode }) {
  const words = useWords().ui
  return (
    <div className="folded">
      <p>
        <strong>{words.hardTopic}</strong>
        {warning && (
          <>
            : <Written text={warning} />
          </>
        )}
      </p>
      <Disclosure summary={words.showAnyway}>{children}</Disclosure>
    </div>
  )
}

/** One post in a topic, or in a case on the desk. Wrap a list of them in `<ol className="posts">`. */
export function Post({
  id,
  author,
  at,
  now,
  edited,
  html,
  warning,
  state,
  expectation,
  level: Heading = 'h2',
  actions,
}: PostProps) {
  const words = useWords().ui
  const body = <Prose html={html} />
  return (
    <article className={state === 'held' ? 'post post-held' : 'post'} id={id} aria-labelledby={`${id}-by`}>
      <Avatar seed={author.avatar} />
      <div className="post-head">
        <Heading className="nickname" id={`${id}-by`}>
          {shownName(author.nickname, words)}
        </Heading>
        {author.role && <RoleBadge role={author.role} duty={author.duty} />}
        {state && <StateBadge state={state} />}
        <p className="post-time">
          <a href={`#${id}`}>
            <Time at={at} now={now} />
          </a>
          {edited && <> · {words.edited}</>}
        </p>
      </div>
      <div className="post-body">
        {expectation && <div className="hint">{expectation}</div>}
        {warning === undefined || warning === null ? body : <Folded warning={warning}>{body}</Folded>}
        {actions && <div className="post-acts">{actions}</div>}
      </div>
    </article>
  )
}
