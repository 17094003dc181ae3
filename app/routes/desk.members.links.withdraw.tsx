import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { PickInput } from '#worker/organisation/contract.ts'

export { loader } from './desk.members.links.tsx'

export async function action({ context, params, request }: ActionFunctionArgs) {
  const here = `/desk/members/${params.slug}/links`
  const parsed = parseForm(PickInput, await request.formData())
  if (!parsed.ok) return redirect(here)
  await context.get(servicesContext).belonging.withdrawLink(params.slug!, parsed.input)
  return redirect(`${here}?withdrawn`)
}

export { default } from './desk.members.links.tsx'
