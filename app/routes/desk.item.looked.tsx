import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { ItemPage } from '#app/desk/item-page.tsx'
import { backTo } from '#app/forms/back-to.ts'
import { handle, loader, shouldRevalidate } from './desk.item.tsx'

export { handle, loader, shouldRevalidate }

/** Remembers that somebody who is called about it has it before them, or is busy with it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  await context.get(servicesContext).moderation.markLooked(params.itemId!, { taken: form.get('taken') === 'on' })
  return backTo(form, `/desk/items/${params.itemId}`)
}

/** The page itself: the act always leads back to it. */
export default function Looked() {
  return <ItemPage data={useLoaderData<typeof loader>()} answer={undefined} />
}
