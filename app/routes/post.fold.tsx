import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { WARNING_MAX, WarningInput } from '#worker/forum/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    post: await context.get(servicesContext).forum.postForm(params.postId!, 'fold'),
    // Words of its author's own go through a change of the post, which is checked.
    words: context.get(viewerContext).member?.staff ?? false,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(WarningInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  const { href } = await context.get(servicesContext).forum.fold(params.postId!, parsed.input)
  return redirect(href)
}

export default function FoldPost() {
  const { post, words: mayWord } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const { fold: words, edit } = useWords().forum
  const root = useRoot()
  return (
    <>
      <title>{post.community.kind === 'open' ? words.title : root?.organisation}</title>
      <BackLink href={post.href}>{edit.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      <section className="card">
        <Prose html={post.html} />
      </section>
      <Form method="post" className="form">
        {mayWord && (
          <Field
            name="warning"
            label={words.warning}
            optional
            error={text(refused?.errors.warning)}
            defaultValue={refused?.values.warning}
            maxLength={WARNING_MAX}
            autoComplete="off"
          />
        )}
        <div className="row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </>
  )
}
