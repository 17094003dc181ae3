import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).organisation.helpLines()) }
}

export default function ManageHelp() {
  const { lines, country, now } = useLoaderData<typeof loader>()
  const { language, words: all } = useSpeech()
  const words = all.manageLists.help
  const countries = [country, country === 'BE' ? 'NL' : 'BE'] as const
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          <ButtonLink href="/manage/help/new" icon="plus">
            {words.add}
          </ButtonLink>
        }
      />
      {countries.map((one) => {
        const here = lines.filter((line) => line.country === one)
        if (!here.length) return null
        return (
          <section className="stack stack-tight" key={one} aria-labelledby={`country-${one}`}>
            <h2 id={`country-${one}`}>{words.countries[one]}</h2>
            {one === country && here.some((line) => line.stale) && <Notice tone="amber">{words.stale}</Notice>}
            <ul className="lines">
              {here.map((line) => (
                <li className="settings-row" key={line.id}>
                  <div>
                    <p>
                      <a href={`/manage/help/${line.id}`}>
                        <strong>{line.name}</strong>
                      </a>{' '}
                      {line.phone}
                    </p>
                    <p className="soft small">{language === 'en' ? line.hoursEn : line.hours}</p>
                    <p className="soft small">
                      {line.stale && (
                        <>
                          <Badge tone="amber" icon="warning">
                            {words.staleShort}
                          </Badge>{' '}
                        </>
                      )}
                      {words.checked} <Time at={line.checkedAt} now={now} />
                    </p>
                  </div>
                  <RowButton action={`/manage/help/${line.id}/check`} of={words.checkOf(line.name)}>
                    {words.check}
                  </RowButton>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
