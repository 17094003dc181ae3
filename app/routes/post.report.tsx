import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { ReportInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const post = await context.get(servicesContext).moderation.reportForm(params.postId!)
  return { post, sent: new URL(request.url).searchParams.has('sent') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(ReportInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).moderation.report(params.postId!, parsed.input)
  return redirect(`/posts/${params.postId}/report?sent`)
}

export default function ReportPost() {
  const { post, sent } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const text = useErrorText()
  const member = useRoot()?.member
  const words = useWords()
  const { report } = words.forum
  // A key names the account; without one nothing is kept that the next person on this device could read.
  const draft = member ? `${member.nickname}:report-${post.postId}` : undefined
  const thread = `/t/${post.threadId}#${post.postId}`
  const danger = (
    <Notice tone="crisis" title={report.danger}>
      <p>
        <a href="/help">{words.ui.helpNow}</a>
      </p>
    </Notice>
  )
  if (sent)
    return (
      <>
        <title>{report.title}</title>
        <PageHead title={report.title} />
        {draft && <span hidden data-draft-sent={draft} />}
        <Notice tone="good" live>
          {report.thanks}
        </Notice>
        {danger}
        <p>
          <ButtonLink href={thread} variant="quiet" icon="arrow-left">
            {report.back}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <title>{report.title}</title>
      <BackLink href={thread}>{report.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={report.title} lede={report.intro} />
      <section className="card" aria-labelledby="about">
        <h2 className="card-title" id="about">
          {report.about(post.nickname)}
        </h2>
        <Prose html={post.html} />
      </section>
      <Form method="post" className="form">
        <RadioGroup
          name="reason"
          label={report.reason}
          error={text(refused?.errors.reason)}
          choices={post.reasons.map((reason) => ({ value: reason, label: report.reasons[reason] }))}
          defaultValue={refused?.values.reason}
        />
        <Textarea
          name="explanation"
          label={report.explanation}
          hint={report.explanationHint}
          error={text(refused?.errors.explanation)}
          defaultValue={refused?.values.explanation}
          rows={3}
          draft={draft}
        />
        {danger}
        <div className="row">
          <Button icon="flag">{report.submit}</Button>
        </div>
      </Form>
    </>
  )
}
