import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from './avatar.tsx'
import { Disclosure } from './disclosure.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface NavItem {
  href: string
  label: string
  icon: IconName
  current?: boolean
  /** Shown when above 0, with `countLabel` for who does not see it ("3 nieuw"). */
  count?: number | string
  countLabel?: string
}

export interface PageShellProps {
  organisation: string
  /** Start, Groepen, Agenda and what is one's own, five at most: a bar at the bottom of a phone, a row in the header elsewhere. */
  nav: NavItem[]
  /** The path of this page with its query, where the language switch comes back to. */
  path: string
  /** Right in the header: the account menu, or nothing. */
  account?: ReactNode
  footer?: ReactNode
  helpHref?: string
  /** `text`: one column to read or to fill in. `full`: no margins, for the desk and rooms. */
  width?: 'page' | 'text' | 'full'
  /** A room: no menu, no footer; the way out and the help stay. */
  bare?: boolean
  children: ReactNode
}

/**
 * Around every page. The quick exit is the first thing the keyboard reaches, it and "Hulp nu" stay in sight while the
 * page scrolls, and the notice about a dead line waits hidden for the small script.
 */
export function PageShell({
  organisation,
  nav,
  path,
  account,
  footer,
  helpHref = '/help',
  width = 'page',
  bare,
  children,
}: PageShellProps) {
  const words = useWords().ui
  return (
    <div className={bare ? 'shell shell-bare' : 'shell'}>
      <div className="top">
        <nav className="strip" aria-label={words.safety}>
          <a className="quick-exit" href="/leave" data-quick-exit>
            {words.quickExit}
            <Icon name="exit" />
          </a>
          <a className="skip" href="#content">
            {words.skipToContent}
          </a>
          <a className="help-now" href={helpHref}>
            <Icon name="help" />
            {words.helpNow}
          </a>
        </nav>
        <header className="head">
          <a className="brand" href="/">
            <Icon name="ring" />
            <span>{organisation}</span>
          </a>
          {!bare && nav.length > 0 && <MainNav items={nav} />}
          <div className="account">
            {!bare && (
              <a className="button button-bare" href="/search" rel="nofollow" aria-label={words.search}>
                <Icon name="search" />
              </a>
            )}
            {!bare && <LanguageSwitch path={path} />}
            {account}
          </div>
        </header>
      </div>
      <div className="offline" data-offline role="status" hidden>
        <Icon name="warning" />
        {words.offline}
      </div>
      <div className="offline" data-other-account role="alert" hidden>
        <Icon name="warning" />
        <p>
          {words.otherAccount} {/* A new document, not a step of the app. */}
          <a href={path} target="_self">
            {words.loadAgain}
          </a>
        </p>
      </div>
      <main
        className={width === 'page' ? 'main stack' : width === 'text' ? 'main main-text stack' : 'main main-full'}
        id="content"
        tabIndex={-1}
      >
        {children}
      </main>
      {!bare && footer && <footer className="foot">{footer}</footer>}
    </div>
  )
}

function MainNav({ items }: { items: NavItem[] }) {
  return (
    <nav className="nav" aria-label={useWords().ui.mainMenu}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          <Icon name={item.icon} />
          {item.label}
          {item.count ? (
            <span className="nav-count">
              {item.count}
              <span className="hush"> {item.countLabel}</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  )
}

function LanguageSwitch({ path }: { path: string }) {
  const other = useWords().ui.otherLanguage
  return (
    <form className="language" method="post" action="/language">
      <input type="hidden" name="language" value={other.language} />
      <input type="hidden" name="back" value={path} />
      <button type="submit" className="button button-bare" lang={other.language}>
        <span className="name">{other.name}</span>
        <span className="code" aria-hidden="true">
          {other.language.toUpperCase()}
        </span>
      </button>
    </form>
  )
}

/** The figure and nickname of who is signed in, opening on their own pages: links, and a small form to sign out. */
export function AccountMenu({ nickname, avatar, children }: { nickname: string; avatar: string; children: ReactNode }) {
  return (
    <Disclosure
      menu
      summary={
        <>
          <Avatar seed={avatar} size="small" />
          <span className="name">{nickname}</span>
        </>
      }
    >
      {children}
    </Disclosure>
  )
}

/** The title of a page with a sentence under it and, at its side, what one mostly comes here to do. */
export function PageHead({ title, lede, actions }: { title: ReactNode; lede?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
