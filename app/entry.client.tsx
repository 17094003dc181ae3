import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import type { Language } from '#worker/i18n/words.ts'
import { SpeechProvider } from './i18n/words.tsx'
import { keepOfflinePage } from './small/install.ts'

/** Only the reader's own language comes over the line. */
async function start() {
  const { lang, dataset } = document.documentElement
  const language: Language = lang.startsWith('en') ? 'en' : 'nl'
  const words = language === 'en' ? (await import('#worker/i18n/en.ts')).en : (await import('#worker/i18n/nl.ts')).nl
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SpeechProvider value={{ language, words, timeZone: dataset.timeZone ?? 'Europe/Brussels' }}>
          <HydratedRouter />
        </SpeechProvider>
      </StrictMode>,
    )
  })
}

void start()
if (document.querySelector('[data-member]')) keepOfflinePage()
