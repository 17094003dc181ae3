import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
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
  const standing = (['rules', 'readers'] as const)
    .filter((slug) => !list.pages.some((page) => page.slug === slug))
    .map((slug) => ({ slug, title: communities.page[slug] }))
  const href = (page: string) => `/c/${list.slug}/info/${page}`
  return (
    <>
      <title>{list.kind === 'closed' ? root?.organisation : words.title}</title>
      <BackLink href={`/c/${list.slug}`}>{list.name}</BackLink>
      <PageHead
        title={words.title}
        actions={
          list.can.keep ? (
            <ButtonLink href={href('new')} icon="pencil">
              {words.write}
            </ButtonLink>
          ) : undefined
        }
      />
      <LinkList>
        {standing.map((page) => (
          <LinkRow key={page.slug} href={href(page.slug)} title={page.title} />
        ))}
        {list.pages.map((page, at) => (
          <LinkRow
            key={page.slug}
            href={href(page.slug)}
            title={page.title}
            meta={words.kinds[page.kind]}
            badges={page.published ? undefined : <Badge icon="eye-off">{words.hidden}</Badge>}
            end={
              list.can.keep ? (
                <div className="row">
                  {at > 0 && (
                    <Move to={href(page.slug)} direction="up" label={words.upFor(page.title)} text={words.up} />
                  )}
                  {at < list.pages.length - 1 && (
                    <Move to={href(page.slug)} direction="down" label={words.downFor(page.title)} text={words.down} />
                  )}
                </div>
              ) : undefined
            }
          />
        ))}
      </LinkList>
    </>
  )
}

function Move(act: { to: string; direction: 'up' | 'down'; label: string; text: string }) {
  return (
    <Form method="post" action={`${act.to}/move`}>
      <input type="hidden" name="direction" value={act.direction} />
      <Button variant="bare" aria-label={act.label}>
        {act.text}
      </Button>
    </Form>
  )
}
