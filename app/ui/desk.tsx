import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from './icon.tsx'

export type Pane = 'queue' | 'case' | 'acts'

/**
 * The desk: queue, case and acts side by side on a wide screen; on a phone the `open` one, with links to the others.
 * Inside `PageShell width="full"`. A pane that is not there (no case chosen) has no link.
 */
export function DeskPanes({
  open,
  hrefs,
  names,
  queue,
  subject,
  acts,
}: {
  open: Pane
  hrefs: Partial<Record<Pane, string>>
  /** What the panes are called here, where the words of the queue do not fit. */
  names?: Partial<Record<Pane, string>>
  queue: ReactNode
  /** The case with its context; an empty state while none is chosen. */
  subject: ReactNode
  acts?: ReactNode
}) {
  const words = useWords().ui.panes
  return (
    <div className="desk" data-open={open}>
      <nav className="desk-tabs" aria-label={words.label}>
        {(['queue', 'case', 'acts'] as const).map(
          (pane) =>
            hrefs[pane] && (
              <a key={pane} href={hrefs[pane]} aria-current={pane === open ? 'page' : undefined}>
                {names?.[pane] ?? words[pane]}
              </a>
            ),
        )}
      </nav>
      <section className="pane pane-queue" aria-label={names?.queue ?? words.queue}>
        {queue}
      </section>
      <section className="pane pane-case" aria-label={words.case}>
        {subject}
      </section>
      {acts && (
        <section className="pane pane-acts" aria-label={names?.acts ?? words.acts}>
          {acts}
        </section>
      )}
    </div>
  )
}

/** How long a case may still wait, in plain words the caller gives ("nog 40 min", "12 min te laat"). */
export function Clock({ late, children }: { late?: boolean; children: ReactNode }) {
  return (
    <span className={late ? 'clock clock-late' : 'clock'}>
      <Icon name={late ? 'alert' : 'clock'} />
      {children}
    </span>
  )
}
