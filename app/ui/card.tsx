import type { ReactNode } from 'react'

/**
 * One thing among others of its kind: a group, an event, a setting. With `href` the whole card follows its title;
 * links and buttons in `foot` still work by themselves.
 */
export function Card({
  title,
  href,
  level: Heading = 'h2',
  badges,
  foot,
  children,
}: {
  title?: ReactNode
  href?: string
  level?: 'h2' | 'h3'
  badges?: ReactNode
  foot?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="card">
      {badges && <div className="row">{badges}</div>}
      {title && <Heading className="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
      {foot && <div className="row card-foot">{foot}</div>}
    </div>
  )
}
