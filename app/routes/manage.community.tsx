import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { CommunityForm } from '#app/manage/community-form.tsx'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { CommunityInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.settings(params.communityId!)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(CommunityInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.changeCommunity(params.communityId!, parsed.input)
  switch (outcome.kind) {
    case 'slug_taken':
      return data(refusedForm(form, { slug: 'slug_taken' }), { status: 422 })
    case 'has_content':
      return data(refusedForm(form, { kind: 'has_content' }), { status: 422 })
    case 'done':
      return redirect(`/manage/communities/${outcome.id}?saved`)
  }
}

export default function ManageCommunity() {
  const settings = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const words = useWords().manage
  const here = `/manage/communities/${settings.id}`
  return (
    <>
      <title>{words.communities.title}</title>
      <BackLink href="/manage/communities">{words.communities.title}</BackLink>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={settings.name}
        actions={
          <ButtonLink href={`${here}/hours`} variant="quiet" icon="clock">
            {words.communities.hoursLink}
          </ButtonLink>
        }
      />
      {settings.archived && <Notice tone="amber">{words.community.archivedNotice}</Notice>}
      <CommunityForm
        key={settings.slug}
        settings={settings}
        refused={refused}
        mayOpen={settings.can.open}
        submit={words.save}
      />
      <section className="card" aria-labelledby="archive">
        <h2 className="card-title" id="archive">
          {settings.archived ? words.community.restore : words.community.archive}
        </h2>
        {!settings.archived && <p className="soft">{words.community.archiveHint}</p>}
        <RowButton action={`${here}/archive`} fields={{ archived: settings.archived ? 'no' : 'yes' }}>
          {settings.archived ? words.community.restore : words.community.archive}
        </RowButton>
      </section>
    </>
  )
}
