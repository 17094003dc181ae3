import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/posts/${params.postId}/mute`)
  const person = await context.get(servicesContext).messages.muteForm(params.postId!)
  if (person.muted) throw redirect('/messages/muted')
  return { person }
}

export async function action({ context, params }: ActionFunctionArgs) {
  await context.get(servicesContext).messages.muteAuthor(params.postId!)
  return redirect('/messages/muted')
}

export default function MuteAuthor() {
  const { person } = useLoaderData<typeof loader>()
  const { conversation: words, contact } = useWords().messages
  const { keep } = useWords().forum.withdraw
  const root = useRoot()
  return (
    <>
      <title>{root?.organisation}</title>
      <BackLink href={person.href}>{contact.back}</BackLink>
      <PageHead title={words.muteTitle(person.nickname)} lede={words.muteText} />
      <p>{words.muteForum}</p>
      <Form method="post" className="row">
        <Button variant="danger" icon="close">
          {words.mute}
        </Button>
        <ButtonLink variant="quiet" href={person.href}>
          {keep}
        </ButtonLink>
      </Form>
    </>
  )
}
