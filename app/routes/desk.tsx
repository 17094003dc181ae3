import { data, type LoaderFunctionArgs, Outlet, redirect } from 'react-router'
import { viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useHints } from '#app/live/use-hints.ts'

/** The layout above every page of the desk: only people who moderate somewhere get past it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=${new URL(request.url).pathname}`)
  if (!member.staff) throw data({ code: 'not_found' }, { status: 404 })
  return null
}

export default function DeskLayout() {
  useHints('/live/desk')
  return (
    <>
      <h1 className="hush">{useWords().desk.title}</h1>
      <Outlet />
    </>
  )
}
