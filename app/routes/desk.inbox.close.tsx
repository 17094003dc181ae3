import { type ActionFunctionArgs, data, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { type InboxAnswer, InboxPage } from '#app/desk/inbox-page.tsx'
import { againUnused, parseForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { AnswerInput } from '#worker/messages/contract.ts'
import { handle, loader, shouldRevalidate } from './desk.inbox.conversation.tsx'

// The conversation's own page again, with what was filled in, when it could not be closed.
export { handle, loader, shouldRevalidate }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const id = params.conversationId!
  const parsed = parseForm(AnswerInput, form)
  if (!parsed.ok) return data<InboxAnswer>({ form: 'close', refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).inbox.close(id, parsed.input)
  switch (outcome.kind) {
    case 'sent':
    case 'repeated':
      return redirect(`/desk/inbox/${id}?done=close&sent=${outcome.messageId}`)
    case 'crossed':
      return data<InboxAnswer>({ form: 'close', refused: againUnused(form), crossed: outcome }, { status: 409 })
  }
}

export default function CloseConversation() {
  return <InboxPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
