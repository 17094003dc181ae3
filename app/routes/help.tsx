import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).help.lines()
}

export default function Help() {
  const { lines } = useLoaderData<typeof loader>()
  const { language, words } = useSpeech()
  const { help } = words
  return (
    <>
      <title>{help.title}</title>
      <PageHead title={help.title} lede={help.intro} />
      <Notice tone="crisis" title={help.danger} />
      <ul className="stack stack-tight">
        {lines.map((line) => (
          <li key={line.id} className="card">
            <h2 className="card-title">{line.name}</h2>
            <p>{line.about[language]}</p>
            <p className="soft small">{line.hours[language]}</p>
            <div className="row">
              {line.phone && (
                <ButtonLink
                  href={`tel:${line.phone.replaceAll(/[^\d+]/g, '')}`}
                  icon="phone"
                  variant={line.emergency ? 'danger' : 'primary'}
                >
                  {help.call(line.phone)}
                </ButtonLink>
              )}
              {line.site && (
                <a href={line.site} rel="noreferrer noopener">
                  {help.site}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      <section className="stack" aria-labelledby="leave">
        <h2 id="leave">{help.leave.title}</h2>
        <p>{help.leave.text}</p>
      </section>
    </>
  )
}
