import { type ActionFunctionArgs, data, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { type InboxAnswer, InboxPage } from '#app/desk/inbox-page.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { AssignInput } from '#worker/messages/contract.ts'
import { handle, loader, shouldRevalidate } from './desk.inbox.conversation.tsx'

// The conversation's own page again, with what was filled in, when somebody else took it on.
export { handle, loader, shouldRevalidate }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(AssignInput, form)
  if (!parsed.ok) return data<InboxAnswer>({ form: 'assign', refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).inbox.assign(params.conversationId!, parsed.input)
  switch (outcome.kind) {
    case 'done':
      return redirect(`/desk/inbox/${params.conversationId}?done=assign&sent=${parsed.input.draftKey}`)
    case 'taken':
      return data<InboxAnswer>({ form: 'assign', refused: refusedForm(form, {}), taken: outcome }, { status: 409 })
  }
}

export default function AssignConversation() {
  return <InboxPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
