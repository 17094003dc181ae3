import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { notYetSent, parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { WriteForm } from '#app/messages/write-form.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { ConversationDraft } from '#worker/messages/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const person = await context.get(servicesContext).inbox.beginForm(params.itemId!)
  if (person.there) throw redirect(`/desk/inbox/${person.there}`)
  return { person, draftKey: newDraftKey() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(ConversationDraft, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).inbox.begin(params.itemId!, parsed.input)
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/desk/inbox/${outcome.conversationId}`, outcome), { status: 409 })
    case 'sent':
    case 'repeated':
      return redirect(
        `/desk/inbox/${outcome.conversationId}?done=answer&sent=${outcome.messageId}&item=${params.itemId}`,
      )
    case 'there':
      return redirect(`/desk/inbox/${outcome.conversationId}`)
    case 'refused':
      return data(refusedForm(form, { body: outcome.code }), { status: 422 })
  }
}

export default function DeskWrite() {
  const { person, draftKey } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const { desk, messages } = useWords()
  const root = useRoot()
  const words = desk.write
  const urgent = person.level === 'red' || person.level === 'crisis'
  return (
    <>
      <title>{desk.title}</title>
      <BackLink href={`/desk/items/${person.itemId}`}>{words.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title(person.nickname)} lede={words.lede(person.community)} />
      <Notice>
        <p>{urgent ? words.readersUrgent : words.readers}</p>
        <p>{words.answer}</p>
      </Notice>
      <WriteForm
        draftKey={draftKey}
        place={`${root?.member?.nickname}:desk-write-${person.itemId}`}
        refused={refused}
        words={{ label: messages.start.body, submit: messages.start.submit }}
        subject={{ label: messages.start.subject, hint: words.subjectHint, value: words.subject }}
      />
    </>
  )
}
