import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { deskHref, filterOf } from '#app/desk/filter.ts'
import { type DeskAnswer, ItemPage, moreTold } from '#app/desk/item-page.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { LevelInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).moderation.item(params.itemId!, filterOf(request))),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(LevelInput, form)
  if (!parsed.ok) return data<DeskAnswer>({ at: 'level', refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).moderation.setLevel(params.itemId!, parsed.input)
  switch (outcome.kind) {
    case 'more_told':
      return data<DeskAnswer>(moreTold('level', form), { status: 409 })
    case 'reason_needed':
      return data<DeskAnswer>(
        { at: 'level', refused: refusedForm(form, { reason: 'case_reason_needed' }) },
        { status: 400 },
      )
    case 'done':
      return redirect(
        outcome.stillSeen
          ? deskHref(filterOf(request), params.itemId, { done: 'level' })
          : deskHref(filterOf(request), undefined, { 'handed-over': '1' }),
      )
  }
}

/** Also after a refused act: somebody else's has changed the case and the queue. */
export const shouldRevalidate = () => true

export default function DeskLevel() {
  return <ItemPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
