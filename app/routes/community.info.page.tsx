import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useAges } from '#app/community/about-community.tsx'
import { infoDraft } from '#app/community/info-form.tsx'
import { StandingText, WhoReads } from '#app/community/standing-text.tsx'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'
import { FullTime } from '#app/ui/time.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return {
    saved: new URL(request.url).searchParams.has('saved'),
    info: await context.get(servicesContext).communities.info(params.slug!, params.page!),
  }
}

export default function CommunityInfo() {
  const { info, saved } = useLoaderData<typeof loader>()
  const { communities } = useWords()
  const words = communities.info
  const root = useRoot()
  const { community, page, standing, can } = info
  const ages = useAges()(community)
  const title = page?.title ?? (standing ? communities.page[standing] : '')
  return (
    <>
      <title>{community.kind === 'closed' ? root?.organisation : title}</title>
      <BackLink href={`/c/${info.slug}`}>{community.name}</BackLink>
      <PageHead
        title={title}
        actions={
          can.keep ? (
            <ButtonLink href={`/c/${info.slug}/info/${info.name}/edit`} icon="pencil" variant="quiet">
              {words.edit}
            </ButtonLink>
          ) : undefined
        }
      />
      {saved && can.keep && (
        <>
          <span hidden data-draft-sent={infoDraft(root?.member?.nickname, info.slug, info.name)} />
          <span hidden data-draft-sent={infoDraft(root?.member?.nickname, info.slug, null)} />
        </>
      )}
      {page && !page.published && <Notice>{standing ? words.hiddenStanding : words.hiddenNote}</Notice>}
      {page ? <Prose html={page.html} /> : standing && <StandingText standing={standing} kind={community.kind} />}
      {standing === 'readers' && <WhoReads kind={community.kind} team={info.team} />}
      {standing === 'rules' && ages && (
        <p>
          {communities.ages.label}: {ages}
        </p>
      )}
      {page && (
        <p className="soft small">
          {words.updated}: <FullTime at={page.updatedAt} part="day" />
        </p>
      )}
      <p>
        <a href={`/c/${info.slug}/info`}>{communities.page.allInfo}</a>
      </p>
    </>
  )
}
