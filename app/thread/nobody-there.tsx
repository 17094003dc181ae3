import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** In a group whose team has no professional: no promise, but who knows of it, and where somebody is now. */
export function NobodyThere({ title, live, children }: { title?: string; live?: boolean; children?: ReactNode }) {
  const words = useWords().common.nobody
  return (
    <Notice tone="amber" title={title ?? words.title} live={live}>
      {children}
      <p>{words.text}</p>
      <p>
        <a href="/help">{words.help}</a>
      </p>
    </Notice>
  )
}
