import { type ActionFunctionArgs, data, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { type InboxAnswer, InboxPage } from '#app/desk/inbox-page.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { NoteInput } from '#worker/messages/contract.ts'
import { handle, loader, shouldRevalidate } from './desk.inbox.conversation.tsx'

// The conversation's own page again, with what was filled in, when the note could not be kept.
export { handle, loader, shouldRevalidate }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(NoteInput, await request.formData())
  if (!parsed.ok) return data<InboxAnswer>({ form: 'note', refused: parsed }, { status: 400 })
  await context.get(servicesContext).inbox.note(params.conversationId!, parsed.input)
  return redirect(`/desk/inbox/${params.conversationId}?done=note&sent=${parsed.input.draftKey}`)
}

export default function NoteConversation() {
  return <InboxPage data={useLoaderData<typeof loader>()} answer={useAnswer<typeof action>()} />
}
