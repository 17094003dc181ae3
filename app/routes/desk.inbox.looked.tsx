import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { InboxPage } from '#app/desk/inbox-page.tsx'
import { backTo } from '#app/forms/back-to.ts'
import { handle, loader, shouldRevalidate } from './desk.inbox.conversation.tsx'

export { handle, loader, shouldRevalidate }

/** Remembers that somebody who is called about it has it before them, or is busy with it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  await context.get(servicesContext).inbox.markLooked(params.conversationId!, { taken: form.get('taken') === 'on' })
  return backTo(form, `/desk/inbox/${params.conversationId}`)
}

/** The page itself: the act always leads back to it. */
export default function Looked() {
  return <InboxPage data={useLoaderData<typeof loader>()} answer={undefined} />
}
