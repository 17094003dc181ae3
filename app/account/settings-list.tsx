import type { ReactNode } from 'react'
import { LinkList, LinkRow } from '#app/ui/list.tsx'

/** One page of the settings: where it is, what it is called, and how it stands. */
export interface Setting {
  href: string
  title: string
  meta?: ReactNode
}

/** Settings that belong together, under a heading. A new page of settings is one more entry in `app/routes/account.tsx`. */
export function SettingsList({ title, settings }: { title: string; settings: Setting[] }) {
  return (
    <section className="stack stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <LinkList label={title}>
        {settings.map((setting) => (
          <LinkRow key={setting.href} {...setting} />
        ))}
      </LinkList>
    </section>
  )
}
