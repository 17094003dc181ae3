import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { SECTIONS } from '#app/manage/nav.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.home()
}

export default function Manage() {
  const seen = useLoaderData<typeof loader>()
  const words = useWords().manage
  const { home, sections } = words
  const when = (count: number | boolean | null, href: string, text: (count: number) => string) =>
    count ? [{ href, text: text(Number(count)) }] : []
  const attention = [
    ...when(seen.staleLines, SECTIONS.help, home.staleLines),
    ...when(seen.noCommunities, SECTIONS.communities, () => home.noCommunities),
    ...when(seen.noProfessional, SECTIONS.team, home.noProfessional),
    ...when(seen.noHours, SECTIONS.communities, home.noHours),
    ...when(seen.noHolidays, SECTIONS.days, home.noHolidays),
    ...when(seen.openInvitations, SECTIONS.team, home.openInvitations),
  ]
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lede={home.intro} />
      {attention.length > 0 ? (
        <Notice tone="amber" title={home.attention}>
          <ul className="bullets">
            {attention.map((one) => (
              <li key={one.text}>
                <a href={one.href}>{one.text}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good">{home.calm}</Notice>
      )}
      <h2>{home.all}</h2>
      <div className="grid">
        {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((key) => (
          <Card key={key} title={sections[key]} href={SECTIONS[key]} level="h3">
            <p className="soft">{home.about[key]}</p>
          </Card>
        ))}
      </div>
    </>
  )
}
