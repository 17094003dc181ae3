import { type ActionFunctionArgs, data, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { deskHref, filterOf } from '#app/desk/filter.ts'
import { type DeskAnswer, ItemPage } from '#app/desk/item-page.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { AskInput } from '#worker/moderation/contract.ts'
import { handle, loader, shouldRevalidate } from './desk.item.tsx'

export { handle, loader, shouldRevalidate }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(AskInput, await request.formData())
  if (!parsed.ok) return data<DeskAnswer>({ at: 'ask', refused: parsed }, { status: 400 })
  await context.get(servicesContext).moderation.askColleague(params.itemId!, parsed.input)
  return redirect(deskHref(filterOf(request), params.itemId, { done: 'ask' }))
}

export default function AskColleague() {
  return <ItemPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
