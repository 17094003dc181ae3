import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'
import { asLanguage } from '#worker/i18n/words.ts'

/** Chooses the language of the pages and goes back to where one was. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = asLanguage(form.get('language') as string | null) ?? 'nl'
  return redirect(safeNext(form.get('back')), {
    headers: { 'Set-Cookie': context.get(cookiesContext).write('language', language) },
  })
}

export const loader = () => redirect('/')
