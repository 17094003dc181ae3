import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** More on request, without JavaScript. `menu` opens over the page, for a short list of acts. */
export function Disclosure({
  summary,
  menu,
  open,
  children,
}: {
  summary: ReactNode
  menu?: boolean
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className={menu ? 'details menu' : 'details'} open={open}>
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      <div className="details-body">{children}</div>
    </details>
  )
}
