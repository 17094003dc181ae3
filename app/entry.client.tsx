import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import type { Words } from '#worker/i18n/words.ts'
import { SpeechProvider } from './i18n/words.tsx'
import { keepOfflinePage } from './small/install.ts'

/** Only the reader's own language comes over the line, and the words of desk and rooms only to who comes there. */
async function start() {
  const { lang, dataset } = document.documentElement
  const all = dataset.words === 'all'
  const language = lang.startsWith('en') ? 'en' : 'nl'
  const country = lang === 'nl-NL' ? 'NL' : 'BE'
  const words = (language === 'en' ? await english(all) : await dutch(all, country)) as Words
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

async function dutch(all: boolean, country: 'BE' | 'NL') {
  const [{ nlMost }, some, nlNl] = await Promise.all([
    import('#worker/i18n/nl-most.ts'),
    all ? import('#worker/i18n/nl-some.ts') : undefined,
    country === 'NL' ? import('#worker/i18n/nl-nl.ts') : undefined,
  ])
  const words = { ...nlMost, ...some?.nlSome }
  return nlNl ? nlNl.asInNl(words) : words
}

async function english(all: boolean) {
  const [{ enMost }, some] = await Promise.all([
    import('#worker/i18n/en-most.ts'),
    all ? import('#worker/i18n/en-some.ts') : undefined,
  ])
  return { ...enMost, ...some?.enSome }
}

void start()
if (document.querySelector('[data-member]')) keepOfflinePage()
