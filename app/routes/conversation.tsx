import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { LostDraft } from '#app/forms/lost-draft.tsx'
import { notTaken, orTooMany } from '#app/forms/or-turned-away.ts'
import { notYetSent, parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useHints } from '#app/live/use-hints.ts'
import { ContactActs } from '#app/messages/contact-acts.tsx'
import { MarkRead } from '#app/messages/mark-read.tsx'
import { MessageList } from '#app/messages/message-list.tsx'
import { WhyStopped } from '#app/messages/why-stopped.tsx'
import { WriteForm } from '#app/messages/write-form.tsx'
import { useRoot } from '#app/root.tsx'
import { Coach } from '#app/thread/coach.tsx'
import { HelpLinesNow } from '#app/thread/help-lines-now.tsx'
import { NobodyThere } from '#app/thread/nobody-there.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { MessageDraft } from '#worker/messages/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { member, now } = context.get(viewerContext)
  if (!member) throw redirect(`/sign-in?next=/messages/${params.conversationId}`)
  const before = new URL(request.url).searchParams.get('before')
  const conversation = await context.get(servicesContext).messages.conversation(params.conversationId!, before)
  return { conversation, now, before, draftKey: newDraftKey() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(MessageDraft, form)
  if (!parsed.ok)
    return data(await notTaken(context, form, parsed, { conversation: params.conversationId! }), { status: 400 })
  const outcome = await orTooMany(
    context.get(servicesContext).messages.write(params.conversationId!, parsed.input),
    form,
  )
  switch (outcome.kind) {
    case 'differs':
      return data(notYetSent(form, `/messages/${outcome.conversationId}`, outcome), { status: 409 })
    case 'too_many':
      return data(refusedForm(form, { body: 'sent_fast' }, outcome), { status: 429 })
    case 'sent':
    case 'repeated':
      return redirect(
        `/messages/${outcome.conversationId}?sent=${outcome.messageId}&key=${parsed.input.draftKey}` +
          // Help lines stand at the top of the page: it stays there.
          (outcome.lines ? '' : `#${outcome.messageId}`),
      )
    case 'refused':
      return data(refusedForm(form, { body: outcome.code }, outcome), { status: 422 })
  }
}

export default function Conversation() {
  const { conversation, now, before, draftKey } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const speech = useSpeech()
  const text = useErrorText()
  const { messages } = speech.words
  const words = messages.conversation
  const nickname = useRoot()?.member?.nickname
  const [search] = useSearchParams()
  const sent = search.get('sent')
  const here = `/messages/${conversation.id}`
  useHints(`/live/messages/${conversation.id}`)
  const from = search.get('from') ?? conversation.id
  const name = conversation.community.name
  return (
    <>
      <title>{messages.title}</title>
      <BackLink href="/messages">{words.back}</BackLink>
      {conversation.helpLines && !refused?.helpLines && (
        <HelpLinesNow
          lines={conversation.helpLines}
          nobody={conversation.unattended}
          said={conversation.other ? { title: words.aloneTitle, text: words.alone } : undefined}
        />
      )}
      {conversation.helpLines && conversation.can.askTeam && (
        <p>
          <ButtonLink variant="quiet" icon="pencil" href={`/messages/new?to=${conversation.can.askTeam}`}>
            {messages.start.title}
          </ButtonLink>
        </p>
      )}
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={conversation.subject}
        lede={conversation.other ? messages.withMember(conversation.other) : messages.withTeam(name)}
      />
      <p className="soft">{conversation.other ? words.onlyTwo(conversation.other) : words.onlyTeam(name)}</p>
      {sent && (
        <span
          key={sent}
          hidden
          data-draft-sent={`${nickname}:${from}`}
          data-draft-key={search.get('key') ?? undefined}
        />
      )}
      {conversation.worried && conversation.other && (
        <Notice tone="red" title={words.worriedTitle(conversation.other)}>
          <p>{conversation.unattended ? words.worriedAlone : words.worried}</p>
          <p>
            <a href="/help">{words.allLines}</a>
          </p>
        </Notice>
      )}
      {sent && (
        <Notice tone="good" live key={sent}>
          {words.sent}
        </Notice>
      )}
      {conversation.unread && <MarkRead conversation={conversation} />}
      <Pager
        newerHref={conversation.earlier ? `${here}?before=${conversation.earlier}` : undefined}
        newer={words.earlier}
        olderHref={before ? here : undefined}
        older={words.latest}
      />
      <MessageList messages={conversation.messages} now={now} />
      {conversation.dueAt && (
        <Notice>
          {conversation.dueAt > now ? (
            words.waiting(shortWhen(conversation.dueAt, now, speech))
          ) : (
            <>
              {words.waitingLate} <a href="/help">{speech.words.common.nobody.help}</a>
            </>
          )}
        </Notice>
      )}
      {conversation.unattended && !conversation.other && <NobodyThere />}
      {conversation.state === 'closed' && <Notice>{words.closed}</Notice>}
      {conversation.can.write ? (
        <WriteForm
          draftKey={draftKey}
          place={`${nickname}:${conversation.id}`}
          refused={refused}
          sent={sent}
          words={{ label: words.reply, submit: words.submit }}
        >
          {conversation.kind === 'members' && <Coach fields={['f-body']} asks={false} />}
        </WriteForm>
      ) : (
        <>
          <Notice tone="amber">
            <p>{text(conversation.can.whyNot ?? undefined)}</p>
            {conversation.can.whyNot === 'stopped_here' && <WhyStopped />}
          </Notice>
          <LostDraft pathname={here} />
        </>
      )}
      <ContactActs conversation={conversation} />
    </>
  )
}
