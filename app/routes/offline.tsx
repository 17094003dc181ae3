import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useRoot } from '#app/root.tsx'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'

/**
 * The one page that is kept on the device, for when the line is gone: it says so, keeps what was written, and names whom to
 * call. In both languages, because whoever finds it cannot ask for the other; and without a word of where one was.
 */
export const handle = { naked: true }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).help.lines()
}

export default function Offline() {
  const { lines } = useLoaderData<typeof loader>()
  const root = useRoot()
  return (
    <main data-offline-page>
      <title>{`${nl.ui.offlinePage.title} · ${en.ui.offlinePage.title}`}</title>
      <link rel="stylesheet" href="/offline.css" precedence="offline" />
      {/* First here too: the service worker keeps where it leads. */}
      <p>
        <a className="again" href="/leave" data-quick-exit>
          <span>
            <span lang="nl">{nl.ui.quickExit}</span> · <span lang="en">{en.ui.quickExit}</span>
          </span>
        </a>
      </p>
      {([nl, en] as const).map((words, second) => {
        const language = second ? 'en' : 'nl'
        const { offlinePage } = words.ui
        const [Title, Call] = second ? (['h2', 'h3'] as const) : (['h1', 'h2'] as const)
        return (
          <section key={language} lang={language}>
            <Title>{offlinePage.title}</Title>
            <p>{offlinePage.text}</p>
            <p>
              {/* biome-ignore lint/a11y/useValidAnchor: without an address it asks anew for the page that could not be reached */}
              <a className="again" href="">
                {offlinePage.again}
              </a>
            </p>
            <Call>{offlinePage.call}</Call>
            <ul>
              {lines
                .filter((line) => line.phone)
                .map((line) => (
                  <li key={line.id}>
                    <a className="call" href={`tel:${line.phone?.replaceAll(/[^\d+]/g, '')}`}>
                      {line.phone && line.name.includes(line.phone) ? line.name : `${line.name}: ${line.phone}`}
                    </a>
                    <br />
                    {line.about[language]}
                  </li>
                ))}
            </ul>
          </section>
        )
      })}
      <script type="module" src="/page.js" nonce={root?.nonce} />
    </main>
  )
}
