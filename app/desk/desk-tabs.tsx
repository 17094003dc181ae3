import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** The parts of the desk, above its panes: what is read over, what was handled, who waits for an answer, who belongs. */
export function DeskTabs({
  current,
  waiting,
}: {
  current: 'queue' | 'handled' | 'inbox' | 'members'
  waiting: number
}) {
  const { desk, inbox: words } = useWords()
  const staff = useRoot()?.member?.staff
  return (
    <nav className="desk-parts" aria-label={words.tabs}>
      <a href="/desk" aria-current={current === 'queue' ? 'page' : undefined}>
        <Icon name="check-circle" />
        {words.queueTab}
      </a>
      <a href="/desk/handled" aria-current={current === 'handled' ? 'page' : undefined}>
        <Icon name="list" />
        {desk.handled.title}
      </a>
      <a href="/desk/inbox" aria-current={current === 'inbox' ? 'page' : undefined}>
        <Icon name="chat" />
        {words.inboxTab}
        {waiting > 0 && (
          <span className="nav-count">
            <span aria-hidden="true">{waiting}</span>
            <span className="hush">{words.waitingLabel(waiting)}</span>
          </span>
        )}
      </a>
      {staff && (
        <a href="/desk/members" aria-current={current === 'members' ? 'page' : undefined}>
          <Icon name="groups" />
          {words.membersTab}
        </a>
      )}
    </nav>
  )
}
