import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { deskHref, filterOf } from '#app/desk/filter.ts'
import { type DeskAnswer, ItemPage } from '#app/desk/item-page.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { LockInput } from '#worker/forum/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).moderation.item(params.itemId!, filterOf(request))),
  }
}

/** Ends the replies in the conversation around this item, as the thread's own page does, and comes back to the item. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(LockInput, form)
  if (!parsed.ok) return data<DeskAnswer>({ at: 'thread', refused: parsed }, { status: 400 })
  await context.get(servicesContext).forum.lock(String(form.get('threadId')), parsed.input)
  const done = parsed.input.locked === 'on' ? 'lock' : 'unlock'
  return redirect(deskHref(filterOf(request), params.itemId, { done }))
}

/** Also after a refused act: somebody else's has changed the case and the queue. */
export const shouldRevalidate = () => true

export default function DeskThread() {
  return <ItemPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
