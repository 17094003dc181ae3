import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'info' | 'good' | 'amber' | 'red' | 'crisis'

export const TONE_ICONS: Record<Tone, IconName> = {
  info: 'info',
  good: 'check-circle',
  amber: 'warning',
  red: 'alert',
  crisis: 'crisis',
}

/**
 * Something to know before going on. The colour always comes with an icon and a word: the `title`, or else the tone's
 * own word for those who do not see it. `live` for what appears in answer to an act: it is then read out (at once
 * for red and crisis). `crisis` is for help lines only.
 */
export function Notice({
  tone = 'info',
  title,
  live,
  id,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  live?: boolean
  id?: string
  children?: ReactNode
}) {
  const words = useWords().ui
  const urgent = tone === 'red' || tone === 'crisis'
  return (
    <div className={`notice notice-${tone}`} id={id} role={live ? (urgent ? 'alert' : 'status') : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div>
        {title ? <p className="notice-title">{title}</p> : <span className="hush">{words.tone[tone]}: </span>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
