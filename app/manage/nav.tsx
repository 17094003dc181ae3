import { useLocation } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from '#app/ui/icon.tsx'
import './manage.css'

/** Where each part of the coordinator's pages is. */
export const SECTIONS = {
  communities: '/manage/communities',
  days: '/manage/days',
  team: '/manage/team',
  help: '/manage/help',
  words: '/manage/words',
  templates: '/manage/templates',
  info: '/manage/info',
  entrances: '/manage/entrances',
  glass: '/manage/glass',
  log: '/manage/log',
} as const

/** The parts of the coordinator's pages, above each of them; on a phone one step back to the page that lists them. */
export function ManageNav({ care }: { care: { unattended: number; stale: number } | null }) {
  const words = useWords().manage
  const { pathname } = useLocation()
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  // A page below one of the parts has its own way up.
  const part = Object.values(SECTIONS).some((path) => path === pathname)
  return (
    <nav className="manage-nav" aria-label={words.title}>
      {part && (
        <a href="/manage" className="back narrow-only">
          <Icon name="arrow-left" />
          {words.title}
          <CareCount number={care?.unattended} label={words.home.unattendedCount} />
        </a>
      )}
      <ul className="wide-only">
        <li>
          <a href="/manage" aria-current={pathname === '/manage' ? 'page' : undefined}>
            {words.sections.home}
            <CareCount number={care?.unattended} label={words.home.unattendedCount} />
          </a>
        </li>
        {Object.entries(SECTIONS).map(([key, path]) => (
          <li key={key}>
            <a href={path} aria-current={within(path) ? 'page' : undefined}>
              {words.sections[key as keyof typeof SECTIONS]}
              {key === 'help' && <CareCount number={care?.stale} label={words.home.staleLines} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How much asks for the coordinator; nothing where nothing does. */
export function CareCount({ number, label }: { number: number | null | undefined; label: (number: number) => string }) {
  if (!number) return null
  return (
    <span className="nav-count">
      <span aria-hidden="true">{number}</span>
      <span className="hush">{label(number)}</span>
    </span>
  )
}
