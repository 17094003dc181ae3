import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Saved } from '#app/manage/parts.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { TEMPLATE_USES } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.templates()
}

export default function ManageTemplates() {
  const { templates } = useLoaderData<typeof loader>()
  const words = useWords().manageLists.templates
  const languages = useWords().manageLists.words.languages
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          <ButtonLink href="/manage/templates/new" icon="plus">
            {words.add}
          </ButtonLink>
        }
      />
      {templates.length === 0 && <EmptyState title={words.empty} figure="cup-1" />}
      {TEMPLATE_USES.map((use) => {
        const here = templates.filter((one) => one.use === use)
        if (!here.length) return null
        return (
          <section className="stack stack-tight" key={use} aria-labelledby={`use-${use}`}>
            <h2 id={`use-${use}`}>{words.uses[use]}</h2>
            <LinkList label={words.uses[use]}>
              {here.map((one) => (
                <LinkRow
                  key={one.id}
                  href={`/manage/templates/${one.id}`}
                  title={one.title}
                  meta={`${languages[one.language]} · ${one.community ?? words.everywhere}`}
                />
              ))}
            </LinkList>
          </section>
        )
      })}
    </>
  )
}
