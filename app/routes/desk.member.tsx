import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { CasePerson } from '#app/desk/case-person.tsx'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { CaseInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    draftKey: newDraftKey(),
    ...(await context.get(servicesContext).belonging.person(params.slug!, params.memberId!)),
  }
}

/** Puts the person in the queue, and goes there: what is done about them is done on the desk. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(CaseInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  const item = await context.get(servicesContext).belonging.openCase(params.slug!, params.memberId!, parsed.input)
  return redirect(`/desk/items/${item}?pane=acts`)
}

export default function DeskMember() {
  const { slug, id, community, person, draftKey, now } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().belonging
  const text = useErrorText()
  const root = useRoot()
  return (
    <>
      <title>{words.title}</title>
      <BackLink href={`/desk/members/${slug}`}>{words.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={person.nickname} lede={words.person.lede(community)} />
      <CasePerson page person={person} now={now} hrefOf={(item) => `/desk/items/${item}`} />
      <Form method="post" className="form stack-tight" aria-labelledby="begin">
        <h2 id="begin">{words.person.case}</h2>
        <p>{words.person.caseText}</p>
        <input type="hidden" name="draftKey" value={refused?.values.draftKey ?? draftKey} />
        <Textarea
          name="explanation"
          label={words.person.explanation}
          hint={words.person.explanationHint}
          error={text(refused?.errors.explanation ?? refused?.errors.draftKey)}
          defaultValue={refused?.values.explanation}
          draft={`${root?.member?.nickname}:case-${id}`}
        />
        <div className="row">
          <Button>{words.person.submit}</Button>
        </div>
      </Form>
    </>
  )
}
