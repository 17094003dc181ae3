import { redirect } from 'react-router'
import type { Viewer } from '#app/context.ts'

/** For the layout of every page of the team: who has yet to show a second factor does so first, and comes back. */
export function needSecondStep(member: Viewer['member'], request: Request): void {
  if (!member?.awaitsSecondFactor) return
  const { pathname, search } = new URL(request.url)
  throw redirect(`/account/second-factor?next=${encodeURIComponent(pathname + search)}`)
}
