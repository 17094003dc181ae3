import { Form } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import type { InfoLink } from '#worker/communities/contract.ts'

/** Pages of information below each other: first the two that are always there, then what was written, which who keeps them moves. */
export function InfoRows({ pages, at, keep }: { pages: InfoLink[]; at: string; keep: boolean }) {
  const { communities } = useWords()
  const words = communities.info
  const standing = (['rules', 'readers'] as const)
    .filter((slug) => !pages.some((page) => page.slug === slug))
    .map((slug) => ({ slug, title: communities.page[slug] }))
  const href = (page: string) => `${at}/${page}`
  return (
    <LinkList>
      {standing.map((page) => (
        <LinkRow key={page.slug} href={href(page.slug)} title={page.title} />
      ))}
      {pages.map((page, place) => (
        <LinkRow
          key={page.slug}
          href={href(page.slug)}
          title={page.title}
          meta={words.kinds[page.kind]}
          badges={page.published ? undefined : <Badge icon="eye-off">{words.hidden}</Badge>}
          end={
            keep ? (
              <div className="row">
                {place > 0 && (
                  <Move to={href(page.slug)} direction="up" label={words.upFor(page.title)} text={words.up} />
                )}
                {place < pages.length - 1 && (
                  <Move to={href(page.slug)} direction="down" label={words.downFor(page.title)} text={words.down} />
                )}
              </div>
            ) : undefined
          }
        />
      ))}
    </LinkList>
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
