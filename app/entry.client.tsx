import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { firstWords } from './i18n/fetch-words.ts'
import { SpeechProvider } from './i18n/words.tsx'
import { keepLineSteady } from './live/steady-line.ts'
import { keepOfflinePage } from './small/install.ts'

/** Only the reader's own language comes over the line, and the words of desk, rooms and groups only to who comes there. */
async function start() {
  const { lang, dataset } = document.documentElement
  const language = lang.startsWith('en') ? 'en' : 'nl'
  const country = lang === 'nl-NL' ? 'NL' : 'BE'
  const words = await firstWords({ language, country, all: dataset.words === 'all' }, location.pathname)
  await painted()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SpeechProvider value={{ language, country, words, timeZone: dataset.timeZone ?? 'Europe/Brussels' }}>
          <HydratedRouter />
        </SpeechProvider>
      </StrictMode>,
    )
  })
}

/** The page is there to read before it comes alive: on an old phone coming alive takes longer than reading its first line. */
function painted() {
  return new Promise<void>((done) => {
    if (document.visibilityState === 'hidden') return done()
    requestAnimationFrame(() => setTimeout(done))
  })
}

keepLineSteady()
void start()
if (document.querySelector('[data-member]')) keepOfflinePage()
