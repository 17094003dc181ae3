import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { MemberList } from '#app/desk/member-list.tsx'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { MemberSearchInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after')
  const list = await context.get(servicesContext).belonging.list(params.slug!, after)
  return { now: context.get(viewerContext).now, after, ...list }
}

/** Looks somebody up. Whom a moderator looks for is sent as a form and stands in no address. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(MemberSearchInput, await request.formData())
  if (!parsed.ok) return data({ refused: parsed, found: null }, { status: 400 })
  return { refused: undefined, found: await context.get(servicesContext).belonging.find(params.slug!, parsed.input) }
}

export default function DeskMembersOfPlace() {
  const { place, members, next, after, now } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const words = useWords().belonging
  const text = useErrorText()
  const found = answer?.found
  const here = `/desk/members/${place.slug}`
  const title = place.kind === 'closed' ? words.members : words.writers
  return (
    <>
      <title>{words.title}</title>
      <BackLink href="/desk/members">{words.backPlaces}</BackLink>
      <RefusedFormErrors refused={answer?.refused} />
      <PageHead
        title={`${title}: ${place.name}`}
        lede={`${place.kind === 'closed' ? words.membersLede : words.writersLede} ${words.little}`}
        actions={
          <>
            {place.can.invite && (
              <ButtonLink variant="quiet" icon="plus" href={`${here}/links`}>
                {words.links.open}
              </ButtonLink>
            )}
            <ButtonLink variant="quiet" href={`/c/${place.slug}`}>
              {words.toGroup}
            </ButtonLink>
          </>
        }
      />
      <Form method="post" action={here} className="form" role="search">
        <Field
          name="beginning"
          label={words.search}
          defaultValue={found?.beginning ?? answer?.refused?.values.beginning}
          error={text(answer?.refused?.errors.beginning)}
          autoComplete="off"
          maxLength={60}
        />
        <div className="row">
          <Button variant="quiet" icon="search">
            {words.find}
          </Button>
          {found && (
            <ButtonLink variant="bare" href={here}>
              {words.all}
            </ButtonLink>
          )}
        </div>
      </Form>
      {found ? (
        <section className="stack stack-tight" aria-labelledby="found">
          <h2 id="found">{words.found(found.beginning)}</h2>
          {found.members.length > 0 ? (
            <MemberList place={place} members={found.members} now={now} />
          ) : (
            <p>{words.nobody}</p>
          )}
          {found.more && <Notice>{words.more}</Notice>}
        </section>
      ) : members.length === 0 && !next && !after ? (
        <EmptyState title={words.none} figure="cup-2" />
      ) : (
        <>
          <MemberList place={place} members={members} now={now} />
          <Pager
            newerHref={after ? here : undefined}
            newer={words.first}
            olderHref={next ? `${here}?after=${next}` : undefined}
            older={words.next}
          />
        </>
      )}
    </>
  )
}
