import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { EmailLinkPage } from '#app/account/email-link-page.tsx'
import { servicesContext } from '#app/context.ts'

export const handle = { width: 'text' }

export function loader({ request }: LoaderFunctionArgs) {
  return { done: new URL(request.url).searchParams.has('done') }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await context.get(servicesContext).email.never(params.token!)
  switch (outcome.kind) {
    case 'gone':
      return data(outcome, { status: 404 })
    case 'done':
      return redirect('/email/never/done?done')
  }
}

export default function NeverMail() {
  const { done } = useLoaderData<typeof loader>()
  const gone = useActionData<typeof action>()
  return <EmailLinkPage about="never" state={gone ? 'gone' : done ? 'done' : 'asked'} />
}
