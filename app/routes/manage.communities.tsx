import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Saved } from '#app/manage/parts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.communities()
}

export default function ManageCommunities() {
  const { communities } = useLoaderData<typeof loader>()
  const words = useWords().manage.communities
  const reviews = useWords().manage.community.reviews
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          <ButtonLink href="/manage/communities/new" icon="plus">
            {words.make}
          </ButtonLink>
        }
      />
      {communities.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <LinkList label={words.title}>
          {communities.map((community) => (
            <LinkRow
              key={community.id}
              href={`/manage/communities/${community.id}`}
              title={community.name}
              badges={
                <>
                  <Badge icon={community.kind === 'closed' ? 'lock' : undefined}>{words.kind[community.kind]}</Badge>
                  {!community.listed && <Badge icon="eye-off">{words.hidden}</Badge>}
                  {community.archived && <Badge>{words.archived}</Badge>}
                  {!community.archived && community.professionals === 0 && (
                    <Badge tone="amber" icon="warning">
                      {words.noProfessional}
                    </Badge>
                  )}
                  {!community.archived && community.hours === 0 && (
                    <Badge tone="amber" icon="clock">
                      {words.noHours}
                    </Badge>
                  )}
                </>
              }
              meta={[
                reviews[community.review],
                words.topics(community.threadCount),
                words.professionals(community.professionals),
                words.volunteers(community.volunteers),
              ].join(' · ')}
            />
          ))}
        </LinkList>
      )}
    </>
  )
}
