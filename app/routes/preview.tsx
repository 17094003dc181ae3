import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PreviewInput } from '#worker/forum/contract.ts'

/** What a text will look like; for the composer's own script. */
export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(PreviewInput, await request.formData())
  if (!parsed.ok) return Response.json({ errors: parsed.errors }, { status: 400 })
  return Response.json(await context.get(servicesContext).forum.preview(parsed.input))
}

export const loader = () => redirect('/')
