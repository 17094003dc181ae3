import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { backTo } from '#app/forms/back-to.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { KEEPING_REASON_MAX, LockInput } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { thread: await context.get(servicesContext).forum.keeping(params.threadId!) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(LockInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).forum.lock(params.threadId!, parsed.input)
  return backTo(form, `/t/${params.threadId}`)
}

export default function LockThread() {
  const { thread } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const refused = answer && 'errors' in answer ? answer : undefined
  const text = useErrorText()
  const { keep: words, edit } = useWords().forum
  const root = useRoot()
  return (
    <>
      <title>{root?.organisation}</title>
      <BackLink href={`/t/${thread.threadId}`}>{edit.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.lockTitle} lede={words.lockIntro} />
      <p className="soft">{thread.title}</p>
      <Form method="post" className="form">
        <Textarea
          name="reason"
          label={words.reason}
          error={text(refused?.errors.reason)}
          defaultValue={refused?.values.reason}
          maxLength={KEEPING_REASON_MAX}
          rows={3}
        />
        <div className="row">
          <Button icon="lock" name="locked" value="on">
            {words.lock}
          </Button>
        </div>
      </Form>
    </>
  )
}
