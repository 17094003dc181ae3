import { data, type LoaderFunctionArgs, Outlet, redirect, useLocation, useMatches } from 'react-router'
import { needSecondStep } from '#app/account/second-step.ts'
import { viewerContext } from '#app/context.ts'
import { DeskTabs } from '#app/desk/desk-tabs.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { useHints } from '#app/live/use-hints.ts'

/** The layout above every page of the desk: only people who moderate somewhere get past it, and who reads along there by a broken glass. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=${new URL(request.url).pathname}`)
  needSecondStep(member, request)
  if (!member.staff && !member.glass) throw data({ code: 'not_found' }, { status: 404 })
  return null
}

export default function DeskLayout() {
  useHints('/live/desk')
  const { pathname } = useLocation()
  const { title } = useWords().desk
  const matches = useMatches()
  // Panes have no heading of their own; a page to read or to fill in has.
  const ownHead = (matches.at(-1)?.handle as { width?: string } | undefined)?.width === 'text'
  // Each page brings the number along in its own trip.
  const page = matches.at(-1)?.loaderData as { waiting?: number; queue?: { waiting: number } } | undefined
  return (
    <>
      {!ownHead && <h1 className="hush">{title}</h1>}
      <DeskTabs
        current={
          (['inbox', 'handled', 'members'] as const).find((part) => pathname.startsWith(`/desk/${part}`)) ?? 'queue'
        }
        waiting={page?.waiting ?? page?.queue?.waiting ?? 0}
      />
      <Outlet />
    </>
  )
}
