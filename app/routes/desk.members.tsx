import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

/** Who serves one community comes at once to its members. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { places, waiting } = await context.get(servicesContext).belonging.places()
  if (places.length === 1) throw redirect(`/desk/members/${places[0]!.slug}`)
  return { places, waiting }
}

export default function DeskMembers() {
  const { places } = useLoaderData<typeof loader>()
  const words = useWords().belonging
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={words.lede} />
      <LinkList label={words.title}>
        {places.map(({ slug, name, kind, archived }) => (
          <LinkRow
            key={slug}
            href={`/desk/members/${slug}`}
            title={name}
            meta={kind === 'closed' ? words.closed : words.open}
            badges={archived && <Badge>{words.archived}</Badge>}
          />
        ))}
      </LinkList>
    </>
  )
}
