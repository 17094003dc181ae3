import { type ReactNode, useContext } from 'react'
import {
  Links,
  type LoaderFunctionArgs,
  type MiddlewareFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { viewerContext } from './context.ts'
import { ownForm } from './forms/own-form.ts'
import { RefusedPage } from './forms/refused-page.tsx'
import { hydrates } from './hydrates.ts'
import { wordsFor } from './i18n/fetch-words.ts'
import { useSpeech, useWords } from './i18n/words.tsx'
import { SoftLinks } from './live/soft-links.tsx'
import { GlassBanner } from './manage/glass-banner.tsx'
import { LiveInbox } from './notifications/live-inbox.tsx'
import { RootContext, type RootData, rootData } from './root-data.ts'
import './ui/app.css'
import { Button, ButtonLink } from './ui/button.tsx'
import { fontUrl } from './ui/font.ts'
import { AccountMenu, type NavItem, PageShell } from './ui/page.tsx'

const SMALL_SCRIPT = import.meta.env.DEV ? '/app/small/page.ts' : '/page.js'

export function loader({ context }: LoaderFunctionArgs) {
  return rootData(context.get(viewerContext))
}

export const middleware: MiddlewareFunction<Response>[] = [ownForm]

/** In the browser, before a step to another page: its words come with its data. */
export const clientMiddleware: MiddlewareFunction<Record<string, unknown>>[] = [
  async ({ request }, next) => {
    const [came] = await Promise.all([next(), wordsFor(new URL(request.url).pathname)])
    return came
  },
]

/** What every page knows of its viewer; from the server's own context where a refused form kept the loader from running. */
export const useRoot = (): RootData | undefined => {
  const loaded = useRouteLoaderData<RootData>('root')
  const told = useContext(RootContext)
  return loaded ?? told
}

/** How a page wants to stand in the shell; a route's `handle`. */
export interface PageHandle {
  hydrates?: boolean
  width?: 'page' | 'text' | 'full'
  bare?: boolean
  /** No shell at all: the page that the quick exit lands on. */
  naked?: boolean
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const speech = useSpeech()
  const matches = useMatches()
  const { pathname } = useLocation()
  // The session ended under an open page: its menu is no member's any more.
  const ended = (useRouteError() as { data?: { code?: string } } | undefined)?.data?.code === 'unauthenticated'
  const shown = root && ended ? { ...root, member: null } : root
  const handle = (matches.at(-1)?.handle ?? {}) as PageHandle
  const app = root
    ? hydrates(
        matches.map(({ id, handle }) => ({ route: { id, handle } })),
        { root },
      )
    : false
  return (
    <html
      lang={speech.language === 'nl' ? `nl-${speech.country}` : 'en'}
      data-time-zone={speech.timeZone}
      data-member={root?.member ? '' : undefined}
      data-draft-key={root?.member?.draftKey}
      data-words={readsAllWords(root, pathname) ? 'all' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="data:," />
        {!handle.naked && <link rel="manifest" href="/app.webmanifest" />}
        {!handle.naked && <link rel="apple-touch-icon" href="/icons/ring-180.png" />}
        {!handle.naked && <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf5ec" />}
        {!handle.naked && <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12201f" />}
        {!handle.naked && <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />}
        {!handle.naked && <Links />}
      </head>
      <body>
        {handle.naked ? (
          children
        ) : (
          <Shell handle={handle} root={shown}>
            {children}
          </Shell>
        )}
        {!handle.naked && <script type="module" src={SMALL_SCRIPT} />}
        {app && <SoftLinks />}
        {app && shown?.member && !handle.bare && (
          <LiveInbox
            unread={shown.member.unread}
            here={shown.member.unreadHere}
            waiting={shown.member.staff && !/^\/desk(\/|$)/.test(pathname) ? shown.member.waiting : null}
          />
        )}
        {app && <ScrollRestoration nonce={root?.nonce} />}
        {app && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  )
}

/** Who comes on the desk, on the pages of management or in a room, and so needs the words of those: see `entry.client.tsx`. */
const readsAllWords = (root: RootData | undefined, pathname: string) =>
  pathname.startsWith('/room/') ||
  Boolean(root?.member?.staff || root?.member?.coordinator || root?.member?.awaitsSecondFactor)

function Shell({ handle, root, children }: { handle: PageHandle; root: RootData | undefined; children: ReactNode }) {
  const { forum, common: words, desk, manage, notifications: news } = useWords()
  const { pathname, search } = useLocation()
  const member = root?.member
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  const nav: NavItem[] = [
    { href: '/', label: words.home, icon: 'home', current: pathname === '/' },
    {
      href: '/groups',
      label: words.groups,
      icon: 'groups',
      current: within('/groups') || within('/c') || within('/t'),
    },
    { href: '/calendar', label: words.calendar, icon: 'calendar', current: within('/calendar') || within('/events') },
    member
      ? {
          href: '/notifications',
          label: news.nav,
          icon: 'bell',
          current: within('/notifications') || within('/messages'),
          count: member.unread < 100 ? member.unread : news.many,
          countLabel: news.navCount,
        }
      : { href: '/sign-in', label: words.signIn, icon: 'person', current: within('/sign-in') || within('/sign-up') },
    ...(member?.awaitsSecondFactor
      ? [
          {
            href: '/account/second-factor',
            label: words.secondStep.title,
            icon: 'lock',
            current: within('/account/second-factor'),
          } satisfies NavItem,
        ]
      : member?.staff
        ? [
            {
              href: '/desk',
              label: words.desk,
              icon: 'inbox',
              current: within('/desk'),
              count: member.waiting < 100 ? member.waiting : news.many,
              countLabel: desk.waits(member.waiting),
            } satisfies NavItem,
          ]
        : []),
  ]
  return (
    <PageShell
      organisation={root?.organisation ?? 'Kring'}
      nav={nav}
      path={pathname + search}
      width={handle.width}
      bare={handle.bare}
      account={
        member ? (
          <AccountMenu nickname={member.nickname} avatar={member.figure}>
            <p>
              <a href="/account">{words.account}</a>
            </p>
            <p>
              <a href="/followed">{forum.followed.link}</a>
            </p>
            {member.coordinator && (
              <p>
                <a href="/manage">{manage.title}</a>
              </p>
            )}
            <form method="post" action="/sign-out">
              <p className="small">{words.signedInAs(member.nickname)}</p>
              <Button variant="quiet" whose={false}>
                {words.signOut}
              </Button>
            </form>
          </AccountMenu>
        ) : (
          !handle.bare && (
            <ButtonLink href="/sign-up" variant="quiet" className="wide-only">
              {words.signUp}
            </ButtonLink>
          )
        )
      }
      footer={
        <>
          <p>
            {words.footer.emergency} <a href="/help">{words.footer.helpLink}</a>
          </p>
          <p>
            <a href="/info/rules">{words.footer.rules}</a>
          </p>
          {root?.demo && (
            <p>
              <a href="/demo">{words.demo}</a>
            </p>
          )}
        </>
      }
    >
      {member?.glass && <GlassBanner />}
      {children}
    </PageShell>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <RefusedPage />
}
