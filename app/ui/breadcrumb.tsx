import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from './icon.tsx'

/** One step up, above the title. Enough for nearly every page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back" href={href}>
      <Icon name="arrow-left" />
      {children}
    </a>
  )
}

/** The steps down to this page, where one step up is not enough. The page itself is its title, not a step. */
export function Breadcrumb({ steps }: { steps: { href: string; label: ReactNode }[] }) {
  return (
    <nav className="crumbs" aria-label={useWords().ui.path}>
      <ol>
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
