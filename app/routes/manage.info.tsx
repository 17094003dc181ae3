import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { infoDraft } from '#app/community/info-form.tsx'
import { InfoRows } from '#app/community/info-rows.tsx'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Saved } from '#app/manage/parts.tsx'
import { useRoot } from '#app/root.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.infoPages()
}

export default function ManageInfo() {
  const { pages } = useLoaderData<typeof loader>()
  const { manage, communities } = useWords()
  const nickname = useRoot()?.member?.nickname
  const [search] = useSearchParams()
  const saved = search.get('saved')
  return (
    <>
      <title>{manage.sections.info}</title>
      <Saved />
      {saved && <span hidden data-draft-sent={infoDraft(nickname, null, saved)} />}
      {saved && <span hidden data-draft-sent={infoDraft(nickname, null, null)} />}
      <PageHead
        title={manage.sections.info}
        lede={manage.info.intro}
        actions={
          <ButtonLink href="/manage/info/new" icon="pencil">
            {communities.info.write}
          </ButtonLink>
        }
      />
      <InfoRows pages={pages} at="/manage/info" keep />
    </>
  )
}
