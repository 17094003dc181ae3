import { Form } from 'react-router'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, Field, Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { INFO_TITLE_MAX, type InfoKind, type OtherVersion, type StandingKind } from '#worker/communities/contract.ts'

export interface InfoFormView {
  /** Of the community; null for a page of the whole installation. */
  slug: string | null
  name: string | null
  community: { name: string; kind: 'open' | 'closed' } | null
  standing: StandingKind | null
  page: { kind: InfoKind; title: string; markdown: string; published: boolean; version: number } | null
}

/** Kinds a page may be of that has no address of its own yet. */
const FREE_KINDS = ['tips', 'links', 'faq', 'not_for', 'other'] as const

/** Under which name the device keeps what is being written on a page of information. */
export const infoDraft = (nickname: string | undefined, slug: string | null, name: string | null): string =>
  `${nickname}:info-${slug ?? ''}-${name ?? 'new'}`

/** Writes a page of information or changes one; what a colleague saved meanwhile stands above one's own words. */
export function InfoForm({
  form,
  refused,
  theirs,
}: {
  form: InfoFormView
  refused?: RefusedForm
  theirs?: OtherVersion
}) {
  const { communities } = useWords()
  const { form: words, kinds } = communities.info
  const text = useErrorText()
  const root = useRoot()
  const title = form.name === null ? words.newTitle : words.editTitle
  const said = (name: string) => refused?.values[name]
  const draft = infoDraft(root?.member?.nickname, form.slug, form.name)
  return (
    <>
      <title>{form.community?.kind === 'closed' ? root?.organisation : title}</title>
      <BackLink href={form.slug ? `/c/${form.slug}/info` : '/manage/info'}>{communities.info.title}</BackLink>
      <RefusedFormErrors refused={refused && Object.keys(refused.errors).length ? refused : undefined} />
      <PageHead title={title} lede={form.community?.kind === 'open' ? form.community.name : undefined} />
      {theirs && (
        <Notice tone="amber" live title={words.conflictTitle(theirs.by ?? words.conflictSomebody)}>
          <p>{words.conflict}</p>
          <h2>{words.theirs}</h2>
          <p>
            <strong>{theirs.title}</strong>
          </p>
          <p className="as-typed">{theirs.markdown}</p>
        </Notice>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="version" value={theirs?.version ?? form.page?.version ?? 0} />
        {form.standing ? (
          <input type="hidden" name="kind" value={form.standing} />
        ) : form.page ? (
          <input type="hidden" name="kind" value={form.page.kind} />
        ) : (
          <Select
            name="kind"
            label={words.kind}
            hint={form.community?.kind === 'closed' ? `${kinds.not_for}: ${words.doorHint}` : undefined}
            error={text(refused?.errors.kind)}
            defaultValue={said('kind') ?? 'tips'}
            options={FREE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
        )}
        <Field
          name="title"
          label={words.name}
          error={text(refused?.errors.title)}
          defaultValue={said('title') ?? form.page?.title ?? (form.standing ? kinds[form.standing] : '')}
          maxLength={INFO_TITLE_MAX}
          required
        />
        <Textarea
          name="markdown"
          label={words.body}
          hint={words.bodyHint}
          error={text(refused?.errors.markdown)}
          defaultValue={said('markdown') ?? form.page?.markdown}
          draft={draft}
          rows={14}
          required
        />
        <Checkbox
          name="published"
          label={words.published}
          hint={form.community ? words.publishedHint : words.publishedHintGeneral}
          defaultChecked={refused ? said('published') === 'on' : (form.page?.published ?? true)}
        />
        <div className="row">
          <Button>{words.save}</Button>
        </div>
      </Form>
    </>
  )
}
