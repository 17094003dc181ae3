import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { notTaken, orTooMany, thereAlready } from '#app/forms/or-turned-away.ts'
import { notYetSent, parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { ChooseTeam } from '#app/messages/choose-team.tsx'
import { WriteForm } from '#app/messages/write-form.tsx'
import { useRoot } from '#app/root.tsx'
import { roleBadge } from '#app/thread/badges.ts'
import { NobodyThere } from '#app/thread/nobody-there.tsx'
import { RoleBadge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { ConversationDraft } from '#worker/messages/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  const { pathname, search, searchParams } = new URL(request.url)
  if (!member) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
  const services = context.get(servicesContext).messages
  const to = searchParams.get('to')
  if (!to) return { now, place: null, ...(await services.teams()) }
  const place = await services.newConversation(to, searchParams.get('about'))
  if (place.there) throw redirect(`/messages/${place.there}`)
  return { now, place, draftKey: newDraftKey() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const slug = new URL(request.url).searchParams.get('to') ?? ''
  const parsed = parseForm(ConversationDraft, form)
  if (!parsed.ok) return data(await notTaken(context, form, parsed, { community: slug }), { status: 400 })
  const outcome = await orTooMany(context.get(servicesContext).messages.toTeam(slug, parsed.input), form)
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/messages/${outcome.conversationId}`, outcome), { status: 409 })
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'sent':
    case 'repeated':
      return redirect(
        `/messages/${outcome.conversationId}?sent=${outcome.messageId}&from=team-${slug}&key=${parsed.input.draftKey}`,
      )
    case 'there':
      throw thereAlready(outcome, form)
    case 'refused':
      return data(refusedForm(form, { body: outcome.code }, outcome), { status: 422 })
  }
}

export default function NewConversation() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const speech = useSpeech()
  const { choose, start: words } = speech.words.messages
  const root = useRoot()
  if (!loaded.place)
    return (
      <>
        <title>{choose.title}</title>
        <BackLink href="/messages">{speech.words.messages.conversation.back}</BackLink>
        <PageHead title={choose.title} lede={choose.intro} />
        <ChooseTeam teams={loaded.teams} />
      </>
    )
  const { place, now, draftKey } = loaded
  return (
    <>
      <title>{words.title}</title>
      <BackLink href="/messages">{speech.words.messages.conversation.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.lede(place.name)} />
      {place.dueAt ? (
        <Notice title={words.expectTitle}>
          <p>{words.expect(shortWhen(place.dueAt, now, speech))}</p>
        </Notice>
      ) : (
        <NobodyThere />
      )}
      <section className="card" aria-labelledby="readers">
        <h2 className="card-title" id="readers">
          {words.readersTitle}
        </h2>
        {place.team.length > 0 && <p>{words.readers}</p>}
        <ul className="stack stack-tight">
          {place.team.map((person) => {
            const { role, duty } = roleBadge(person)
            return (
              <li key={person.nickname} className="row">
                <strong>{person.nickname}</strong>
                {role && <RoleBadge role={role} duty={duty} />}
              </li>
            )
          })}
        </ul>
        <p>
          {words.notOthers} {words.volunteers}
        </p>
        <p className="soft small">{words.coordinator}</p>
      </section>
      <Notice tone="crisis" title={words.noLine}>
        <p>
          {words.noLineText} <a href="/help">{words.helpNow}</a>
        </p>
      </Notice>
      <WriteForm
        draftKey={draftKey}
        place={`${root?.member?.nickname}:team-${place.slug}`}
        refused={refused}
        words={{ label: words.body, hint: words.bodyHint, submit: words.submit }}
        subject={{
          label: words.subject,
          hint: words.subjectHint,
          value: place.title ? words.about(place.title).slice(0, 120) : undefined,
        }}
      />
    </>
  )
}
