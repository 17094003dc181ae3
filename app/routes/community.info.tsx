import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { InfoRows } from '#app/community/info-rows.tsx'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { list: await context.get(servicesContext).communities.infoList(params.slug!) }
}

export default function CommunityInfoList() {
  const { list } = useLoaderData<typeof loader>()
  const { communities } = useWords()
  const words = communities.info
  const root = useRoot()
  return (
    <>
      <title>{list.kind === 'closed' ? root?.organisation : words.title}</title>
      <BackLink href={`/c/${list.slug}`}>{list.name}</BackLink>
      <PageHead
        title={words.title}
        actions={
          list.can.keep ? (
            <ButtonLink href={`/c/${list.slug}/info/new`} icon="pencil">
              {words.write}
            </ButtonLink>
          ) : undefined
        }
      />
      <InfoRows pages={list.pages} at={`/c/${list.slug}/info`} keep={list.can.keep} />
    </>
  )
}
