import { useLocation } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import './manage.css'

/** Where each part of the coordinator's pages is. */
export const SECTIONS = {
  communities: '/manage/communities',
  days: '/manage/days',
  team: '/manage/team',
  help: '/manage/help',
  entrances: '/manage/entrances',
  glass: '/manage/glass',
  log: '/manage/log',
} as const

/** The parts of the coordinator's pages, above each of them. */
export function ManageNav() {
  const words = useWords().manage
  const { pathname } = useLocation()
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return (
    <nav className="manage-nav" aria-label={words.title}>
      <ul>
        <li>
          <a href="/manage" aria-current={pathname === '/manage' ? 'page' : undefined}>
            {words.sections.home}
          </a>
        </li>
        {Object.entries(SECTIONS).map(([key, path]) => (
          <li key={key}>
            <a href={path} aria-current={within(path) ? 'page' : undefined}>
              {words.sections[key as keyof typeof SECTIONS]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
