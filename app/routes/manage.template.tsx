import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { RowButton } from '#app/manage/parts.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, RadioGroup, Select, Textarea } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { NAME_MAX, TEMPLATE_USES, TemplateInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

/** `/manage/templates/new` is one that is not there yet. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { templates, communities } = await context.get(servicesContext).organisation.templates()
  const template = templates.find((one) => one.id === params.templateId)
  if (params.templateId && !template) throw data({ code: 'not_found' }, { status: 404 })
  return { communities, template: template ?? null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseForm(TemplateInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).organisation.saveTemplate(params.templateId ?? null, parsed.input)
  return redirect('/manage/templates?saved')
}

export default function ManageTemplate() {
  const { communities, template } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords()
  const words = all.manageLists.templates
  const languages = all.manageLists.words.languages
  const field = (name: 'use' | 'language' | 'communityId' | 'title' | 'body' | 'position', blank = '') => ({
    name,
    error: text(refused?.errors[name]),
    defaultValue: refused?.values[name] ?? String(template?.[name] ?? blank),
  })
  return (
    <>
      <title>{words.title}</title>
      <BackLink href="/manage/templates">{words.title}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={template?.title ?? words.add} />
      <Form method="post" className="form">
        <Field {...field('title')} label={words.name} hint={words.nameHint} maxLength={NAME_MAX} required />
        <Textarea {...field('body')} label={words.body} hint={words.bodyHint} rows={6} maxLength={2000} required />
        <RadioGroup
          {...field('use', 'decision')}
          label={words.use}
          choices={TEMPLATE_USES.map((use) => ({ value: use, label: words.uses[use] }))}
        />
        <RadioGroup
          {...field('language', 'nl')}
          label={words.language}
          choices={(['nl', 'en'] as const).map((value) => ({ value, label: languages[value] }))}
        />
        <Select
          {...field('communityId')}
          label={words.where}
          options={[
            { value: '', label: words.everywhere },
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Field {...field('position', '0')} label={words.position} inputMode="numeric" required />
        <div className="row">
          <Button>{all.manage.save}</Button>
        </div>
      </Form>
      {template && (
        <RowButton action={`/manage/templates/${template.id}/remove`} variant="danger">
          {words.remove}
        </RowButton>
      )}
    </>
  )
}
