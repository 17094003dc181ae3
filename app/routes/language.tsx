import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { safeNext } from '#app/forms/next.ts'
import { asLanguage } from '#worker/i18n/words.ts'

/** Chooses the language of the pages, and of mail to who is signed in, and goes back to where one was. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = asLanguage(form.get('language') as string | null) ?? 'nl'
  if (context.get(viewerContext).member) await context.get(servicesContext).email.chooseLanguage(language)
  return redirect(safeNext(form.get('back')), {
    headers: { 'Set-Cookie': context.get(cookiesContext).write('language', language) },
  })
}

export const loader = () => redirect('/')
