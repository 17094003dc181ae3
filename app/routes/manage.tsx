import { data, type LoaderFunctionArgs, Outlet, redirect, useLoaderData } from 'react-router'
import { needSecondStep } from '#app/account/second-step.ts'
import { viewerContext } from '#app/context.ts'
import { ManageNav } from '#app/manage/nav.tsx'

/** The layout above every page of the coordinator: only they get past it, and only after a second step. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  const next = new URL(request.url).pathname
  if (!member) throw redirect(`/sign-in?next=${next}`)
  needSecondStep(member, request)
  if (!member.coordinator) throw data({ code: 'not_found' }, { status: 404 })
  return { care: member.care }
}

export default function ManageLayout() {
  const { care } = useLoaderData<typeof loader>()
  return (
    <>
      <ManageNav care={care} />
      <Outlet />
    </>
  )
}
