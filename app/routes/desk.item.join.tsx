import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { deskHref, filterOf } from '#app/desk/filter.ts'
import { type DeskAnswer, ItemPage, moreTold } from '#app/desk/item-page.tsx'
import { parseForm, wordsIn } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { JoinDecisionInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).moderation.item(params.itemId!, filterOf(request))),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(JoinDecisionInput, form)
  if (!parsed.ok) return data<DeskAnswer>({ at: 'join', refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).moderation.answerJoin(params.itemId!, parsed.input)
  switch (outcome.kind) {
    case 'decided':
      return data<DeskAnswer>({ decidedBy: outcome.by, words: wordsIn(form) }, { status: 409 })
    case 'more_told':
      return data<DeskAnswer>(moreTold('join', form), { status: 409 })
    case 'done':
      return redirect(deskHref(filterOf(request), params.itemId, { done: outcome.act }))
  }
}

/** Also after a refused act: somebody else's has changed the case and the queue. */
export const shouldRevalidate = () => true

export default function DeskJoin() {
  return <ItemPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
