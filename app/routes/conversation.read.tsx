import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { ReadInput } from '#worker/messages/contract.ts'

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(ReadInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).messages.markRead(params.conversationId!, parsed.input)
  return redirect(`/messages/${params.conversationId}`)
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/messages/${params.conversationId}`)
