import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { LeaveInput } from '#worker/communities/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/c/${params.slug}/leave`)
  return { community: await context.get(servicesContext).communities.leaveForm(params.slug!) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(LeaveInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).communities.leave(params.slug!, parsed.input)
  switch (outcome.kind) {
    case 'taken_back':
      return redirect('/groups?taken-back')
    case 'left':
      return redirect(outcome.open ? `/c/${params.slug}?left` : '/groups?left')
  }
}

export default function Leave() {
  const { community } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().communities.leave
  const text = useErrorText()
  const root = useRoot()
  if (community.out)
    return (
      <>
        <title>{root?.organisation}</title>
        {!community.sentOut && <BackLink href={`/c/${community.slug}`}>{community.name}</BackLink>}
        <PageHead
          title={words.takeBack}
          lede={(community.out === 'put_out' ? words.takeBackLede : words.takeBackLeft)(community.name)}
        />
        <Form method="post" className="form">
          <p>{words.count(community.posts, community.more)}</p>
          {community.posts > 0 && (
            <>
              <input type="hidden" name="posts" value="withdraw" />
              <p className="soft">{words.withdrawHint}</p>
              <div className="row">
                <Button variant="danger">{words.withdraw}</Button>
              </div>
            </>
          )}
        </Form>
      </>
    )
  const title = community.sentOut ? words.sentOut.title : words.title
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : title}</title>
      {!community.sentOut && <BackLink href={`/c/${community.slug}`}>{community.name}</BackLink>}
      <RefusedFormErrors refused={refused} />
      <PageHead title={title} lede={(community.sentOut ? words.sentOut : words).lede(community.name)} />
      <Form method="post" className="form">
        <p>{words.count(community.posts, community.more)}</p>
        <RadioGroup
          name="posts"
          label={words.what}
          error={text(refused?.errors.posts)}
          choices={[
            { value: 'keep', label: words.keep, hint: words.keepHint },
            { value: 'withdraw', label: words.withdraw, hint: words.withdrawHint },
          ]}
          defaultValue={refused?.values.posts}
          required
        />
        {!community.sentOut && (
          <p className="soft">
            {community.kind === 'open' ? words.backOpen : community.listed ? words.backClosed : words.backHidden}
          </p>
        )}
        <div className="row">
          <Button variant={community.sentOut ? 'primary' : 'danger'}>
            {community.sentOut ? words.sentOut.submit : words.submit}
          </Button>
          {!community.sentOut && (
            <ButtonLink variant="quiet" href={`/c/${community.slug}`}>
              {words.stay}
            </ButtonLink>
          )}
        </div>
      </Form>
    </>
  )
}
