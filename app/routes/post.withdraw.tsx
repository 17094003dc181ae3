import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { post: await context.get(servicesContext).forum.postForm(params.postId!, 'withdraw') }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { threadId, putAway, gone, href } = await context.get(servicesContext).forum.withdraw(params.postId!)
  return redirect(putAway ? `/c/${putAway}` : gone ? `/account/posts?thread=${threadId}` : href)
}

export default function WithdrawPost() {
  const { post } = useLoaderData<typeof loader>()
  const { withdraw: words, edit } = useWords().forum
  const root = useRoot()
  const thread = post.putAway ? `/c/${post.putAway}` : post.gone ? `/account/posts?thread=${post.threadId}` : post.href
  return (
    <>
      <title>{post.community.kind === 'closed' ? root?.organisation : words.title}</title>
      <BackLink href={thread}>{post.putAway ? post.community.name : post.gone ? words.back : edit.back}</BackLink>
      <PageHead title={words.title} lede={post.opening ? words.opening : words.reply} />
      <section className="card">
        <Prose html={post.html} />
      </section>
      <Form method="post" className="row">
        <Button variant="danger">{words.confirm}</Button>
        <ButtonLink variant="quiet" href={thread}>
          {words.keep}
        </ButtonLink>
      </Form>
    </>
  )
}
