import { useWords } from '#app/i18n/words.tsx'

/** The two parts of "Berichten": what is new, and conversations. */
export function InboxTabs({ open }: { open: 'news' | 'conversations' }) {
  const { tabs } = useWords().notifications
  return (
    <nav className="parts" aria-label={tabs.label}>
      <a href="/notifications" aria-current={open === 'news' ? 'page' : undefined}>
        {tabs.news}
      </a>
      <a href="/messages" aria-current={open === 'conversations' ? 'page' : undefined}>
        {tabs.conversations}
      </a>
    </nav>
  )
}
