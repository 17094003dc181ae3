import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { StandingText } from '#app/community/standing-text.tsx'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/post.tsx'

export const handle = { width: 'text' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { info: await context.get(servicesContext).communities.generalInfo(params.page!) }
}

/** A page of information of the whole installation; the house rules are always there. */
export default function Info() {
  const { info } = useLoaderData<typeof loader>()
  const words = useWords().communities
  const title = info.page?.title ?? (info.standing ? words.page[info.standing] : '')
  const others = [
    ...(['rules', 'readers'] as const)
      .filter((slug) => slug !== info.standing && info.others.every((page) => page.slug !== slug))
      .map((slug) => ({ slug, title: words.page[slug] })),
    ...info.others,
  ]
  return (
    <>
      <title>{title}</title>
      <PageHead title={title} />
      {info.page ? (
        <Prose html={info.page.html} />
      ) : (
        info.standing && <StandingText standing={info.standing} kind={null} />
      )}
      {others.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.info.others}</h2>
          <LinkList>
            {others.map((page) => (
              <LinkRow key={page.slug} href={`/info/${page.slug}`} title={page.title} />
            ))}
          </LinkList>
        </section>
      )}
    </>
  )
}
