import { Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect('/sign-in?next=/messages/muted')
  return { now, ...(await context.get(servicesContext).messages.muted()) }
}

export default function Muted() {
  const { people, now } = useLoaderData<typeof loader>()
  const { conversation, muted: words } = useWords().messages
  return (
    <>
      <title>{words.title}</title>
      <BackLink href="/messages">{conversation.back}</BackLink>
      <PageHead title={words.title} lede={words.intro} />
      {people.length === 0 && <EmptyState title={words.empty} />}
      <ul className="stack stack-tight">
        {people.map((person) => (
          <li key={person.id} className="card">
            <div className="row">
              <Avatar seed={person.figure} size="small" />
              <strong>{person.nickname}</strong>
              <span className="soft small">
                {words.since} <Time at={person.createdAt} now={now} />
              </span>
            </div>
            <Form method="post" action="/messages/unmute">
              <input type="hidden" name="person" value={person.id} />
              <Button variant="quiet">{words.unmute(person.nickname)}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
