import { type ActionFunctionArgs, redirect } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'

export async function action({ context }: ActionFunctionArgs) {
  const cookies = context.get(cookiesContext)
  await context.get(servicesContext).accounts.signOut(cookies.read('session'))
  return redirect('/', {
    headers: [
      ['Set-Cookie', cookies.write('session', null)],
      ['Set-Cookie', cookies.write('recovery', null)],
    ],
  })
}

export const loader = () => redirect('/')
