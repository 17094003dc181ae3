import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { LostDraft } from '#app/forms/lost-draft.tsx'
import { notTaken, orTooMany, thereAlready } from '#app/forms/or-turned-away.ts'
import { notYetSent, parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { WhyStopped } from '#app/messages/why-stopped.tsx'
import { WriteForm } from '#app/messages/write-form.tsx'
import { useRoot } from '#app/root.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { ConversationDraft } from '#worker/messages/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { member } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/messages/to/${params.postId}`)
  const contact = await context.get(servicesContext).messages.contact(params.postId!)
  if (contact.there) throw redirect(`/messages/${contact.there}`)
  return { contact, postId: params.postId!, draftKey: newDraftKey() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ConversationDraft, form)
  if (!parsed.ok) return data(await notTaken(context, form, parsed, { writerOf: params.postId! }), { status: 400 })
  const outcome = await orTooMany(context.get(servicesContext).messages.toMember(params.postId!, parsed.input), form)
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/messages/${outcome.conversationId}`, outcome), { status: 409 })
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'sent':
    case 'repeated':
      return redirect(
        `/messages/${outcome.conversationId}?sent=${outcome.messageId}&from=to-${params.postId}&key=${parsed.input.draftKey}`,
      )
    case 'there':
      throw thereAlready(outcome, form)
    case 'refused':
      return data(refusedForm(form, { body: outcome.code }, outcome), { status: 422 })
  }
}

export default function Contact() {
  const { contact, postId, draftKey } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const { contact: words, start, title } = useWords().messages
  const nickname = useRoot()?.member?.nickname
  return (
    <>
      <title>{title}</title>
      <BackLink href={contact.href}>{words.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title(contact.nickname)} lede={words.lede} />
      {contact.whyNot ? (
        <Notice tone="amber" title={words.cannot}>
          <p>{text(contact.whyNot)}</p>
          {contact.whyNot === 'stopped_here' && <WhyStopped />}
          {contact.whyNot === 'muted_by_you' && (
            <p>
              <a href="/messages/muted">{words.seeMuted}</a>
            </p>
          )}
          <LostDraft pathname={`/messages/to/${postId}`} />
        </Notice>
      ) : (
        <>
          <Notice title={start.readersTitle}>
            <p>{words.readers}</p>
            <p>
              {words.once} {words.noData}
            </p>
          </Notice>
          <WriteForm
            draftKey={draftKey}
            place={`${nickname}:to-${postId}`}
            refused={refused}
            words={{ label: start.body, submit: start.submit }}
            subject={{ label: start.subject, hint: start.subjectHint }}
          >
            <Coach fields={['f-subject', 'f-body']} asks={false} />
          </WriteForm>
        </>
      )}
    </>
  )
}
