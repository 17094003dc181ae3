import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone = 'plain' | 'info' | 'accent' | 'good' | 'amber' | 'red' | 'crisis'

/** A word or two about the thing beside it. A signal colour needs an `icon` too. */
export function Badge({ tone = 'plain', icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export type BadgeRole = 'professional' | 'volunteer' | 'coordinator'

/** Who speaks here for the organisation, with their function ("begeleider, opvoedcoach"). Deelnemers have no badge. */
export function RoleBadge({ role, duty }: { role: BadgeRole; duty?: string }) {
  const word = useWords().ui.role[role]
  return (
    <Badge tone={role === 'volunteer' ? 'accent' : 'info'} icon={role === 'volunteer' ? 'heart' : 'leaf'}>
      {duty ? `${word}, ${duty}` : word}
    </Badge>
  )
}

export type Level = 'green' | 'amber' | 'red' | 'crisis'
const LEVELS: Record<Level, { tone: BadgeTone; icon: IconName }> = {
  green: { tone: 'good', icon: 'check-circle' },
  amber: { tone: 'amber', icon: 'warning' },
  red: { tone: 'red', icon: 'alert' },
  crisis: { tone: 'crisis', icon: 'crisis' },
}

/** How much haste a case has: a word, an icon of its own shape and a colour. */
export function LevelBadge({ level }: { level: Level }) {
  return <Badge {...LEVELS[level]}>{useWords().ui.level[level]}</Badge>
}

export type BadgeState = 'held' | 'hidden' | 'refused' | 'withdrawn' | 'locked' | 'pinned'
const STATES: Record<BadgeState, { tone: BadgeTone; icon: IconName }> = {
  held: { tone: 'amber', icon: 'clock' },
  hidden: { tone: 'plain', icon: 'eye-off' },
  refused: { tone: 'red', icon: 'close' },
  withdrawn: { tone: 'plain', icon: 'reply' },
  locked: { tone: 'plain', icon: 'lock' },
  pinned: { tone: 'accent', icon: 'pin' },
}

/** What has happened to a post or a topic, in the words of the house. */
export function StateBadge({ state }: { state: BadgeState }) {
  return <Badge {...STATES[state]}>{useWords().ui.state[state]}</Badge>
}
