import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { type InboxAnswer, type InboxData, InboxPage } from '#app/desk/inbox-page.tsx'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { orTooMany } from '#app/forms/or-turned-away.ts'
import { againUnused, parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { AnswerInput } from '#worker/messages/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<InboxData> {
  const before = new URL(request.url).searchParams.get('before')
  const inbox = await context.get(servicesContext).inbox.open(params.conversationId!, before)
  const keys = { answer: newDraftKey(), close: newDraftKey(), note: newDraftKey(), assign: newDraftKey() }
  return { ...inbox, now: context.get(viewerContext).now, before, keys }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const id = params.conversationId!
  const services = context.get(servicesContext).inbox
  const back = (answer: Omit<InboxAnswer, 'form'>, status: number) =>
    data<InboxAnswer>({ form: 'answer', ...answer }, { status })
  if (form.has('insert')) {
    const { conversation } = await services.open(id, null)
    const template = conversation.templates.find((one) => one.id === form.get('template'))
    form.set('body', [String(form.get('body') ?? '').trim(), template?.body].filter(Boolean).join('\n\n'))
    return back({ refused: refusedForm(form, {}) }, 200)
  }
  const parsed = parseForm(AnswerInput, form)
  if (!parsed.ok) return back({ refused: parsed }, 400)
  const outcome = await orTooMany(services.answer(id, parsed.input), form)
  switch (outcome.kind) {
    case 'sent':
    case 'repeated':
      return redirect(`/desk/inbox/${id}?done=answer&sent=${outcome.messageId}#${outcome.messageId}`)
    case 'too_many':
      return back({ refused: refusedForm(form, { body: 'sent_fast' }) }, 429)
    case 'crossed':
      return back({ refused: againUnused(form), crossed: outcome }, 409)
  }
}

/** Also after a refused answer: what somebody else wrote is to be read first. */
export const shouldRevalidate = () => true

export default function InboxConversationPage() {
  return <InboxPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
