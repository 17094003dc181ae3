import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { orTooMany } from '#app/forms/or-turned-away.ts'
import { parseForm, type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { shortWhen } from '#app/ui/when.ts'
import { FollowUpInput } from '#worker/moderation/contract.ts'
import type { ReportStatus } from '#worker/moderation/reports/views.ts'

export const handle = { width: 'text' }

type Answer = { refused: RefusedForm } | { status: ReportStatus }

export function loader({ context }: LoaderFunctionArgs) {
  const { now, member } = context.get(viewerContext)
  return { now, signedIn: member !== null }
}

/** Answers on this page: the code is in no address, and so in no history. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(FollowUpInput, form)
  if (!parsed.ok) return data<Answer>({ refused: parsed }, { status: 400 })
  const status = await orTooMany(context.get(servicesContext).moderation.followReport(parsed.input), form)
  if (status.kind === 'too_many')
    return data<Answer>({ refused: refusedForm(form, { code: 'too_many_tries' }) }, { status: 429 })
  return data<Answer>({ status })
}

export default function FollowReport() {
  const { now, signedIn } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const text = useErrorText()
  const speech = useSpeech()
  const words = speech.words.reports.follow
  const refused = answer && 'refused' in answer ? answer.refused : undefined
  const status = answer && 'status' in answer ? answer.status : undefined
  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      {status?.kind === 'unknown' && (
        <Notice tone="amber" live>
          {words.unknown}
        </Notice>
      )}
      {status && status.kind !== 'unknown' && (
        <Notice
          tone={status.kind === 'handled' ? 'good' : 'info'}
          live
          title={status.kind === 'handled' ? words.handled(shortWhen(status.handledAt, now, speech)) : words.waiting}
        >
          <p>{words.sent(shortWhen(status.sentAt, now, speech))}</p>
          <p>{words.private}</p>
        </Notice>
      )}
      <Form method="post" className="form">
        <Field
          name="code"
          label={words.code}
          defaultValue={refused?.values.code}
          hint={words.codeHint}
          error={text(refused?.errors.code)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="row">
          <Button icon="search">{words.submit}</Button>
        </div>
      </Form>
      {signedIn && (
        <p>
          <a href="/account/reports">{words.own}</a>
        </p>
      )}
    </>
  )
}
