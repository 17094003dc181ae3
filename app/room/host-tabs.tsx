import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { focusFirstToRead } from './chat.tsx'
import type { ClientRoom } from './room-state.ts'

export const TABS = ['chat', 'people', 'settings'] as const
export type Tab = (typeof TABS)[number]

/** The host's three panes; what waits for an answer is said on the tab, and a press leads there. */
export function HostTabs({ tab, show, state }: { tab: Tab; show: (tab: Tab) => void; state: ClientRoom }) {
  const words = useWords().room.host
  const waiting = state.people.filter((person) => person.standing === 'waiting' && person.here).length
  const toRead = state.messages.filter((message) => message.state === 'pending').length
  const notes: Partial<Record<Tab, string>> = {
    chat: toRead > 0 ? words.toRead(toRead) : undefined,
    people: waiting > 0 ? words.waiting(waiting) : undefined,
  }
  const choose = (one: Tab) => {
    show(one)
    if (one === 'chat' && toRead > 0) requestAnimationFrame(focusFirstToRead)
  }
  return (
    <nav className="room-tabs" aria-label={words.tabsLabel}>
      {TABS.map((one) => (
        <button key={one} type="button" aria-pressed={tab === one} onClick={() => choose(one)}>
          {words.tabs[one]} {notes[one] && <Badge tone="accent">{notes[one]}</Badge>}
        </button>
      ))}
    </nav>
  )
}
