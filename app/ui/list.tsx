import type { MouseEvent, ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'

/** A list of rows that lead somewhere: topics, groups, messages. Fill it with `LinkRow` or `ThreadRow`. */
export function LinkList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="lines" aria-label={label}>
      {children}
    </ul>
  )
}

interface Row {
  /** Nothing where the row leads nowhere. */
  href?: string
  title: ReactNode
  meta?: ReactNode
  /** Badges above the title: the level of a case, a state. */
  badges?: ReactNode
  avatar?: string
  /** The row that is open beside the list. */
  current?: boolean
  id?: string
  onClick?: (event: MouseEvent<HTMLElement>) => void
}

/** One row: the title is the link, where it leads somewhere, and the whole row its target. `end` stands at the far side. */
export function LinkRow({ href, title, meta, badges, avatar, current, id, onClick, end }: Row & { end?: ReactNode }) {
  return (
    <li className="line" id={id}>
      {avatar !== undefined && <Avatar seed={avatar} />}
      <div>
        {badges && <div className="line-level">{badges}</div>}
        <p className="line-title">
          {href === undefined ? (
            title
          ) : (
            <a href={href} aria-current={current || undefined} onClick={onClick}>
              {title}
            </a>
          )}
        </p>
        {meta && <div className="line-meta">{meta}</div>}
      </div>
      {end}
    </li>
  )
}

/** A topic in a list, with the number of replies. */
export function ThreadRow({ count, ...row }: Row & { count: number }) {
  const label = useWords().ui.replies(count)
  return (
    <LinkRow
      {...row}
      end={
        <span className="line-count">
          <Icon name="chat" />
          <span aria-hidden="true">{count}</span>
          <span className="hush">{label}</span>
        </span>
      }
    />
  )
}

/** Nothing here yet: says so, and invites. `figure` is a drawn one (`boat-1`), `children` the next step. */
export function EmptyState({
  title,
  figure = 'pebbles-1',
  children,
}: {
  title: ReactNode
  figure?: string
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <Avatar seed={figure} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
