import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { TryInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  await context.get(servicesContext).organisation.words()
  return null
}

/** Posted, so that what was typed is in no address; it changes nothing. */
export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(TryInput, await request.formData())
  if (!parsed.ok) return data({ refused: parsed }, { status: 400 })
  const { found } = await context.get(servicesContext).organisation.tryPhrases(parsed.input)
  return data({ found, text: parsed.input.text })
}

export default function TryWords() {
  const answer = useAnswer<typeof action>()
  const text = useErrorText()
  const words = useWords().manageLists.words
  const refused = answer && 'refused' in answer ? answer.refused : undefined
  const tried = answer && 'found' in answer ? answer : undefined
  return (
    <>
      <title>{words.tryTitle}</title>
      <BackLink href="/manage/words">{words.title}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.tryTitle} lede={words.tryIntro} />
      {tried && (
        <Notice
          tone={tried.found.length ? 'amber' : 'info'}
          title={tried.found.length ? words.found : words.notFound}
          live
        >
          {tried.found.length > 0 && (
            <ul className="bullets">
              {tried.found.map((word) => (
                <li key={word.id}>
                  {word.phrase} · {words.kinds[word.kind]}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Form method="post" className="form">
        <Textarea
          name="text"
          label={words.tryText}
          error={text(refused?.errors.text)}
          defaultValue={refused?.values.text ?? tried?.text}
          rows={3}
          maxLength={2000}
          required
        />
        <div className="row">
          <Button icon="search">{words.trySubmit}</Button>
        </div>
      </Form>
    </>
  )
}
