import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { AcceptInput } from '#worker/accounts/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const invitation = await context.get(servicesContext).accounts.invitation(params.token!)
  const nickname = context.get(viewerContext).member?.nickname ?? null
  const here = `/invite/${params.token}`
  return data({ invitation, nickname, here }, { status: invitation ? 200 : 404 })
}

/** Accepts: the member becomes staff, and goes on by the second step to where their work is. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(AcceptInput, await request.formData())
  if (!parsed.ok) return data({ refused: 'another' as const }, { status: 400 })
  const outcome = await context.get(servicesContext).accounts.acceptInvitation(params.token!, parsed.input)
  switch (outcome.kind) {
    case 'gone':
      return redirect(`/invite/${params.token}`)
    case 'own':
    case 'another':
    case 'sent_out':
      return data({ refused: outcome.kind }, { status: 422 })
    case 'done':
      return redirect(`/account/second-factor?next=${encodeURIComponent(outcome.coordinator ? '/manage' : '/desk')}`)
  }
}

export default function Invite() {
  const { invitation, nickname, here } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const { account, accounts } = useWords()
  const words = account.invite
  if (!invitation)
    return (
      <>
        <title>{words.gone}</title>
        <PageHead title={words.gone} lede={words.goneText} />
      </>
    )
  const next = encodeURIComponent(here)
  return (
    <>
      <title>{words.title}</title>
      {refused?.refused === 'sent_out' && (
        <Notice tone="amber" live title={words.sentOut}>
          {words.sentOutText}
        </Notice>
      )}
      {refused?.refused === 'another' && nickname && (
        <Notice tone="amber" live title={words.another(nickname)}>
          {words.anotherText}
        </Notice>
      )}
      <PageHead title={words.title} lede={words.intro} />
      <ul className="stack stack-tight">
        {invitation.coordinator && <li>{words.coordinator}</li>}
        {invitation.roles.map(({ role, community }) => (
          <li key={community}>{words.role(role, community)}</li>
        ))}
      </ul>
      {invitation.staffFunction && <p>{words.duty(invitation.staffFunction)}</p>}
      <p>{words.visible}</p>
      {invitation.own ? (
        <Notice title={words.own}>{words.ownText}</Notice>
      ) : nickname ? (
        <form method="post" className="stack stack-tight">
          <input type="hidden" name="as" value={nickname} />
          <p>{words.as(nickname)}</p>
          <p className="soft">{words.other}</p>
          {refused?.refused !== 'sent_out' && (
            <>
              <p>{words.next}</p>
              <div className="row">
                <Button>{words.accept}</Button>
              </div>
            </>
          )}
        </form>
      ) : (
        <>
          <p>{words.first}</p>
          <div className="row">
            <ButtonLink href={`/sign-up?next=${next}`}>{accounts.signUp.title}</ButtonLink>
            <ButtonLink href={`/sign-in?next=${next}`} variant="quiet">
              {accounts.signIn.title}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  )
}
