import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { KEEPING_REASON_MAX, MoveInput } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { thread: await context.get(servicesContext).forum.keeping(params.threadId!) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(MoveInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).forum.move(params.threadId!, parsed.input)
  return redirect(`/t/${params.threadId}`)
}

export default function MoveThread() {
  const { thread } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const { keep: words, edit } = useWords().forum
  const root = useRoot()
  return (
    <>
      <title>{root?.organisation}</title>
      <BackLink href={`/t/${thread.threadId}`}>{edit.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.moveTitle} lede={words.moveIntro} />
      <p className="soft">{thread.title}</p>
      {thread.places.length === 0 ? (
        <Notice tone="info">{words.moveNowhere}</Notice>
      ) : (
        <Form method="post" className="form">
          <RadioGroup
            name="to"
            label={words.to}
            error={text(refused?.errors.to)}
            choices={thread.places.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={refused?.values.to}
          />
          <Textarea
            name="reason"
            label={words.moveReason}
            error={text(refused?.errors.reason)}
            defaultValue={refused?.values.reason}
            maxLength={KEEPING_REASON_MAX}
            rows={3}
          />
          <div className="row">
            <Button>{words.move}</Button>
          </div>
        </Form>
      )}
    </>
  )
}
